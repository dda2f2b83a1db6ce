// @vitest-environment jsdom
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { drawnBounds } from '../../../src/shared/dates/drawn-bounds'
import { drawFigure } from '../../../src/shared/figure/draw-figure'
import type { FigureInput } from '../../../src/shared/figure/figure-input'
import { visibleText } from '../../../src/shared/invisible-characters'
import { figureInput } from './figure-arbitraries'
import { sceneOf } from './figure-builders'
import { faults, inked } from './scene-checks'

const settings = { seed: 20_260_114, numRuns: Number(process.env.FIELDLINE_RUNS ?? 80) }

function isDrawable({ asOf }: FigureInput, { date }: FigureInput['events'][number]): boolean {
  if (date === null) return false
  const { openStart, openEnd } = drawnBounds(date, asOf)
  return !(openStart && openEnd)
}

/** Any figure with something to draw. */
const drawable = figureInput.filter((input) => input.events.some((event) => isDrawable(input, event)))

const elements = [
  'svg',
  'title',
  'desc',
  'defs',
  'style',
  'linearGradient',
  'stop',
  'g',
  'rect',
  'line',
  'path',
  'circle',
  'text',
]

describe('any figure', () => {
  test('has no text that overlaps another text or a mark, and nothing that leaves the page', () => {
    fc.assert(
      fc.property(drawable, (input) => {
        expect(faults(sceneOf(input))).toEqual([])
      }),
      settings,
    )
  })

  test('draws every event or counts it', () => {
    fc.assert(
      fc.property(drawable, (input) => {
        const scene = sceneOf(input)
        const expected = input.events.filter((event) => isDrawable(input, event)).map(({ id }) => id)
        expect([...inked(scene).events].sort()).toEqual(expected.sort())
        expect(scene.drawn + scene.undated).toBe(input.events.length)
        const counted = inked(scene).texts.some(
          ({ text }) => /undated/.test(text) && text.startsWith(`${scene.undated} `),
        )
        expect(counted).toBe(scene.undated > 0)
      }),
      settings,
    )
  })

  test('shows every letter of a title', () => {
    fc.assert(
      fc.property(drawable, (input) => {
        const scene = sceneOf(input)
        const letters = (text: string) => text.normalize('NFC').replace(/[^\p{L}\p{N}]/gu, '')
        const shown = inked(scene)
          .texts.map(({ text }) => letters(text))
          .join('')
        for (const event of input.events.filter((own) => isDrawable(input, own))) {
          expect(shown).toContain(letters(visibleText(event.title)))
        }
      }),
      { ...settings, numRuns: Math.ceil(settings.numRuns / 2) },
    )
  })

  test('is the same bytes for the same input, and well-formed XML of the few elements allowed', () => {
    fc.assert(
      fc.property(drawable, (input) => {
        const { svg } = drawFigure(input)
        expect(drawFigure(structuredClone(input)).svg).toBe(svg)
        const document = new DOMParser().parseFromString(svg, 'image/svg+xml')
        expect(document.querySelector('parsererror')).toBeNull()
        const nodes = [...document.querySelectorAll('*')]
        expect(nodes.map((node) => node.localName).filter((name) => !elements.includes(name))).toEqual([])
        expect(
          nodes.flatMap((node) => node.getAttributeNames()).filter((name) => /^on|href/.test(name)),
        ).toEqual([])
        const ids = nodes.flatMap((node) => (node.id === '' ? [] : [node.id]))
        expect(new Set(ids).size).toBe(ids.length)
        expect(svg.replace(/;base64,[^)]*/g, '')).not.toMatch(/NaN|Infinity|undefined/)
      }),
      { ...settings, numRuns: Math.ceil(settings.numRuns / 2) },
    )
  })
})
