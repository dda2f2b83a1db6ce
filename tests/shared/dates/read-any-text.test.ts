import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Typing } from '../../../src/shared/dates/date-value'
import { describeDate } from '../../../src/shared/dates/describe-date'
import { formatDate } from '../../../src/shared/dates/format-date'
import { readDate } from '../../../src/shared/dates/read-date'
import { runs } from './arbitrary-dates'
import { meaningOf, read } from './reading-text'
import { allTypedDates } from './all-typed-dates'

const pieces = [
  ...'2022 2020-08 18 Aug May -0044 Y12345 14:30 UTC +02:00 Z T 3rd 31 1er 0 1990s Q3 H1 199X 2004-XX 1950S2 2021-24'.split(
    ' ',
  ),
  ...'c. ~ ? % – - / .. [ ] to from since between and or until open unknown present BCE CE AD before after by'.split(
    ' ',
  ),
  ...'early mid late summer winter 2020/21 7th century est. yesterday today one quarter decade 03/04/2020'.split(
    ' ',
  ),
  ...'vers début mi- fin été hiver août juin entre et ou avant après depuis jusqu’en à de du au le les siècle av. J.-C.'.split(
    ' ',
  ),
  ...'trimestre années toute l’année aujourd’hui hier VIIe 14h30 2:30 pm EST Bamako time heure Paris Africa/Bamako'.split(
    ' ',
  ),
  ...[
    'all of',
    'no later than',
    'au plus tard',
    'some time in',
    ',',
    '.',
    ' ',
    '😀',
    'é',
    '\u0000',
    '(',
    ')',
    '{',
    'not',
  ],
]
const texts = allTypedDates.map(([text]) => text)
/** A date that reads, with something put in or taken out somewhere. */
const damagedText = fc
  .tuple(fc.constantFrom(...texts), fc.nat(40), fc.nat(2), fc.constantFrom('', ...pieces))
  .map(([text, at, length, piece]) => text.slice(0, at) + piece + text.slice(at + length))
const words = fc.array(fc.constantFrom(...pieces), { maxLength: 9 })
const among = (list: string): fc.Arbitrary<string> => fc.constantFrom(...list.split('|'))
/** Parts of dates in the order in which people put them, whether or not they go together. */
const aWhole = among(
  '2021|18 Aug 2020|june 2021|3 juin 2021|summer 2021|hiver 2020/21|Q3 2024|H1 2024|1990s|années 1990|7th century|VIIe siècle|3e siècle av. J.-C.|120s BC|44 BC|-0044|199X|2004-XX|2004-06~-11|2004-06|1950S2|[1667,1668]|18 Aug 2020 14:30|18 Aug 2020 2:30 pm EST|le 3 mars 2020 à 14h (heure de Paris)|2020-08-18 14:30 Asia/Kolkata|yesterday|hier|03/04/2020|est. 1950 (1900–1999)|0000|12345 CE|between 2010 and 2012|avant 2015|present|today|..',
)
const aFraction = among(
  '3|3 juin|june|T3|14:30|2 pm|5th|XVIIIe|early|fin|second half|100|the 3rd quarter|autumn',
)
const before = among('|||||c.|early|mid-|late|vers|début|fin|~|the|le|some time in')
const after = among('||||||?|~|%|BC|av. J.-C.|UTC|Bamako time|+02:00')
const aDated = fc.tuple(before, fc.oneof({ weight: 5, arbitrary: aWhole }, aFraction), after)
const aWord = among('–|to|and|or|/|et|ou|à|au|until|jusqu’en')
const opening = among(
  '|from|since|until|before|after|by|all of|de|du|depuis|jusqu’en|avant|not before|one of|dès|toute',
)
const likelyText = fc
  .oneof(
    aDated,
    fc.tuple(opening, aDated),
    fc.tuple(aDated, aWord, aDated),
    fc.tuple(opening, aDated, aWord, aDated),
    fc.tuple(among('between|entre'), aDated, among('and|et'), aDated),
    fc.tuple(among('between|entre'), aDated, among('and|et'), aDated, aWord, aDated),
  )
  .map((found) =>
    found
      .flat()
      .filter((piece) => piece !== '')
      .join(' '),
  )
const anyText = fc.oneof(
  { weight: 3, arbitrary: damagedText },
  { weight: 6, arbitrary: likelyText },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 420 }) },
  { weight: 1, arbitrary: words.map((found) => found.join('')) },
  { weight: 2, arbitrary: words.map((found) => found.join(' ')) },
)
const aTyping: fc.Arbitrary<Typing> = fc.record({
  today: fc.constantFrom(null, { year: 2026, month: 3, day: 1 }, { year: 2000, month: 1, day: 1 }),
  order: fc.constantFrom(null, 'day-first', 'month-first'),
})
const manyRuns = { ...runs, numRuns: Math.max(2000, runs.numRuns) }

describe('any text', () => {
  test('is read or refused in place, and what is read can be read back from its label', () => {
    let readable = 0
    const check = (text: string, typing: Typing): void => {
      const result = readDate(text, typing)
      if (result.ok) {
        readable += 1
        const { reading } = result
        expect(meaningOf(read(formatDate(reading)))).toEqual(meaningOf(reading))
        expect(meaningOf(read(reading.text))).toEqual(meaningOf(reading))
        expect(describeDate(reading)).toMatch(/\.$/)
        return
      }
      const { at, message, code, orders } = result.problem
      expect(message).toMatch(/[.”]$/)
      expect(at.start >= 0 && at.start <= at.end && at.end <= text.length).toBe(true)
      expect(orders !== undefined).toBe(code === 'day-or-month')
    }
    fc.assert(fc.property(anyText, aTyping, check), manyRuns)
    expect(readable).toBeGreaterThan(manyRuns.numRuns / 20)
  })

  // A pattern that goes back and forth over such texts would not end within the time a test has.
  test('of the longest kind is read or refused', () => {
    const repeated = fc
      .tuple(
        fc.constantFrom(...pieces, ' ', '1', 'X', 'a'),
        fc.constantFrom('', ' ', '-'),
        fc.constantFrom(...pieces),
      )
      .map(([piece, gap, last]) => `${(piece + gap).repeat(500).slice(0, 490)}${last}`)
    fc.assert(
      fc.property(repeated, (text) => {
        const result = readDate(text)
        expect(result.ok ? result.reading.text : result.problem.message).not.toBe('')
      }),
      { ...runs, numRuns: 300 },
    )
  })

  test('longer than any date is refused by its length', () => {
    const result = readDate('2022 '.repeat(100_000))
    expect(result.ok || result.problem.message).toContain('at most 500 characters')
  })
})
