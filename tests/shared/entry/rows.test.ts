import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCopied, writeCopied } from '../../../src/shared/entry/copied-events'
import { readRow, tagsOfCell } from '../../../src/shared/entry/read-row'
import { guessDelimiter, readTable, writeTable } from '../../../src/shared/entry/read-table'
import { rowsOfText } from '../../../src/shared/entry/rows-of-text'

const runs = Number(process.env['FIELDLINE_RUNS'] ?? 300)

describe('a table', () => {
  test('quoted fields hold delimiters, lines and doubled quotes (RFC 4180)', () => {
    const text = '"a,b","say ""no""","two\r\nlines"\r\nc,,d\n\n'
    expect(readTable(text, ',')).toEqual([
      ['a,b', 'say "no"', 'two\r\nlines'],
      ['c', '', 'd'],
    ])
  })

  test('a quote that never closes is text', () => {
    expect(readTable('"a,b\nc,d', ',')).toEqual([
      ['"a', 'b'],
      ['c', 'd'],
    ])
  })

  test.each([
    ['a\tb\nc\td', '\t'],
    ['a;b;c\nd;e;f', ';'],
    ['a,b\nc,d', ','],
    ['18 Aug 2020 Coup #Mali\n2021 Second coup', null],
  ])('%j is cut at %j', (text, delimiter) => expect(guessDelimiter(text)).toBe(delimiter))

  test('what is written is read back', () => {
    const cell = fc
      .oneof(fc.string({ maxLength: 6 }), fc.constantFrom('"', 'a\tb', 'a\nb', '""', "a\r\n'b"))
      .map((text) => text.trim())
    const table = fc.array(
      fc.tuple(
        cell.filter((text) => text !== ''),
        cell,
        cell,
      ),
      { minLength: 1, maxLength: 5 },
    )
    fc.assert(
      fc.property(table, (rows) => {
        const read = readTable(writeTable(rows), '\t')
        expect(read.map((row) => [...row, '', ''].slice(0, 3))).toEqual(rows)
      }),
      { seed: 7, numRuns: runs },
    )
  })

  test('whatever is pasted is cut into rows without an error', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('"', ',', '\t', '\n', '\r', ';', 'a', '2020', '#', '/'), { maxLength: 40 }),
        (signs) => {
          const { rows, roles } = rowsOfText(signs.join(''), [])
          for (const row of rows) readRow(row, { roles, order: 'day' })
        },
      ),
      { seed: 9, numRuns: runs },
    )
  })
})

describe('columns', () => {
  test('are known by their header', () => {
    const pasted = rowsOfText('Lane\tEvent\tStart date\tEnd date\tKeywords\tOther\nA\tCoup\t2020\t\tx\ty', [])
    expect(pasted).toMatchObject({
      hasHeader: true,
      roles: ['lane', 'title', 'date', 'endDate', 'tags', 'ignore'],
    })
  })

  test('are guessed from their cells, in any order, though half the dates are broken', () => {
    const rows = Array.from({ length: 20 }, (_, at) =>
      [
        `Event number ${at}`,
        at % 2 ? 'Politics' : 'Security',
        at % 2 ? `${at + 1} May 2020` : 'soon',
        `x; y${at}`,
      ].join('\t'),
    )
    expect(rowsOfText(rows.join('\n'), ['Politics'])).toMatchObject({
      hasHeader: false,
      roles: ['title', 'lane', 'date', 'tags'],
    })
  })

  test('lines that are no table are entries, and their broken dates are kept apart', () => {
    const pasted = rowsOfText('18 Aug 2020 Coup, the first #Mali /Politics\n31 Feb 2020 Other', [])
    expect(pasted.roles).toEqual(['date', 'title', 'lane', 'tags'])
    expect(pasted.rows).toEqual([
      ['18 Aug 2020', 'Coup, the first', 'Politics', 'Mali'],
      ['31 Feb 2020', 'Other', '', ''],
    ])
  })
})

