import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { completed, completionAt } from '../../../src/shared/entry/complete-entry'
import { rowOfEntry } from '../../../src/shared/entry/entry-row'
import { formatEntry } from '../../../src/shared/entry/format-entry'
import { parseEntry, type Entry } from '../../../src/shared/entry/parse-entry'

const runs = Number(process.env['FIELDLINE_RUNS'] ?? 300)
const theme = (name: string) => ({ kind: null, name })

const entries: readonly (readonly [string, Partial<Entry>])[] = [
  [
    '18 Aug 2020 Coup in Bamako #Mali /Politics',
    { date: '18 Aug 2020', title: 'Coup in Bamako', tags: [theme('Mali')], lane: 'Politics' },
  ],
  ['/Politics #Mali 18 Aug 2020 Coup', { date: '18 Aug 2020', title: 'Coup', lane: 'Politics' }],
  ['Coup in Bamako, 18 Aug 2020', { date: '18 Aug 2020', title: 'Coup in Bamako' }],
  ['Coup in Bamako – 18 Aug 2020 #Mali', { date: '18 Aug 2020', title: 'Coup in Bamako' }],
  ['18 Aug 2020: Coup in Bamako', { date: '18 Aug 2020', title: 'Coup in Bamako' }],
  ['18 Aug 2020 – Coup in Bamako', { date: '18 Aug 2020', title: 'Coup in Bamako' }],
  ['2020 to 2022 Transition', { date: '2020 to 2022', title: 'Transition' }],
  ['3–5 June 2021 Talks in Accra', { date: '3–5 June 2021', title: 'Talks in Accra' }],
  ['between May and July 2021 Talks', { date: 'between May and July 2021', title: 'Talks' }],
  ['since 2012 Insurgency', { date: 'since 2012', title: 'Insurgency' }],
  ['2012/.. Insurgency', { date: '2012/..', title: 'Insurgency' }],
  ['c. 2020 Talks begin', { date: 'c. 2020', title: 'Talks begin' }],
  ['August 18, 2020, Coup', { date: 'August 18, 2020', title: 'Coup' }],
  ['2020-08-18T14:30Z Mutiny at Kati', { date: '2020-08-18T14:30Z', title: 'Mutiny at Kati' }],
  ['18 Aug 2020 14:30 Mutiny', { date: '18 Aug 2020 14:30', title: 'Mutiny' }],
  ['18 Aug 2020 14:30 Bamako time Mutiny', { date: '18 Aug 2020 14:30 Bamako time', title: 'Mutiny' }],
  ['18/08/2020 Coup', { date: '18/08/2020', title: 'Coup' }],
  ['early 2026 Checker visits', { date: 'early 2026', title: 'Checker visits' }],
  ['mid-2020: Protests', { date: 'mid-2020', title: 'Protests' }],
  ['summer 2021 Games', { date: 'summer 2021', title: 'Games' }],
  ['Q3 2024 results', { date: 'Q3 2024', title: 'results' }],
  ['1990s Tuareg rebellion', { date: '1990s', title: 'Tuareg rebellion' }],
  ['before June 2023 Attack', { date: 'before June 2023', title: 'Attack' }],
  ['after 2015 elections', { date: 'after 2015', title: 'elections' }],
  ['1667 or 1668 Treaty', { date: '1667 or 1668', title: 'Treaty' }],
  ['[1667,1668] Treaty', { date: '[1667,1668]', title: 'Treaty' }],
  ['le 18 août 2020 à 14h30, heure de Bamako, Mutinerie', { title: 'Mutinerie' }],
  ['15 mars 2020 à Bamako', { date: '15 mars 2020', title: 'à Bamako' }],
  ['VIIe siècle Empire du Ghana', { date: 'VIIe siècle', title: 'Empire du Ghana' }],
  ['Coup d’État de 2012', { date: 'de 2012', title: 'Coup d’État' }],
  ['Guerre de 2012 à 2015', { date: 'de 2012 à 2015', title: 'Guerre' }],
  ['Élections, juin 2021', { date: 'juin 2021', title: 'Élections' }],
  ['May Day parade', { date: null, title: 'May Day parade' }],
  ['May Day parade 2021', { date: '2021', title: 'May Day parade' }],
  ['Spring offensive 2023', { date: '2023', title: 'Spring offensive' }],
  ['2020 summer games', { date: '2020', title: 'summer games' }],
  ['Talks end 2020', { date: '2020', title: 'Talks end' }],
  ['Fall of Kabul 15 Aug 2021', { date: '15 Aug 2021', title: 'Fall of Kabul' }],
  ['A 2020 coup', { date: null, title: 'A 2020 coup' }],
  ['2021 au Mali', { date: '2021', title: 'au Mali' }],
  ['18 Aug 2020 14:30 Prime time show', { date: '18 Aug 2020 14:30', title: 'Prime time show' }],
  ['18 août 2020 14:30 est annoncé', { date: '18 août 2020 14:30', title: 'est annoncé' }],
  ['yesterday Coup', { date: null, title: 'yesterday Coup' }],
  ['? Coup', { date: null, title: '? Coup' }],
  ['Coup in Bamako', { date: null, title: 'Coup in Bamako' }],
  ['4 killed in Gao', { date: null, title: '4 killed in Gao' }],
  ['"2020 elections" #Mali', { date: null, title: '2020 elections' }],
  ['2019 "2020 elections" announced', { date: '2019', title: '"2020 elections" announced' }],
  ['President says "no" 2021', { date: '2021', title: 'President says "no"' }],
  ['2020 Coup /"Mali: politics"', { lane: 'Mali: politics', title: 'Coup' }],
  ['2020 Coup #place:Bamako #"two words"', { tags: [{ kind: 'place', name: 'Bamako' }, theme('two words')] }],
  ['2020 Coup #place:"Bamako city"', { tags: [{ kind: 'place', name: 'Bamako city' }] }],
  ['2020 C# and a / b', { title: 'C# and a / b', lane: null, tags: [] }],
  ['2020 انقلاب #مالي 🇲🇱', { title: 'انقلاب 🇲🇱', tags: [theme('مالي')] }],
]

