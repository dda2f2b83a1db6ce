import fc from 'fast-check'
import { dateAt, hasTime, noClock, type CivilDate, type Clock } from '../../../src/shared/dates/civil-date'
import { addUnits } from '../../../src/shared/dates/civil'
import {
  units,
  type AxisUnit,
  type DateReading,
  type Endpoint,
  type Ms,
  type Qualifier,
} from '../../../src/shared/dates/date-value'
import {
  between,
  type ComponentQualifiers,
  type DateRange,
  type Dating,
} from '../../../src/shared/dates/dating'
import { endpointOf, endpointWithout, endsBeforeStart } from '../../../src/shared/dates/endpoint'
import { datingOfEdtf } from '../../../src/shared/dates/edtf'
import { formatDate } from '../../../src/shared/dates/format-date'
import { parts } from '../../../src/shared/dates/part-of-date'
import { seasonNumber } from '../../../src/shared/dates/season'
import { offsetAt } from '../../../src/shared/dates/zones'

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
const anInstantWithFourDigits = fc.oneof(
  instantWithin(recent),
  instantWithin({ min: -970 * aYear, max: 8000 * aYear }),
)

function instantWithin({ min, max }: { min: number; max: number }): fc.Arbitrary<Ms> {
  return fc.integer({ min: Math.ceil(min), max: Math.floor(max) })
}

const anAxisUnit = fc.constantFrom<AxisUnit>('year', 'month', 'day', 'hour', 'minute', 'second')
const aQualifier = fc.constantFrom<Qualifier>('', '', '~', '?', '%')

const aClock: fc.Arbitrary<Clock> = fc
  .oneof(fc.constantFrom(0, 60, -300, 345, -210, null), fc.integer({ min: -14 * 60, max: 14 * 60 }))
  .map((offset) => ({ offset, zone: null }))

const aDate: fc.Arbitrary<CivilDate> = fc
  .tuple(anInstant, anAxisUnit, aClock)
  .map(([ms, unit, clock]) => dateAt(ms, unit, clock))

/** A time in a zone, whose offset then was in force there. */
const aZonedDate: fc.Arbitrary<CivilDate> = fc
  .tuple(
    instantWithin(recent),
    fc.constantFrom<AxisUnit>('minute', 'second'),
    fc.constantFrom('Africa/Bamako', 'America/New_York', 'Asia/Kolkata', 'Europe/Paris'),
  )
  .map(([ms, unit, zone]) => dateAt(ms, unit, { offset: offsetAt(zone, ms), zone }))

const aQualifiedDate: fc.Arbitrary<Dating> = fc.record({
  kind: fc.constant('one'),
  date: aDate,
  qualifier: aQualifier,
})

/** Decades, centuries and quarters: what has a number of its own in EDTF. */
const aNumberedStretch: fc.Arbitrary<Dating> = fc
  .tuple(
    instantWithin({ min: -950 * aYear, max: 8000 * aYear }),
    fc.constantFrom('quarter', 'half', 'decade', 'century', 'millennium'),
    aQualifier,
  )
  .map(([ms, unit, qualifier]) => ({ kind: 'one', date: dateAt(ms, unit, noClock), qualifier }))

const aSeason: fc.Arbitrary<Dating> = fc.record({
  kind: fc.constant('season'),
  year: fc.oneof(fc.integer({ min: 1950, max: 2050 }), fc.integer({ min: -500, max: 9990 })),
  number: fc
    .tuple(
      fc.constantFrom('spring', 'summer', 'autumn', 'winter'),
      fc.constantFrom('any', 'northern', 'southern'),
    )
    .map(([name, hemisphere]) => seasonNumber(name, hemisphere)),
  qualifier: aQualifier,
})

const aPart: fc.Arbitrary<Dating> = fc
  .tuple(
    fc.constantFrom(...parts),
    instantWithin({ min: -950 * aYear, max: 8000 * aYear }),
    fc.constantFrom('month', 'year', 'decade', 'century'),
    fc.constantFrom('', '?'),
  )
  .map(([part, ms, unit, qualifier]) => ({ kind: 'part', part, of: dateAt(ms, unit, noClock), qualifier }))

const anEstimate: fc.Arbitrary<Dating> = fc.record({
  kind: fc.constant('estimate'),
  year: fc.integer({ min: 1000, max: 9999 }),
  rounded: fc.constantFrom(1, 2, 3),
  qualifier: fc.constant(''),
})

