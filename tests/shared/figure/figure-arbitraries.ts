import fc from 'fast-check'
import type { CivilDate, DateUnit } from '../../../src/shared/dates/civil-date'
import type { DateReading, Endpoint, Qualifier } from '../../../src/shared/dates/date-value'
import { endpointOf, endpointWithout } from '../../../src/shared/dates/endpoint'
import type { FigureEvent, FigureInput } from '../../../src/shared/figure/figure-input'
import { laneColors } from '../../../src/shared/palette'

const year = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 1990, max: 2030 }) },
  { weight: 2, arbitrary: fc.integer({ min: -800, max: 2100 }) },
  { weight: 1, arbitrary: fc.integer({ min: -200_000, max: 200_000 }) },
)

const civilDate: fc.Arbitrary<CivilDate> = fc
  .record({
    year,
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
    hour: fc.integer({ min: 0, max: 23 }),
    minute: fc.integer({ min: 0, max: 59 }),
    second: fc.integer({ min: 0, max: 59 }),
    unit: fc.constantFrom<DateUnit>('second', 'minute', 'hour', 'day', 'month', 'year'),
    offset: fc.constantFrom(0, 120, -330),
  })
  .map(({ unit, offset, ...fields }) => {
    const isTimed = unit === 'second' || unit === 'minute' || unit === 'hour'
    const { hour, minute, second, month, day } = fields
    return {
      year: fields.year,
      month: unit === 'year' ? 1 : month,
      day: unit === 'year' || unit === 'month' ? 1 : day,
      hour: isTimed ? hour : 0,
      minute: isTimed && unit !== 'hour' ? minute : 0,
      second: unit === 'second' ? second : 0,
      unit,
      offset: isTimed ? offset : null,
    }
  })

function known(endpoint: Endpoint | null): Endpoint {
  if (endpoint === null) throw new Error('the arbitrary made a date out of range')
  return endpoint
}

const one = fc
  .tuple(civilDate, fc.constantFrom<Qualifier>('', '', '', '~', '?', '%'))
  .map(([date, qualifier]) => known(endpointOf({ kind: 'one', date, qualifier })))

const between = fc.tuple(civilDate, fc.integer({ min: 1, max: 30 })).map(([first, years]) => {
  const last = { ...first, year: first.year + years }
  return known(endpointOf({ kind: 'between', first, last }))
})

const knownEnd = fc.oneof({ weight: 4, arbitrary: one }, { weight: 1, arbitrary: between })

function inOrder(a: Endpoint, b: Endpoint): readonly [Endpoint, Endpoint] {
  return (a.earliest ?? 0) <= (b.earliest ?? 0) ? [a, b] : [b, a]
}

/** Every kind of date of the contract: moments and spans, known, approximate, between, open, unknown, ongoing. */
const reading: fc.Arbitrary<DateReading> = fc.oneof(
  {
    weight: 5,
    arbitrary: knownEnd.map((start) => ({ text: '', shape: 'moment' as const, start, end: null })),
  },
  {
    weight: 3,
    arbitrary: fc.tuple(knownEnd, knownEnd).map(([a, b]) => {
      const [start, end] = inOrder(a, b)
      return { text: '', shape: 'span' as const, start, end }
    }),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(knownEnd, fc.constantFrom('open', 'unknown', 'ongoing')).map(([start, state]) => {
      return { text: '', shape: 'span' as const, start, end: endpointWithout(state) }
    }),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(knownEnd, fc.constantFrom('open', 'unknown')).map(([end, state]) => {
      return { text: '', shape: 'span' as const, start: endpointWithout(state), end }
    }),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('open', 'unknown').map((state) => {
      return { text: '', shape: 'moment' as const, start: endpointWithout(state), end: null }
    }),
  },
)

const words = [
  'withdrawal',
  'ECOWAS',
  'of',
  'the',
  'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverordnung',
  'الانقلاب العسكري',
  'הסכם',
  '美国与马里恢复关系。',
  'ニック・チェッカー',
  '👩🏽‍🚀🇲🇱🕊️',
  'Ἑλλάς Кириллица',
  'e\u0301\u0323',
  '<b>&"\'</b>',
  '\u202eevil\u202c',
  '\u0000\u0007\ud800\uffff',
  '',
]
const title = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.array(fc.constantFrom(...words), { maxLength: 9 }).map((list) => list.join(' ')),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
)

const laneIds = ['a', 'b', 'c', 'd', 'e'] as const

const event: fc.Arbitrary<Omit<FigureEvent, 'id'>> = fc.record({
  lane: fc.option(fc.constantFrom(...laneIds, 'gone'), { freq: 12 }),
  kind: fc.constantFrom('event', 'event', 'event', 'milestone', 'period'),
  title,
  date: fc.option(reading, { freq: 9 }),
})

/** Sizes spread evenly over their logarithm, so that small figures are as common as large ones. */
const size = fc.integer({ min: 0, max: 20 }).map((step) => Math.round(151 ** (step / 20)) - 1)

/** Any figure of 0 to 150 events. */
export const figureInput: fc.Arbitrary<FigureInput> = size.chain((count) =>
  fc.record({
    title,
    subtitle: fc.option(title, { nil: undefined }),
    asOf: fc.integer({ min: Date.UTC(1990), max: Date.UTC(2030) }),
    lanes: fc
      .tuple(
        ...laneIds.map((id) =>
          fc.record({ title, color: fc.constantFrom(...laneColors), id: fc.constant(id) }),
        ),
      )
      .map((lanes) =>
        lanes.map((lane, i) => ({
          ...lane,
          position: lane.id,
          parent: i % 2 === 1 ? (laneIds[i - 1] ?? null) : null,
        })),
      ),
    events: fc
      .array(event, { minLength: count, maxLength: count })
      .map((events) => events.map((own, i) => ({ ...own, id: `event ${i}` }))),
    settings: fc.record({
      theme: fc.constantFrom('light', 'dark'),
      width: fc.constantFrom(600, 900, 1600, 1600, 4000, 20_000),
    }),
  }),
)
