import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FigureInput, FigureLink } from '../../../src/shared/figure/figure-input'
import type { Box, Scene } from '../../../src/shared/figure/scene'
import { aFigure, aLane, anEvent, sceneOf } from './figure-builders'
import { faults, linkStretches } from './scene-checks'

const settings = { seed: 20_261_129, numRuns: Math.ceil(Number(process.env.FIELDLINE_RUNS ?? 80) / 2) }

/** Lines that are less apart look like one, px. */
const apart = 3

/** The stretches of each link that is drawn, in the order of the links. */
function linesOf({ nodes }: Scene): readonly (readonly Box[])[] {
  const links = nodes.flatMap((node) => (node.kind === 'group' && node.name === 'links' ? node.children : []))
  const lines = links.filter((_, at) => at % 2 === 0)
  return lines.map((line) => linkStretches({ nodes: [{ kind: 'group', name: 'links', children: [line] }] }))
}

/** How far two lines run side by side so near that they look like one, px. */
function together(one: readonly Box[], other: readonly Box[]): number {
  let length = 0
  for (const a of one)
    for (const b of other) {
      const dx = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
      const dy = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
      if (a.height < 0.01 && b.height < 0.01 && -dy < apart) length += Math.max(dx, 0)
      if (a.width < 0.01 && b.width < 0.01 && -dx < apart) length += Math.max(dy, 0)
    }
  return length
}

/** The pairs of links that have no end in common, or look different, and yet look like one for more than `most` px. */
function confused(input: FigureInput, most: number): string[] {
  const { links = [] } = input
  const lines = linesOf(sceneOf(input))
  expect(lines.length).toBe(links.length)
  const mayMerge = (one: FigureLink, other: FigureLink): boolean =>
    one.type === other.type && (one.from === other.from || one.to === other.to)
  return links.flatMap((one, i) =>
    links.slice(i + 1).flatMap((other, j) => {
      const length = together(lines[i] ?? [], lines[i + 1 + j] ?? [])
      return length > most && !mayMerge(one, other)
        ? [`${one.from} → ${one.to} and ${other.from} → ${other.to}: ${length.toFixed(1)} px`]
        : []
    }),
  )
}

const lanes = ['a', 'b', 'c'].map((id) => aLane(id, id))
const wide = { theme: 'light', width: 1200, links: true } as const

/** Two rows of labels with one channel between them. */
const narrow = aFigure(
  [
    anEvent('Sanctions on the neighbour', '2001'),
    anEvent('A charter founds the alliance of the three states', '2009'),
    anEvent('The three announce that they leave the community', '2011'),
    anEvent('The alliance becomes a confederation', '2015'),
    anEvent('Begin', '1998', { lane: 'b' }),
    anEvent('End', '2022', { lane: 'b' }),
  ],
  {
    lanes,
    settings: wide,
    links: [
      {
        type: 'led to',
        from: 'Sanctions on the neighbour',
        to: 'The three announce that they leave the community',
      },
      {
        type: 'led to',
        from: 'A charter founds the alliance of the three states',
        to: 'The alliance becomes a confederation',
      },
    ],
  },
)

const letters = Array.from({ length: 24 }, (_, at) => String.fromCharCode(65 + at))

/** Events with short names and room between them, in three lanes, and a few links between them. */
const sparse: fc.Arbitrary<FigureInput> = fc
  .record({
    years: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 24, maxLength: 24 }),
    links: fc.uniqueArray(
      fc.record({
        type: fc.constantFrom('led to', 'response to'),
        from: fc.constantFrom(...letters),
        to: fc.constantFrom(...letters),
      }),
      { maxLength: 6, selector: ({ from, to }) => [from, to].sort().join('') },
    ),
  })
  .map(({ years, links }) =>
    aFigure(
      letters.map((title, at) =>
        anEvent(title, String(1900 + 14 * Math.floor(at / 3) + (years[at] ?? 0)), {
          lane: 'abc'[at % 3] ?? 'a',
        }),
      ),
      { lanes, links: links.filter(({ from, to }) => from !== to), settings: wide },
    ),
  )

describe('the links of a figure are told apart', () => {
  test('where they share a channel between two rows', () => {
    expect(confused(narrow, 0)).toEqual([])
    expect(faults(sceneOf(narrow))).toEqual([])
  })

  test('where they go both ways between two events', () => {
    const events = ['A', 'B'].map((title, at) => anEvent(title, String(2000 + 5 * at)))
    const links = [
      { type: 'led to', from: 'A', to: 'B' },
      { type: 'response to', from: 'B', to: 'A' },
    ]
    expect(confused(aFigure(events, { links, settings: wide }), 0)).toEqual([])
  })

  test('where they meet the same bar', () => {
    const events = [
      anEvent('Operation', '2000 - 2020', { lane: 'b' }),
      ...['A', 'B', 'C'].map((title) => anEvent(title, '2010')),
    ]
    const links = ['A', 'B', 'C'].map((from, at) => ({ type: `type ${String(at)}`, from, to: 'Operation' }))
    expect(confused(aFigure(events, { lanes, links, settings: wide }), 0)).toEqual([])
  })

  test('wherever there is room', () => {
    fc.assert(
      fc.property(sparse, (input) => {
        expect(confused(input, 12)).toEqual([])
        expect(faults(sceneOf(input))).toEqual([])
      }),
      settings,
    )
  })

  test('but may merge on the way to one event, or away from it', () => {
    const events = ['A', 'B', 'C'].map((title, at) => anEvent(title, `1 May ${String(2000 + 5 * at)}`))
    const links = ['A', 'B'].map((from) => ({ type: 'led to', from, to: 'C' }))
    const [one = [], other = []] = linesOf(sceneOf(aFigure(events, { links, settings: wide })))
    expect(together(one, other)).toBeGreaterThan(0)
  })
})
