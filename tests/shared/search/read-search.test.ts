import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { excerpt, markText, matchQuality } from '../../../src/shared/search/matching'
import { isEmptySearch, readSearch } from '../../../src/shared/search/read-search'

const terms = (text: string): [string, boolean][] =>
  readSearch(text).terms.map(({ words, open }) => [words.join(' '), open])
const marks = (text: string, search: string): string =>
  markText(text, readSearch(search).terms)
    .map((part) => (part.marked ? `[${part.text}]` : part.text))
    .join('')

describe('what is typed into the search box', () => {
  test('is cut into words that may be only begun and phrases that may not', () => {
    expect(terms('Été bamako "two Words" l’État')).toEqual([
      ['ete', true],
      ['bamako', true],
      ['two words', false],
      ['l etat', true],
    ])
    expect(terms('"not closed')).toEqual([['not closed', false]])
    expect(terms('— … "" !')).toEqual([])
  })

  test('has filters, whose values may stand in quotes', () => {
    expect(readSearch('lane:"Foreign policy" TAG:mali has:NOTE kind:period coup')).toMatchObject({
      lanes: ['Foreign policy'],
      tags: ['mali'],
      has: ['note'],
      kinds: ['period'],
      terms: [{ typed: 'coup' }],
      problems: [],
    })
  })

  test('has dates as they are typed elsewhere, of several words too', () => {
    const { after, before, terms: rest } = readSearch('after:18 Aug 2020 coup before:"1 May 2021"')
    expect([after, before]).toEqual([Date.UTC(2020, 7, 18), Date.UTC(2021, 4, 1)])
    expect(rest).toMatchObject([{ typed: 'coup' }])
    expect(readSearch('after:2021 coup before:2022 lane:x')).toMatchObject({
      after: Date.UTC(2021, 0, 1),
      before: Date.UTC(2022, 0, 1),
      lanes: ['x'],
      terms: [{ typed: 'coup' }],
      understood: ['maybe from 2021 on', 'maybe before 2022', 'in the lane ‘x’'],
    })
  })

  test('has the dates of the person who types: their yesterday, their order of day and month', () => {
    const typing = { today: { year: 2020, month: 3, day: 1 }, order: 'day-first' } as const
    expect(readSearch('after:yesterday', typing)).toMatchObject({
      after: Date.UTC(2020, 1, 29),
      understood: ['maybe from 29 Feb 2020 on'],
    })
    expect(readSearch('before:03/04/2020', typing).before).toBe(Date.UTC(2020, 3, 3))
    expect(readSearch('before:03/04/2020', { ...typing, order: 'month-first' }).before).toBe(
      Date.UTC(2020, 2, 4),
    )
    expect(readSearch('before:03/04/2020', { ...typing, order: null }).problems).toHaveLength(1)
  })

  test('tells what may lie within a date from what surely does', () => {
    const [from, until] = [Date.UTC(2021, 4, 1), Date.UTC(2021, 5, 1)]
    expect(readSearch('during:May 2021 coup')).toMatchObject({
      after: from,
      before: until,
      surelyAfter: null,
      terms: [{ typed: 'coup' }],
      understood: ['maybe in May 2021'],
    })
    expect(readSearch('surely-during:"May 2021"')).toMatchObject({
      after: null,
      surelyAfter: from,
      surelyBefore: until,
      understood: ['surely within May 2021'],
    })
    expect(readSearch('surely-after:May 2021 Surely-Before:2022')).toMatchObject({
      surelyAfter: from,
      surelyBefore: Date.UTC(2022, 0, 1),
    })
    expect(readSearch('during:2020 – open').problems).toEqual([expect.stringContaining('no end')])
  })

  test('says what is wrong with a filter, and leaves other colons alone', () => {
    expect(readSearch('after:someday').problems).toHaveLength(1)
    expect(readSearch('kind:thing has:nothing').problems).toHaveLength(2)
    expect(readSearch('10:30 https://example.org note:x')).toMatchObject({ problems: [], lanes: [] })
    expect(terms('10:30 https://example.org')).toEqual([
      ['10 30', true],
      ['https example org', true],
    ])
    expect(isEmptySearch(readSearch(' lane: tag:'))).toBe(true)
  })

  test('never throws, and marks never change a text', () => {
    const text = fc.oneof(fc.string({ maxLength: 40 }), fc.string({ unit: 'binary', maxLength: 40 }))
    fc.assert(
      fc.property(text, text, (search, title) => {
        const request = readSearch(search)
        const parts = markText(title, request.terms)
        expect(parts.map((part) => part.text).join('')).toBe(title)
        expect(matchQuality(title, request.terms) > 0).toBe(
          request.terms.length > 0 &&
            request.terms.every((term) => markText(title, [term]).some((p) => p.marked)),
        )
      }),
      { numRuns: 500, seed: 4 },
    )
  })
})

describe('marks', () => {
  test('stand on what was typed, whatever its accents', () => {
    expect(marks('Été à Bamako', 'et bam')).toBe('[Ét]é à [Bam]ako')
    expect(marks('E\u0301te\u0301 1', 'et')).toBe('[E\u0301t]e\u0301 1')
    expect(marks('the new law, the new laws', '"new law"')).toBe('the [new law], the new laws')
    expect(marks('<b>coup</b>', 'b')).toBe('<[b]>coup</[b]>')
  })

  test('titles that are just what was typed come before those that begin so and those that have it', () => {
    const quality = (title: string): number => matchQuality(title, readSearch('coup').terms)
    expect(['Coup', 'Coup in Bamako', 'Second coup', 'Talks'].map(quality)).toEqual([3, 2, 1, 0])
  })

  test('an excerpt holds the place that was found and says where it was cut', () => {
    const long = `${'word '.repeat(100)}needle ${'word '.repeat(100)}`
    const cut = excerpt(long, readSearch('needle').terms, 80)
    expect(cut).toMatch(/^… word .*needle.* word …$/)
    expect(cut.length).toBeLessThan(90)
    expect(excerpt('short text', [], 80)).toBe('short text')
  })
})
