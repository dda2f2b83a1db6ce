import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { drawFigure } from '../../../src/shared/figure/draw-figure'
import type { FigureInput } from '../../../src/shared/figure/figure-input'
import { bundledMeasure } from '../../../src/shared/figure/font-measure'
import { layout } from '../../../src/shared/figure/layout'
import type { Scene } from '../../../src/shared/figure/scene'
import { figureInput } from './figure-arbitraries'
import { aFigure, aLane, anEvent, maliFigure, sceneOf } from './figure-builders'
import { faults, inked, linkStretches } from './scene-checks'

const settings = { seed: 20_261_129, numRuns: Math.ceil(Number(process.env.FIELDLINE_RUNS ?? 80) / 2) }

/** How many links are drawn: each is a line and a head. */
function drawnLinks({ nodes }: Scene): number {
  const links = nodes.flatMap((node) => (node.kind === 'group' && node.name === 'links' ? node.children : []))
  return links.length / 2
}

/** The number that a note below the picture gives of links that are not drawn for a reason. */
function counted(scenes: readonly Scene[], reason: RegExp): number {
  const notes = scenes.flatMap((scene) => inked(scene).texts).filter(({ text }) => reason.test(text))
  return notes.reduce((sum, { text }) => sum + Number(/^\d+/.exec(text)?.[0] ?? 0), 0)
}

const linked: FigureInput = {
  ...maliFigure,
  links: [
    { type: 'led to', from: 'Coup', to: 'Withdrawal of US forces' },
    { type: 'led to', from: 'Withdrawal of US forces', to: 'Visit to Bamako' },
    { type: 'response to', from: 'Charter signed', to: 'Coup' },
  ],
  settings: { ...maliFigure.settings, links: true },
}

describe('the links of a figure', () => {
  test('are drawn as arrows that cross no text, and explained by their types', () => {
    const scene = sceneOf(linked)
    expect(drawnLinks(scene)).toBe(3)
    expect(faults(scene)).toEqual([])
    const texts = inked(scene).texts.map(({ text }) => text)
    expect(texts.indexOf('led to')).toBeGreaterThan(0)
    expect(texts.indexOf('response to')).toBeGreaterThan(texts.indexOf('led to'))
  })

  test('are told to those who do not see them', () => {
    expect(drawFigure(linked).description).toContain('Link: Coup – led to – Withdrawal of US forces.')
  })

  test('change nothing where they are not asked for, or where there are none', () => {
    const plain = drawFigure(maliFigure).svg
    expect(drawFigure({ ...linked, settings: maliFigure.settings }).svg).toBe(plain)
    expect(drawFigure({ ...linked, links: [] }).svg).toBe(plain)
  })

  test('are counted where an end is not in the figure, or on another page', () => {
    const away = { ...linked, links: [{ type: 'led to', from: 'Coup', to: 'Not dated yet' }] }
    expect(drawnLinks(sceneOf(away))).toBe(0)
    expect(counted([sceneOf(away)], /not in this figure/)).toBe(1)
    const many = Array.from({ length: 60 }, (_, at) => anEvent(`Event ${String(at)}`, String(1950 + at)))
    const pages = layout(
      aFigure(many, {
        links: [{ type: 'led to', from: 'Event 0', to: 'Event 59' }],
        settings: { theme: 'light', width: 600, height: 400, links: true },
      }),
      bundledMeasure,
    )
    expect(pages.length).toBeGreaterThan(1)
    expect(counted(pages, /another page/)).toBe(1)
  })

  test('share one look beyond the fourth type, which the key says', () => {
    const types = ['a', 'b', 'c', 'd', 'e']
    const links = types.map((type, at) => ({ type, from: `E${String(at)}`, to: `E${String(at + 1)}` }))
    const events = Array.from({ length: 6 }, (_, at) => anEvent(`E${String(at)}`, String(2000 + 3 * at)))
    const texts = inked(
      sceneOf(aFigure(events, { links, settings: { theme: 'light', width: 1200, links: true } })),
    ).texts.map(({ text }) => text)
    expect(texts).toEqual(expect.arrayContaining(['a', 'b', 'c', 'Other links']))
    expect(texts).not.toContain('d')
  })

  test('are all drawn or counted, whatever the figure', () => {
    let drawn = 0
    fc.assert(
      fc.property(figureInput, (input) => {
        const asked = { ...input, settings: { ...input.settings, links: true, width: 1200 } }
        let pages: readonly Scene[]
        try {
          pages = layout(asked, bundledMeasure)
        } catch {
          return
        }
        const ids = new Set(pages.flatMap((page) => [...inked(page).events]))
        const touching = (input.links ?? []).filter(
          ({ from, to }) => from !== to && (ids.has(from) || ids.has(to)),
        )
        const own = pages.reduce((sum, page) => sum + drawnLinks(page), 0)
        const reasons = [/^\d+ links? (finds?|leads?) /, /^\d+ links? with/]
        expect(own + reasons.reduce((sum, reason) => sum + counted(pages, reason), 0)).toBe(touching.length)
        drawn += own
      }),
      settings,
    )
    expect(drawn).toBeGreaterThan(0)
  })

  test('of a tall figure are found without searching all of it', () => {
    const lanes = ['a', 'b', 'c'].map((id) => aLane(id, id))
    const events = Array.from({ length: 300 }, (_, at) =>
      anEvent(
        `Event ${String(at)} of many`,
        `${String(1 + (at % 28))} May ${String(1990 + ((at * 7) % 30))}`,
        {
          lane: ['a', 'b', 'c'][at % 3] ?? 'a',
        },
      ),
    )
    const links = events
      .slice(1)
      .map(({ id }, at) => ({ type: 'led to', from: events[at]?.id ?? '', to: id }))
    const scene = sceneOf(
      aFigure(events, { lanes, links, settings: { theme: 'light', width: 1600, links: true } }),
    )
    expect(drawnLinks(scene)).toBeGreaterThan(250)
    expect(linkStretches(scene).length).toBeGreaterThan(500)
    expect(faults(scene)).toEqual([])
  })
})
