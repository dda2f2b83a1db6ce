import fc from 'fast-check'
import type { DateReading } from '../../../src/shared/dates/date-value'
import { endpointWithout } from '../../../src/shared/dates/endpoint'
import type { FigureEvent, FigureInput } from '../../../src/shared/figure/figure-input'
import { laneColors } from '../../../src/shared/palette'
import { aReading } from '../dates/arbitrary-dates'

/** Every kind of date that can be typed, and what has no date at all. */
const reading: fc.Arbitrary<DateReading> = fc.oneof(
  { weight: 12, arbitrary: aReading },
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
  dayPosition: fc.option(fc.constantFrom('a0', 'a1', 'a2')),
})

/** Sizes from 0 to `most` spread evenly over their logarithm, so that small figures are as common as large ones. */
function sizes(most: number): fc.Arbitrary<number> {
  return fc.integer({ min: 0, max: 20 }).map((step) => Math.round((most + 1) ** (step / 20)) - 1)
}

const inputOf = (count: number): fc.Arbitrary<FigureInput> =>
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
    rivals: fc.array(
      fc.tuple(event, fc.nat(Math.max(0, count - 1))).map(([own, i]) => ({ ...own, id: `event ${i}` })),
      { maxLength: 5 },
    ),
    links: fc.array(
      fc.record({
        type: fc.constantFrom('led to', 'response to', 'part of', '', 'בעקבות'),
        from: fc.nat(count + 2).map((i) => `event ${i}`),
        to: fc.nat(count + 2).map((i) => `event ${i}`),
      }),
      { maxLength: 12 },
    ),
    zone: fc.constantFrom('UTC', 'UTC', 'Africa/Bamako', 'Asia/Kathmandu', 'America/New_York'),
    settings: fc.record({
      theme: fc.constantFrom('light', 'dark'),
      width: fc.constantFrom(600, 900, 1600, 1600, 4000, 20_000),
      links: fc.boolean(),
      fold: fc.boolean(),
    }),
  })

/** Any figure of 0 to 150 events. */
export const figureInput: fc.Arbitrary<FigureInput> = sizes(150).chain(inputOf)

/** Any figure of 0 to 2,000 events. */
export const largeFigureInput: fc.Arbitrary<FigureInput> = sizes(2_000).chain(inputOf)
