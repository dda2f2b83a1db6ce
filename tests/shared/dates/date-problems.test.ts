import { describe, expect, test } from 'vitest'
import { readDate } from '../../../src/shared/dates/read-date'
import type { DateProblem } from '../../../src/shared/dates/date-value'

/** The text with what the problem is about in ⟦ ⟧, its code, and words its message must have. */
const refused: readonly (readonly [marked: string, code: DateProblem['code'], words: string])[] = [
  ['⟦⟧', 'empty', 'Write it like'],
  ['⟦ \t⟧', 'empty', 'Write it like'],
  ['⟦31 February 2021⟧', 'no-such-day', 'Feb 2021 has 28 days, so there is no day 31'],
  ['⟦29 Feb 2021⟧', 'no-such-day', 'Feb 2021 has 28 days'],
  ['⟦1900-02-29⟧', 'no-such-day', 'Feb 1900 has 28 days'],
  ['⟦31⟧ – 30 June 2021', 'no-such-day', 'Jun 2021 has 30 days'],
  ['3 – ⟦31 June 2021⟧', 'no-such-day', 'Jun 2021 has 30 days'],
  ['⟦0 June 2021⟧', 'no-such-day', 'no day 0'],
  ['⟦2021-13⟧', 'no-such-day', 'There is no month 13'],
  ['⟦2021-00⟧', 'no-such-day', 'There is no month 0'],
  ['⟦2012-15⟧', 'no-such-day', '“2012–2015”'],
  ['⟦2021-13-01⟧', 'no-such-day', 'There is no month 13'],
  ['2012–⟦15⟧', 'unreadable', 'neither a year of four digits'],
  ['⟦18/08/2020⟧', 'unreadable', 'like “18 Aug 2020”.'],
  ['⟦08/18/2020⟧', 'unreadable', 'like “18 Aug 2020”.'],
  ['⟦03/04/2020⟧', 'unreadable', '“3 Apr 2020” or “4 Mar 2020”'],
  ['⟦03.04.2020⟧', 'unreadable', '“3 Apr 2020” or “4 Mar 2020”'],
  ['⟦03-04-2020⟧', 'unreadable', '“3 Apr 2020” or “4 Mar 2020”'],
  ['⟦3/4/20⟧', 'unreadable', 'Write the month as a word'],
  ['⟦2020/08/18⟧', 'unreadable', 'needs hyphens'],
  ['⟦2020/08⟧', 'unreadable', 'needs hyphens'],
  ['⟦8/2020⟧', 'unreadable', 'needs hyphens'],
  ['2015 – ⟦2012⟧', 'end-before-start', 'The end, 2012, is before the start, 2015'],
  ['5–⟦3 June 2021⟧', 'end-before-start', 'The end, 3 Jun 2021, is before the start, 5 Jun 2021'],
  ['between 2022 and ⟦2020⟧', 'end-before-start', 'before the start, 2022'],
  ['[2022..⟦2020⟧]', 'end-before-start', 'before the start, 2022'],
  ['2020-08-18 ⟦14:30⟧', 'unreadable', '“14:30 UTC” or “14:30 +02:00”'],
  ['2020-08-18T⟦14:30⟧', 'unreadable', '“14:30 UTC” or “14:30 +02:00”'],
  ['18 Aug 2020 14:30 UTC – 19 Aug 2020 ⟦16:00⟧', 'unreadable', 'needs its offset'],
  ['18 Aug 2020 14:30 ⟦EST⟧', 'unreadable', 'time zone “EST”'],
  ['18 Aug 2020 ⟦25:00⟧ UTC', 'unreadable', 'There is no time 25:00'],
  ['18 Aug 2020 ⟦24:00⟧ UTC', 'unreadable', 'There is no time 24:00'],
  ['18 Aug 2020 14:30 ⟦+15:00⟧', 'unreadable', 'Offsets go from -14:00 to +14:00'],
  ['2020-08-18 ⟦14:30:05.5⟧Z', 'unreadable', 'finer than a second'],
  ['August 2020 ⟦14:30⟧ UTC', 'unreadable', 'needs a full date'],
  ['⟦between 18 Aug 2020 and 19 Aug 2020 14:00 UTC⟧', 'unreadable', 'the same offset, or neither'],
  ['⟦foo⟧', 'unreadable', '“foo” can’t be read'],
  ['2022 ⟦foo⟧', 'unreadable', '“foo” does not fit'],
  ['2022 ⟦2023⟧', 'unreadable', '“2023” does not fit'],
  ['2022 ⟦😀⟧', 'unreadable', '“😀”'],
  ['⟦476⟧', 'unreadable', 'like “2021” or “0476”'],
  ['5 June ⟦21⟧', 'unreadable', 'all four digits'],
  ['⟦12345⟧', 'unreadable', '“Y12345” or “12345 CE”'],
  ['⟦300000 BCE⟧', 'out-of-range', '“300000 BCE” is outside'],
  ['⟦Y170000002⟧', 'out-of-range', 'outside'],
  ['⟦0⟧ BCE', 'unreadable', 'no year 0'],
  ['⟦-0000⟧', 'unreadable', '0000'],
  ['⟦-0000-01⟧', 'unreadable', '0000'],
  ['⟦3 June⟧', 'unreadable', 'has no year'],
  ['⟦5 2021⟧', 'unreadable', 'no month'],
  ['2012–⟦⟧', 'unreadable', 'missing at the end'],
  ['from⟦⟧', 'unreadable', 'missing at the end'],
  ['⟦–⟧ 2012', 'unreadable', 'can’t be read'],
  ['between 2020⟦⟧', 'unreadable', 'needs two dates'],
  ['between ⟦c.⟧ 2020 and 2022', 'unreadable', 'already says'],
  ['between 2020 and 2022⟦?⟧', 'unreadable', 'already says'],
  ['all of ⟦c. 2022⟧', 'unreadable', 'one plain year'],
  ['[2020..⟦]⟧', 'unreadable', 'both ends'],
  ['[⟦..⟧2020]', 'unreadable', 'both ends'],
  ['⟦open – open⟧', 'unreadable', 'at least one date'],
  ['⟦../..⟧', 'unreadable', 'at least one date'],
  ['⟦present⟧ – 2012', 'unreadable', 'only be the end'],
  ['⟦unknown⟧', 'unreadable', 'at least one date'],
]

describe('a date that can’t be read', () => {
  test.each(refused)('%s is refused as %s: %s', (marked, code, words) => {
    const result = readDate(marked.replace(/[⟦⟧]/g, ''))
    if (result.ok) throw new Error(`${marked} was read`)
    const at = { start: marked.indexOf('⟦'), end: marked.indexOf('⟧') - 1 }
    expect([result.problem.code, result.problem.at]).toEqual([code, at])
    expect(result.problem.message).toContain(words)
  })

  test('that is longer than any date is refused at once', () => {
    const result = readDate('2022 '.repeat(100_000))
    expect(result.ok || result.problem.code).toBe('unreadable')
  })
})