const problems: readonly (readonly [string, RegExp])[] = [
  ['18 Aug 2020', /title/],
  ['31 Feb 2020 Coup', /Feb 2020 has 29 days/],
  ['03/04/2020 Coup', /3 Apr 2020/],
  ['18 Aug 2020 25:00 Coup', /25:00/],
  ['18 Aug 2020 14:30 BST Coup', /British/],
  ['25 Oct 2020 02:30 Paris time Vote', /twice/],
  ['2022 to 2020 Transition', /2022|2020/],
  ['2020 Coup /A /B', /one lane/],
  ['2020 Coup #""', /name/],
]

describe('an entry line', () => {
  test.each(entries)('“%s” is understood', (line, expected) => {
    const { entry, problem, reading } = parseEntry(line)
    expect({ entry, problem }).toMatchObject({ entry: expected, problem: null })
    expect(reading === null).toBe(entry.date === null)
  })

  test.each(problems)('“%s” is no event yet, and says why', (line, why) => {
    expect(parseEntry(line).problem).toMatch(why)
  })

  test('says the day that “yesterday” meant, and reads figures in the order asked for', () => {
    const typing = { today: { year: 2024, month: 3, day: 1 }, order: 'day-first' } as const
    const read = (line: string) => parseEntry(line, typing).entry
    expect(read('yesterday Coup')).toMatchObject({ date: '29 Feb 2024', title: 'Coup' })
    expect(read('Coup hier')).toMatchObject({ date: '29 Feb 2024', title: 'Coup' })
    expect(read('03/04/2020 Coup')).toMatchObject({ date: '3 Apr 2020', title: 'Coup' })
  })

  test('hands over both orders of a day in figures that may be two', () => {
    expect(parseEntry('03/04/2020 Coup').unread).toMatchObject({
      date: '03/04/2020',
      title: 'Coup',
      orders: { 'day-first': '3 Apr 2020', 'month-first': '4 Mar 2020' },
    })
  })

  test('whatever is typed is taken without an error', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.constantFrom('"', '#', '/', '#a:', '/"', '""', ' ', '18 Aug 2020', '2020', ',', '–', '\uD800'),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.nat(60), (pieces, caret) => {
        const line = pieces.join('')
        parseEntry(line)
        completionAt(line, caret, { lanes: ['Mali'], tags: [] })
      }),
      { seed: 3, numRuns: runs },
    )
  })

  test('an entry written as a line reads back as the same entry', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.constantFrom(
        '2020 elections',
        'Coup, 2021',
        '"',
        'a "b" c',
        '#x',
        '/y',
        '– dash',
        'to 2022',
        '31 Feb 2020',
      ),
    )
    const name = text.filter((one) => one !== '')
    const date = fc.constantFrom(
      '18 Aug 2020',
      'c. 2020',
      '2012/..',
      'since 2012',
      '2020 – 2022',
      'between May and July 2021',
    )
    const entry: fc.Arbitrary<Entry> = fc.record({
      date: fc.option(date),
      title: text,
      lane: fc.option(name),
      tags: fc.array(fc.record({ kind: fc.option(fc.constantFrom('place', 'actor', 'x_1')), name }), {
        maxLength: 3,
      }),
    })
    fc.assert(
      fc.property(entry, (given) => {
        expect(parseEntry(formatEntry(given)).entry).toEqual(given)
      }),
      { seed: 5, numRuns: runs },
    )
  })
})

