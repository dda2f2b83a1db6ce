import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { drawableEvents } from '../../../src/shared/figure/drawable-events'
import { drawFigure } from '../../../src/shared/figure/draw-figure'
import { foldsIn } from '../../../src/shared/figure/folds'
import { bundledMeasure } from '../../../src/shared/figure/font-measure'
import { timeAxis } from '../../../src/shared/figure/time-axis'
import { timeScale } from '../../../src/shared/figure/time-scale'
import { figureInput } from './figure-arbitraries'
import { aFigure, anEvent, maliFigure, sceneOf } from './figure-builders'
import { faults, inked } from './scene-checks'

const settings = { seed: 20_261_129, numRuns: Number(process.env.FIELDLINE_RUNS ?? 80) * 2 }
const year = 365.2425 * 86_400_000

/** Stretches in clusters with long empty time between them, within what they cover. */
const clusters = fc
  .array(
    fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 5 })),
    {
      minLength: 1,
      maxLength: 30,
    },
  )
  .map((all) =>
    all.map(([cluster, at, length]) => {
      const from = Math.round((cluster * 300 + at) * year)
      return { from, until: from + Math.round(length * year) }
    }),
  )

describe('folding the time in which nothing begins or ends', () => {
  test('keeps the order of time, the length of what is drawn, and every edge outside', () => {
    let folded = 0
    fc.assert(
      fc.property(
        clusters,
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 2 }),
        (edges, shares) => {
          const from = Math.min(...edges.map((edge) => edge.from)) - year
          const until = Math.max(...edges.map((edge) => edge.until)) + year
          const folds = foldsIn(edges, { from, until })
          folded += folds.length
          for (const fold of folds) {
            expect(fold.until).toBeGreaterThan(fold.from)
            for (const edge of edges) expect(edge.until <= fold.from || edge.from >= fold.until).toBe(true)
          }
          const scale = timeScale({ from, until }, 100, 1300, { before: 20, after: 40 }, folds)
          expect(scale.x(scale.from)).toBeCloseTo(100, 6)
          expect(scale.x(scale.until)).toBeCloseTo(1300, 6)
          const instants = shares.map((share) => from + share * (until - from)).sort((a, b) => a - b)
          const places = instants.map(scale.x)
          expect(places).toEqual(places.toSorted((a, b) => a - b))
          for (const { from: start, until: end } of edges)
            if (!folds.some((fold) => start < fold.until && end > fold.from))
              expect(scale.x(end) - scale.x(start)).toBeCloseTo((end - start) * scale.perMs, 6)
        },
      ),
      settings,
    )
    expect(folded).toBeGreaterThan(50)
  })

  test('puts no tick into a break, and says at each how much is left out', () => {
    const edges = [0, 1, 2, 300, 301, 303].map((at) => ({ from: at * year, until: at * year }))
    const shown = { from: -year, until: 305 * year }
    const scale = timeScale(shown, 0, 1200, undefined, foldsIn(edges, shown))
    const axis = timeAxis(scale, bundledMeasure)
    const [only] = scale.breaks
    expect(scale.breaks).toHaveLength(1)
    expect(axis.breaks.map(({ text }) => text)).toEqual(['297 years'])
    for (const { x } of [...axis.ticks, ...axis.contexts])
      expect(x <= (only?.left ?? 0) || x >= (only?.right ?? 0)).toBe(true)
    const labels = [...axis.ticks, ...axis.contexts].map(({ text }) => text)
    expect(labels).toEqual(expect.arrayContaining(['1971', '2271']))
  })

  test('leaves a moment whole that may lie anywhere in a long time, and folds what only goes on', () => {
    const around = [
      anEvent('A', '1 May 1900'),
      anEvent('B', '1 May 1901'),
      anEvent('C', '1 May 2020'),
      anEvent('D', '1 May 2021'),
    ]
    const folded = { theme: 'light', width: 1200, fold: true } as const
    const words = (events: readonly ReturnType<typeof anEvent>[]) =>
      inked(sceneOf(aFigure(events, { settings: folded }))).texts.map(({ text }) => text)
    expect(words(around).filter((text) => text.endsWith(' years'))).toEqual(['118 years'])
    expect(words([...around, anEvent('Some time', 'between 1902 and 2019')]).join()).not.toMatch(/\d years/)
    const span = [...around, anEvent('Long', '1 Jun 1900 – ongoing')]
    expect(words(span).filter((text) => text.endsWith(' years'))).toEqual(['117 years'])
    expect(faults(sceneOf(aFigure(span, { settings: folded })))).toEqual([])
    expect(drawFigure(aFigure(around, { settings: folded })).description).toContain('118 years from')
  })

  test('changes nothing where no stretch is long enough', () => {
    const plain = drawFigure(maliFigure).svg
    expect(drawFigure({ ...maliFigure, settings: { ...maliFigure.settings, fold: true } }).svg).toBe(plain)
  })

  test('never holds an edge of an event, whatever the figure', () => {
    fc.assert(
      fc.property(figureInput, (input) => {
        const drawable = drawableEvents(input)
        if (drawable === null) return
        for (const fold of foldsIn(drawable.edges, drawable))
          for (const { date } of drawable.events.flatMap((event) => [
            event,
            ...(drawable.rivals.get(event) ?? []),
          ])) {
            const bounds = [date?.start, date?.end].flatMap((end) => [end?.earliest, end?.latest])
            // Times are drawn as in the zone shown, at most 14 hours away.
            const inside = bounds.filter(
              (ms) => ms != null && ms > fold.from + 14 * 3_600_000 && ms < fold.until - 14 * 3_600_000,
            )
            expect(inside).toEqual([])
          }
      }),
      settings,
    )
  })
})