/** Two dates up to some years apart, both with a time and one clock, or both without. */
const aBetween: fc.Arbitrary<Dating> = fc
  .tuple(anInstant, fc.integer({ min: 0, max: Math.ceil(5 * aYear) }), anAxisUnit, anAxisUnit, aClock)
  .filter(([ms, length, first, last]) => hasTime(first) === hasTime(last) && ms + length < farthest.max)
  .map(([ms, length, first, last, clock]) =>
    between(dateAt(ms, first, clock), dateAt(ms + length, last, clock)),
  )

const anOpenSide: fc.Arbitrary<Dating> = fc
  .tuple(aDate, fc.boolean())
  .map(([date, isBefore]) => (isBefore ? between(null, date) : between(date, null)))

/** Some dates or stretches with holes between them. */
const aSetWithHoles: fc.Arbitrary<Dating> = fc
  .tuple(
    anInstantWithFourDigits,
    fc.constantFrom<AxisUnit>('year', 'month', 'day'),
    fc.array(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.nat(5)), { minLength: 2, maxLength: 4 }),
    fc.constantFrom('none', 'first', 'last'),
  )
  .map(([ms, unit, stretches, open]) => {
    let at = ms
    const ranges: DateRange[] = stretches.map(([hole, length], index) => {
      const from = addUnits(at, unit, hole + 1)
      at = addUnits(from, unit, length)
      return {
        first: open === 'first' && index === 0 ? null : dateAt(from, unit, noClock),
        last: open === 'last' && index === stretches.length - 1 ? null : dateAt(at, unit, noClock),
      }
    })
    return { kind: 'set', ranges, qualifier: '' }
  })

/** A date with a month or day that is not given, or with qualifiers of its components. */
const aWrittenDate: fc.Arbitrary<Dating> = fc
  .tuple(anInstantWithFourDigits, fc.constantFrom('XX', 'XX-XX', 'MM-XX'), aQualifier)
  .map(([ms, mask, qualifier]) => {
    const [year = '', month = '01'] = /^(-?\d+)-(\d\d)/.exec(isoOf(ms))?.slice(1) ?? []
    return datingOfEdtf(`${year}-${mask.replace('MM', month)}${qualifier}`)
  })
  .filter((dating) => dating !== null)

const aComponentDate: fc.Arbitrary<Dating> = fc
  .tuple(
    anInstantWithFourDigits,
    fc.constantFrom<AxisUnit>('month', 'day'),
    fc.record<ComponentQualifiers>({ year: aQualifier, month: aQualifier, day: aQualifier }),
  )
  .map(([ms, unit, { year, month, day }]) => {
    const date = dateAt(ms, unit, noClock)
    const [y = '', m = '', d = ''] = /^(-?\d+)-(\d\d)-(\d\d)/.exec(isoOf(ms))?.slice(1) ?? []
    return datingOfEdtf(`${year}${y}-${month}${m}${date.unit === 'day' ? `-${day}${d}` : ''}`)
  })
  .filter((dating) => dating !== null)

/** As EDTF has it, with four digits of the year. */
function isoOf(ms: Ms): string {
  return new Date(ms).toISOString().replace(/^([+-])00/, (_, sign) => (sign === '-' ? '-' : ''))
}

const kinds = {
  one: aQualifiedDate,
  zoned: aZonedDate.map((date): Dating => ({ kind: 'one', date, qualifier: '' })),
  numbered: aNumberedStretch,
  season: aSeason,
  part: aPart,
  estimate: anEstimate,
  between: aBetween,
  open: anOpenSide,
  holes: aSetWithHoles,
  masked: aWrittenDate,
  components: aComponentDate,
}

/** What may be known of one end, of every kind. */
export const aDating: fc.Arbitrary<Dating> = fc.oneof(
  { weight: 4, arbitrary: kinds.one },
  ...Object.values(kinds).map((arbitrary) => ({ weight: 1, arbitrary })),
)

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
  .tuple(anInstant, fc.constantFrom(0, 1, 20, 27, 364), fc.constantFrom<AxisUnit>('day', 'month', 'year'))
  .map(([ms, days, unit]) => {
    const [start, end] = [ms, ms + days * 86_400_000].map((at) =>
      endpointOf({ kind: 'one', date: dateAt(at, unit, noClock), qualifier: '' }),
    )
    return { start, end }
  })
  .filter((ends): ends is { start: Endpoint; end: Endpoint } => ends.start !== null && ends.end !== null)
  .map((ends) => worded({ shape: 'span', ...ends }))

/** Any reading that can be typed, worded as its label. */
export const aReading: fc.Arbitrary<DateReading> = fc.oneof(aMoment, aSpan, aNearSpan)

/** Any unit that can be known. */
export const aUnit = fc.constantFrom(...units)

function worded(reading: Omit<DateReading, 'text'>): DateReading {
  return { ...reading, text: formatDate({ ...reading, text: '' }) }
}
