import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { endpointWithout } from '../../../src/shared/dates/endpoint'
import { AppError } from '../../../src/shared/errors'
import { drawFigure } from '../../../src/shared/figure/draw-figure'
import type { FigureEvent, FigureInput } from '../../../src/shared/figure/figure-input'
import { bundledMeasure } from '../../../src/shared/figure/font-measure'
import { layout } from '../../../src/shared/figure/layout'
import { covers } from '../../../src/shared/figure/marking-order'
import { pageNames } from '../../../src/shared/figure/page-size'
import type { Scene, SceneNode } from '../../../src/shared/figure/scene'
import { markingCauses } from '../../../src/shared/messages/figure'
import { figureInput } from './figure-arbitraries'
import { aFigure, anEvent, sceneOf } from './figure-builders'
import { faults, inked } from './scene-checks'

const coup = (marking: string, other: Partial<FigureEvent> = {}) =>
  anEvent('Coup', '18 Aug 2020', { marking, ...other })
const settings = { theme: 'light', width: 1200 } as const
const marked = (events: readonly FigureEvent[], marking?: string, other: Partial<FigureInput> = {}) =>
  drawFigure(aFigure(events, { settings: { ...settings, marking }, ...other }))

const textsIn = (nodes: readonly SceneNode[]): readonly string[] =>
  nodes.flatMap((node) =>
    node.kind === 'group' ? textsIn(node.children) : node.kind === 'text' ? [node.text] : [],
  )
const bannersOf = (nodes: readonly SceneNode[]): readonly (readonly string[])[] =>
  ['marking', 'marking-below'].map((name) =>
    nodes.flatMap((node) => (node.kind === 'group' && node.name === name ? textsIn(node.children) : [])),
  )

const runs = { seed: 20_261_129, numRuns: Math.ceil(Number(process.env['FIELDLINE_RUNS'] ?? 40) / 2) }
const label = fc.constantFrom(
  '',
  '',
  'TLP:AMBER',
  'TLP:RED',
  'CUI',
  'SECRET//NOFORN',
  'In confidence',
  'Draft',
)
const anyMarked = fc
  .tuple(
    figureInput,
    fc.array(label, { minLength: 1, maxLength: 4 }),
    label,
    label,
    fc.constantFrom(...pageNames),
  )
  .map(([input, labels, workspace, marking, page]): FigureInput => ({
    ...input,
    marking: workspace,
    settings: { ...input.settings, page, marking },
    events: input.events.map((event, at) => ({ ...event, marking: labels[at % labels.length] ?? '' })),
  }))

/** None where the figure is refused. */
function pagesOf(input: FigureInput): readonly Scene[] {
  try {
    return layout(input, bundledMeasure)
  } catch (error) {
    if (error instanceof AppError) return []
    throw error
  }
}

describe('the marking of a figure', () => {
  test('is the one that was chosen where nothing in it is higher, and nothing is said', () => {
    const { marking, raised } = marked([coup('TLP:GREEN')], 'TLP:AMBER', { marking: 'TLP:CLEAR' })
    expect({ marking, raised }).toEqual({ marking: 'TLP:AMBER', raised: [] })
    expect(marked([coup('')])).toMatchObject({ marking: '', raised: [] })
  })

  test('is raised to the highest of the events shown, and says which of them', () => {
    const events = [coup('TLP:RED'), anEvent('Charter', '2023', { marking: 'TLP:AMBER' })]
    const figure = marked(events, 'TLP:GREEN')
    expect(figure).toMatchObject({
      marking: 'TLP:RED',
      raised: [{ marking: 'TLP:RED', event: { id: 'Coup', title: 'Coup' } }],
    })
    expect(figure.svg).toContain('TLP:RED')
    expect(figure.svg).not.toContain('TLP:GREEN')
    expect(figure.description).toContain('Marked TLP:RED.')
  })

  test('is never lower than that of the workspace', () => {
    const { marking, raised } = marked([coup('')], undefined, { marking: 'SECRET//NOFORN' })
    expect({ marking, raised }).toEqual({
      marking: 'SECRET//NOFORN',
      raised: [{ marking: 'SECRET//NOFORN', event: null }],
    })
    expect(markingCauses(raised)).toBe('the workspace is marked SECRET//NOFORN')
  })

  test('counts only what is shown: no event without a date or with one that cannot be drawn', () => {
    const date = { text: '', shape: 'moment', start: endpointWithout('unknown'), end: null } as const
    const nowhere = anEvent('Nowhere', null, { marking: 'TLP:RED', date })
    const undated = anEvent('Undated', null, { marking: 'SECRET' })
    expect(marked([coup(''), nowhere, undated])).toMatchObject({ marking: '', raised: [], undated: 2 })
  })

  test('of several systems stands one below the other, top and bottom, on every page', () => {
    const events = Array.from({ length: 120 }, (_, at) => anEvent(`Event ${String(at)}`, String(1860 + at)))
    const pages = layout(
      aFigure([...events, coup('TLP:RED'), anEvent('Note', '1999', { marking: 'In confidence' })], {
        settings: { ...settings, page: 'slide', marking: 'SECRET' },
      }),
      bundledMeasure,
    )
    expect(pages.length).toBeGreaterThan(1)
    const all = ['SECRET', 'TLP:RED', 'In confidence']
    for (const { nodes } of pages) expect(bannersOf(nodes)).toEqual([all, all])
  })

  test('with the most labels that there may be is either drawn whole or refused with a remedy', () => {
    const events = Array.from({ length: 80 }, (_, at) =>
      anEvent(`Event ${String(at)}`, '2020', { marking: `${'Compartment '.repeat(15)}${String(at)}` }),
    )
    const { nodes } = sceneOf(aFigure(events))
    const [top = []] = bannersOf(nodes)
    for (const at of events.keys()) expect(top.join(' ')).toContain(` ${String(at)}`)
    expect(() => marked(events, undefined, { settings: { ...settings, page: 'slide' } })).toThrow(
      expect.objectContaining({ code: 'figure-too-large' }),
    )
  })

  test('names no more causes than a reader takes in', () => {
    const causes = ['A', 'B', 'C', 'D', 'E'].map((marking) => ({
      marking,
      event: { id: marking, title: '' },
    }))
    expect(markingCauses(causes)).toBe(
      '‘Untitled event’ is marked A, ‘Untitled event’ is marked B, ‘Untitled event’ is marked C, and 2 more',
    )
  })

  test('of any figure on any page covers that of the workspace and of each event drawn, and leaves the page sound', () => {
    let marked = 0
    fc.assert(
      fc.property(anyMarked, (input) => {
        const pages = pagesOf(input)
        const drawn = new Set(pages.flatMap((page) => [...inked(page).events]))
        const marks = input.events.filter(({ id }) => drawn.has(id)).map(({ marking = '' }) => marking)
        for (const page of pages) {
          expect(faults(page)).toEqual([])
          const texts = page.marking?.texts ?? []
          for (const mark of [...marks, input.marking ?? '', input.settings.marking ?? ''])
            expect(covers(texts, mark)).toBe(true)
          const words = texts.join('').replaceAll(' ', '')
          for (const banner of bannersOf(page.nodes)) expect(banner.join('').replace(/[ ·]/g, '')).toBe(words)
          if (texts.length > 1) marked += 1
        }
      }),
      runs,
    )
    expect(marked).toBeGreaterThan(0)
  })
})
