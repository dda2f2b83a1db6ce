import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { coarser } from '../../../src/shared/dates/civil'
import type { DateReading, Endpoint, Unit } from '../../../src/shared/dates/date-value'
import { edgesOf, resizeEdge } from '../../../src/shared/dates/resize-date'
import { aReading, aUnit, runs } from './arbitrary-dates'
import { read, readingOf } from './reading-text'

describe('an edge taken hold of', () => {
  test.each([
    ['2022', 'end', 'year', 1, 'between 2022 and 2023'],
    ['2022', 'start', 'year', -2, 'between 2020 and 2022'],
    ['between May and Jul 2021', 'end', 'month', 2, 'between May and Sep 2021'],
    ['between May and Jul 2021', 'end', 'month', -2, 'May 2021'],
    ['between c. 2020 and c. 2022', 'start', 'year', -1, 'between c. 2019 and c. 2022'],
    ['c. 2020 – ongoing', 'start', 'year', 1, 'c. 2021 – ongoing'],
    ['3 – 5 Jun 2021', 'end', 'day', 2, '3 – 7 Jun 2021'],
    ['3 – 5 Jun 2021', 'start', 'day', 1, '4 – 5 Jun 2021'],
    ['Dec 2021 – Jun 2025', 'end', 'month', 1, 'Dec 2021 – between Jun and Jul 2025'],
    ['Dec 2021 – Jun 2025', 'start', 'month', -1, 'between Nov and Dec 2021 – Jun 2025'],
    ['2012 – ongoing', 'start', 'year', -1, 'between 2011 and 2012 – ongoing'],
    ['18 Aug 2020 – 2022', 'start', 'day', 1, '19 Aug 2020 – 2022'],
  ] as const)('of “%s”: its %s by a %s times %i makes it “%s”', (text, edge, unit, count, moved) => {
    const reading = readingOf(resizeEdge(read(text), edge, { unit, count }))
    expect(reading.text).toBe(moved)
  })

  test.each([
    ['2022', 'end', 'month', 1, 'known only to the year'],
    ['2022', 'end', 'year', -1, 'would pass each other'],
    ['18 Aug 2020', 'end', 'day', 1, 'The end has no known date'],
    ['2012 – ongoing', 'end', 'year', 1, 'The end has no known date'],
    ['3 – 5 Jun 2021', 'end', 'day', -3, 'is before the start'],
  ] as const)('of “%s”: its %s by a %s times %i is refused: %s', (text, edge, unit, count, words) => {
    const result = resizeEdge(read(text), edge, { unit, count })
    expect(result.ok || result.problem.message).toContain(words)
  })

  test('moves that bound alone: the other bounds, units and qualifiers stay', () => {
    let moved = 0
    fc.assert(
      fc.property(
        aReading,
        fc.constantFrom('start' as const, 'end' as const),
        aUnit,
        fc.integer({ min: -30, max: 30 }),
        (reading, edge, visible, count) => {
          const held = edge === 'start' ? reading.start : (reading.end ?? reading.start)
          const unit: Unit = held.unit === null ? visible : coarser(held.unit, visible)
          const result = resizeEdge(reading, edge, { unit, count })
          if (!result.ok) return
          moved += 1
          expect(knowledgeOf(result.reading)).toEqual(knowledgeOf(reading))
          expect(otherBounds(result.reading, edge, reading)).toEqual(otherBounds(reading, edge, reading))
        },
      ),
      runs,
    )
    expect(moved).toBeGreaterThan(runs.numRuns / 10)
  })

  test('can be taken hold of only where there is a bound', () => {
    expect(edgesOf(read('18 Aug 2020'))).toEqual([])
    expect(edgesOf(read('c. 2022'))).toEqual([])
    expect(edgesOf(read('2022'))).toEqual(['start', 'end'])
    expect(edgesOf(read('2012 – ongoing'))).toEqual(['start'])
  })
})

function knowledgeOf({ shape, start, end }: DateReading): unknown {
  const of = (one: Endpoint | null): unknown => one && [one.state, one.unit, one.qualifier, one.zone]
  return [shape, of(start), of(end)]
}

/** What must stay: the other end; and of the one that was held the other bound, where it was not known to the day. */
function otherBounds(reading: DateReading, edge: 'start' | 'end', before: DateReading): unknown {
  const other = edge === 'start' ? reading.end : reading.end && reading.start
  const held = edge === 'start' ? reading.start : (reading.end ?? reading.start)
  const heldBefore = edge === 'start' ? before.start : (before.end ?? before.start)
  const isWhole = heldBefore.qualifier === '~' || heldBefore.qualifier === '%'
  const length = isWhole ? 0 : (heldBefore.latest ?? Infinity) - (heldBefore.earliest ?? -Infinity)
  const inner = edge === 'start' ? held.latest : held.earliest
  return [other, length > 86_400_000 || before.end === null ? inner : null]
}