describe('completing', () => {
  const known = {
    lanes: ['Politics', 'Mali: politics', 'Économie'],
    tags: [
      { kind: 'theme', name: 'Mali' },
      { kind: 'place', name: 'Bamako' },
    ],
  }
  const at = (line: string) => completionAt(line, line.length, known)
  const names = (line: string) => at(line)?.options.map(({ text }) => text)

  test('lanes and tags are offered as they are typed, without accents too', () => {
    expect(names('2020 Coup /pol')).toEqual(['/Politics', '/"Mali: politics"', '/pol'])
    expect(names('2020 Coup /eco')).toEqual(['/Économie', '/eco'])
    expect(names('2020 Coup #ba')).toEqual(['#place:Bamako'])
    expect(names('2020 Coup /')).toHaveLength(3)
    expect(at('2020 Coup')).toBeNull()
  })

  test('a lane that isn’t there is offered as a new one, one that is there is not', () => {
    expect(at('Coup /Society')?.options).toMatchObject([{ name: 'Society', isNew: true }])
    expect(at('Coup /politics')).toMatchObject({ isWhole: true })
  })

  test('taking an option leaves the caret after it, ready for the next word', () => {
    const line = 'Coup /mal rest'
    const found = completionAt(line, 9, known)
    const option = found?.options[0]
    if (!found || !option) throw new Error('nothing is offered')
    expect(completed(line, found, option)).toEqual({ line: 'Coup /"Mali: politics" rest', caret: 23 })
  })
})

test('a tag without a kind is the known tag of that name, otherwise a theme; a lane is found in any case', () => {
  const lane = { id: 'l', title: 'Politics', color: 'blue', position: 'a', parent: null }
  const known = { lanes: [lane], tags: [{ id: 't', kind: 'place', name: 'Bamako' }] }
  const { entry } = parseEntry('2020 Coup #bamako #junta #Actor:ECOWAS /POLITICS')
  expect(rowOfEntry(entry, known, { title: 'Events' })).toEqual({
    title: 'Coup',
    date: '2020',
    lane: { id: 'l', title: 'Politics' },
    tags: [
      { kind: 'place', name: 'Bamako' },
      { kind: 'theme', name: 'junta' },
      { kind: 'actor', name: 'ECOWAS' },
    ],
  })
})