describe('a row', () => {
  const plan = { roles: ['date', 'endDate', 'title', 'lane', 'tags'], order: 'none' } as const
  const read = (date: string, end: string, title = 'Coup', order: 'none' | 'day' | 'month' = 'none') =>
    readRow([date, end, title, '', ''], { ...plan, order })

  test.each([
    ['2020', '', '2020'],
    ['18 Aug 2020', '20 Aug 2020', '18 Aug 2020 – 20 Aug 2020'],
    ['2012', 'present', '2012 – present'],
    ['', '2021', 'until 2021'],
    ['2020', '2020', '2020'],
    ['', '', null],
  ])('from “%s” to “%s” is dated %j', (date, end, expected) => {
    expect(read(date, end)).toMatchObject({ ok: true, entry: { date: expected } })
  })

  test.each([
    ['?', '', null],
    ['unknown', 'n.d.', null],
    ['2020', '?', '2020 – unknown'],
    ['?', '2020', 'until 2020'],
    ['2020', 'à ce jour', '2020 – à ce jour'],
    ['18/08/2020', '', '18/08/2020'],
    ['mars 2012', 'juin 2013', 'mars 2012 – juin 2013'],
  ])('from “%s” to “%s” is dated %j, whatever stands for no date', (date, end, expected) => {
    expect(read(date, end)).toMatchObject({ ok: true, entry: { date: expected } })
  })

  test('“yesterday” is the day before that of the user', () => {
    const today = { year: 2024, month: 3, day: 1 }
    const row = readRow(['yesterday', '', 'Coup', '', ''], plan, { today, order: null })
    expect(row).toMatchObject({ ok: true, entry: { date: '29 Feb 2024' } })
    expect(read('yesterday', '')).toMatchObject({ ok: false, role: 'date' })
  })

  test('days in figures are read once their order is said', () => {
    expect(read('03/04/2020', '')).toMatchObject({ ok: false, role: 'date' })
    expect(read('03/04/2020', '', 'Coup', 'day')).toMatchObject({ ok: true, entry: { date: '2020-04-03' } })
    expect(read('03/04/2020', '', 'Coup', 'month')).toMatchObject({ ok: true, entry: { date: '2020-03-04' } })
  })

  test('says which column keeps it from being an event', () => {
    expect(read('31 Feb 2020', '')).toMatchObject({
      ok: false,
      role: 'date',
      problem: expect.stringContaining('29 days') as unknown,
    })
    expect(read('2020', 'soon')).toMatchObject({ ok: false, role: 'endDate' })
    expect(read('2021', '2020')).toMatchObject({ ok: false, role: 'date' })
    expect(read('2020', '', ' ')).toMatchObject({ ok: false, role: 'title' })
    expect(read('2020', '', 'x'.repeat(100_000))).toMatchObject({ ok: false, role: 'title' })
  })

  test('has its tags between semicolons, commas or signs', () => {
    const place = { kind: 'place', name: 'Gao' }
    expect(tagsOfCell('Mali; place:Gao')).toEqual([{ kind: null, name: 'Mali' }, place])
    expect(tagsOfCell('#Mali #place:Gao')).toEqual([{ kind: null, name: 'Mali' }, place])
    expect(tagsOfCell('a, b')).toHaveLength(2)
  })
})

describe('copied events', () => {
  const row = {
    title: 'Coup\tin "Bamako"',
    date: '18 Aug 2020',
    lane: { id: '01890000-0000-7000-8000-000000000000', title: 'Mali', color: 'blue' },
    kind: 'event' as const,
    summary: 'Short',
    basis: '',
    tags: [{ kind: 'place', name: 'Bamako' }],
    notes: [{ id: '01890000-0000-7000-8000-000000000001', title: 'N', text: 'T' }],
  }

  test('come back as they went, and are a table for other programs', () => {
    const { json, text } = writeCopied([row])
    expect(readCopied(json)).toEqual([row])
    const rivalled = { ...row, claims: [{ text: '17 Aug 2020', basis: 'Radio' }] }
    expect(readCopied(writeCopied([rivalled]).json)).toEqual([rivalled])
    expect(rowsOfText(text, [])).toMatchObject({
      hasHeader: true,
      roles: ['date', 'title', 'lane', 'tags', 'summary'],
    })
    expect(readTable(text, '\t')[1]).toEqual([
      '18 Aug 2020',
      'Coup\tin "Bamako"',
      'Mali',
      'place:Bamako',
      'Short',
    ])
  })

  test.each([
    ['no JSON', 'x'],
    ['another form', '{"fieldline":"events","version":2,"events":[]}'],
    ['a strange field', JSON.stringify({ fieldline: 'events', version: 1, events: [{ ...row, evil: 1 }] })],
    ['no event', '{"fieldline":"events","version":1,"events":[]}'],
    [
      'a lane id that is none',
      JSON.stringify({ fieldline: 'events', version: 1, events: [{ ...row, lane: { id: 'x', title: '' } }] }),
    ],
    ['deep nesting', '['.repeat(200_000)],
  ])('%s on the clipboard is not taken', (_, json) => expect(readCopied(json)).toBeNull())
})
