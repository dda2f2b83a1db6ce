import fc from 'fast-check'
import { dateAt, hasTime, type CivilDate, type DateUnit } from '../../../src/shared/dates/civil-date'
import type { DateReading, Endpoint, Ms } from '../../../src/shared/dates/date-value'
import { between, type Dating } from '../../../src/shared/dates/dating'
import { endpointOf, endpointWithout, endsBeforeStart } from '../../../src/shared/dates/endpoint'
import { formatDate } from '../../../src/shared/dates/format-date'

/** Runs of each law: repeatable, and more of them with FIELDLINE_RUNS. */
export const runs = { numRuns: Number(process.env['FIELDLINE_RUNS'] ?? 300), seed: 18_082_020 }

const aYear = 365.2425 * 86_400_000
const recent = { min: -60 * aYear, max: 100 * aYear }
const antique = { min: -5000 * aYear, max: 12_000 * aYear }
const farthest = { min: -8.6e15, max: 8.6e15 }

/** An instant: mostly of our time, sometimes of antiquity, sometimes near the ends of what can be dated. */
export const anInstant: fc.Arbitrary<Ms> = fc.oneof(
  { weight: 5, arbitrary: instantWithin(recent) },
  { weight: 3, arbitrary: instantWithin(antique) },
  { weight: 1, arbitrary: instantWithin(farthest) },
)

function instantWithin({ min, max }: { min: number; max: number }): fc.Arbitrary<Ms> {
  return fc.integer({ min: Math.ceil(min), max: Math.floor(max) })
}

const aUnit = fc.constantFrom<DateUnit>('year', 'month', 'day', 'hour', 'minute', 'second')

const anOffset = fc.oneof(
  fc.constantFrom(0, 60, -300, 345, -210),
  fc.integer({ min: -14 * 60, max: 14 * 60 }),
)

const aDate: fc.Arbitrary<CivilDate> = fc
  .tuple(anInstant, aUnit, anOffset)
  .map(([ms, unit, offset]) => dateAt(ms, unit, offset))

const aQualifiedDate: fc.Arbitrary<Dating> = fc.record({
  kind: fc.constant('one'),
  date: aDate,
  qualifier: fc.constantFrom('', '', '~', '?', '%'),
})

/** Two dates up to some years apart, both with a time and one offset, or both without. */
const aBetween: fc.Arbitrary<Dating> = fc
  .tuple(anInstant, fc.integer({ min: 0, max: Math.ceil(5 * aYear) }), aUnit, aUnit, anOffset)
  .filter(([ms, length, first, last]) => hasTime(first) === hasTime(last) && ms + length < farthest.max)
  .map(([ms, length, first, last, offset]) =>
    between(dateAt(ms, first, offset), dateAt(ms + length, last, offset)),
  )

export const aDating: fc.Arbitrary<Dating> = fc.oneof(aQualifiedDate, aQualifiedDate, aBetween)

export const aKnownEnd: fc.Arbitrary<Endpoint> = aDating.map(endpointOf).filter((end) => end !== null)

const anUndatedEnd = fc.constantFrom('open' as const, 'unknown' as const).map(endpointWithout)
const aStart = fc.oneof({ weight: 4, arbitrary: aKnownEnd }, { weight: 1, arbitrary: anUndatedEnd })
const anEnd = fc.oneof(
  { weight: 4, arbitrary: aKnownEnd },
  { weight: 2, arbitrary: fc.oneof(anUndatedEnd, fc.constant(endpointWithout('ongoing'))) },
)

const aMoment: fc.Arbitrary<DateReading> = aKnownEnd.map((start) =>
  worded({ shape: 'moment', start, end: null }),
)

const aSpan: fc.Arbitrary<DateReading> = fc
  .tuple(aStart, anEnd)
  .filter(([start, end]) => start.state === 'known' || end.state === 'known')
  .map(([start, end]) =>
    endsBeforeStart(start, end)
      ? worded({ shape: 'span', start: end, end: start })
      : worded({ shape: 'span', start, end }),
  )

/** Days of one year, so that labels leave out what they share. */
const aNearSpan: fc.Arbitrary<DateReading> = fc
  .tuple(anInstant, fc.constantFrom(0, 1, 20, 27, 364), fc.constantFrom<DateUnit>('day', 'month', 'year'))
  .map(([ms, days, unit]) => {
    const [start, end] = [ms, ms + days * 86_400_000].map((at) =>
      endpointOf({ kind: 'one', date: dateAt(at, unit, null), qualifier: '' }),
    )
    return { start, end }
  })
  .filter((ends): ends is { start: Endpoint; end: Endpoint } => ends.start !== null && ends.end !== null)
  .map((ends) => worded({ shape: 'span', ...ends }))

/** Any reading that can be typed, worded as its label. */
export const aReading: fc.Arbitrary<DateReading> = fc.oneof(aMoment, aSpan, aNearSpan)

function worded(reading: Omit<DateReading, 'text'>): DateReading {
  return { ...reading, text: formatDate({ ...reading, text: '' }) }
}
