import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { coarser } from '../../../src/shared/dates/civil'
import { dateTextAt } from '../../../src/shared/dates/date-at'
import { units } from '../../../src/shared/dates/date-value'
import { describeDate } from '../../../src/shared/dates/describe-date'
import { drawnBounds } from '../../../src/shared/dates/drawn-bounds'
import { formatDate } from '../../../src/shared/dates/format-date'
import { readDate } from '../../../src/shared/dates/read-date'
import { anInstant, aReading, runs } from './arbitrary-dates'
import { meaningOf, read } from './reading-text'
import { typedDates } from './typed-dates'

const pieces = [
  ...[
    '2022',
    '2020-08',
    '18',
    'Aug',
    'May',
    '-0044',
    'Y12345',
    '14:30',
    'UTC',
    '+02:00',
    'Z',
    'T',
    '3rd',
    '31',
  ],
  ...[
    'c.',
    '~',
    '?',
    '%',
    '–',
    '-',
    '/',
    '..',
    '[',
    ']',
    'to',
    'from',
    'since',
    'between',
    'and',
    'all of',
    'of',
  ],
  ...[
    'until',
    'open',
    'unknown',
    'present',
    'BCE',
    'CE',
    'AD',
    ',',
    '.',
    ' ',
    '0',
    '😀',
    'é',
    '\u0000',
    '(',
    ')',
  ],
]
const texts = typedDates.map(([text]) => text)
/** A date that reads, with something put in or taken out somewhere. */
const damagedText = fc
  .tuple(fc.constantFrom(...texts), fc.nat(40), fc.nat(2), fc.constantFrom('', ...pieces))
  .map(([text, at, length, piece]) => text.slice(0, at) + piece + text.slice(at + length))
const anyText = fc.oneof(
  damagedText,
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 220 }),
  fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((words) => words.join('')),
  fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((words) => words.join(' ')),
)

describe('any date', () => {
  test('typed as anything at all is read or refused in place, and what is read can be read back', () => {
    let readable = 0
    const check = (text: string): void => {
      const result = readDate(text)
      if (result.ok) {
        readable += 1
        expect(meaningOf(read(formatDate(result.reading)))).toEqual(meaningOf(result.reading))
        expect(describeDate(result.reading)).toMatch(/\.$/)
        return
      }
      const { at, message } = result.problem
      expect(message).not.toBe('')
      expect(at.start >= 0 && at.start <= at.end && at.end <= text.length).toBe(true)
    }
    fc.assert(fc.property(anyText, check), { ...runs, numRuns: Math.max(2000, runs.numRuns) })
    expect(readable).toBeGreaterThan(50)
  })

  test('has a label that reads back to the same meaning', () => {
    fc.assert(
      fc.property(aReading, (reading) => {
        expect(meaningOf(read(formatDate(reading)))).toEqual(meaningOf(reading))
      }),
      runs,
    )
  })

  test('is drawn around what is certain', () => {
    fc.assert(
      fc.property(aReading, anInstant, (reading, asOf) => {
        const { from, until, coreFrom, coreUntil } = drawnBounds(reading, asOf)
        const inner = coreFrom === null || coreUntil === null ? [] : [coreFrom, coreUntil]
        const order = [from, ...inner, until]
        expect(order).toEqual(order.toSorted((a, b) => a - b))
        expect(from).toBeLessThan(until)
      }),
      runs,
    )
  })

  test('made for an instant and a unit contains that instant', () => {
    fc.assert(
      fc.property(anInstant, fc.constantFrom(...units), (time, unit) => {
        const { start } = read(dateTextAt(time, unit))
        expect(start.unit).toBe(coarser(unit, 'year') === unit ? 'year' : unit)
        expect((start.earliest ?? NaN) <= time && time < (start.latest ?? NaN)).toBe(true)
      }),
      runs,
    )
  })
})
