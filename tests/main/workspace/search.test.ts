import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Connection } from '../../../src/main/workspace/database/connection'
import { History } from '../../../src/main/workspace/history/history'
import { checkFile } from '../../../src/main/workspace/look-at-file'
import { mostRanked } from '../../../src/main/workspace/queries/search-texts'
import { earliestOf, latestOf, possibleOf, type Possible } from '../../../src/shared/dates/compute/possible'
import { readDate } from '../../../src/shared/dates/read-date'
import type { Change } from '../../../src/shared/diff'
import type { TextPart } from '../../../src/shared/search/matching'
import { openTest, testSession, type TestWorkspace } from '../../support/workspace'

const plain = (parts: readonly TextPart[]): string => parts.map(({ text }) => text).join('')
const marked = (parts: readonly TextPart[]): string[] =>
  parts.filter((part) => part.marked).map(({ text }) => text)

/** A workspace about Mali with something of everything. */
function filled(): TestWorkspace & { titles: (text: string, kind?: 'event' | 'note') => string[] } {
  const opened = openTest()
  const { workspace, lane } = opened
  const politics = workspace.createLane({ title: 'Politique intérieure', color: 'red' })
  const make = (title: string, date: string | null, summary = '', of = politics): string =>
    workspace.createEvent({ title, lane: of, date, summary })
  const coup = make('Coup d’État à Bamako', '18 August 2020', 'The president resigns.')
  make('Second coup', '24 May 2021', 'Bamako again: the president is arrested.')
  make('Élections promised', '2022')
  make('Talks', null, 'coup coup coup in every line', lane)
  workspace.createEvent({ title: 'Transition', lane: null, kind: 'period', date: '2020 – 2024' })
  workspace.tagEvent(coup, { kind: 'place', name: 'Bamako' })
  workspace.tagEvent(coup, { kind: 'actor', name: 'CNSP' })
  workspace.createNote({
    events: [coup],
    title: 'Hours',
    text: '# Night\n\nThe résignation came around midnight.',
  })
  return {
    ...opened,
    titles: (text, kind = 'event') =>
      workspace.search({ text, limit: 50 })[kind].hits.map(({ title }) => plain(title)),
  }
}

describe('a search', () => {
  test('ignores accents and case, takes words that are only begun, and needs them all', () => {
    const { titles } = filled()
    expect(titles('ELECT')).toEqual(['Élections promised'])
    expect(titles('resig', 'note')).toEqual(['Hours'])
    expect(titles('presi arre')).toEqual(['Second coup'])
    expect(titles('presi xyz')).toEqual([])
    expect(titles('"the pres"')).toEqual([])
    expect(titles('"The president is"')).toEqual(['Second coup'])
  })

  test('puts what has the word in its title before what has it in its text', () => {
    const { titles } = filled()
    expect(titles('coup').at(-1)).toBe('Talks')
    expect(titles('bamako')).toEqual(['Coup d’État à Bamako', 'Second coup'])
  })

  test('marks what was found, in the title and in an excerpt of the text', () => {
    const { workspace } = filled()
    const { event, note } = workspace.search({ text: 'etat resig', limit: 5 })
    expect(event.hits.map(({ title, excerpt }) => [marked(title), marked(excerpt)])).toEqual([
      [['État'], ['resig']],
    ])
    expect(note.total).toBe(0)
    const [hit] = workspace.search({ text: 'midn', limit: 5 }).note.hits
    expect(marked(hit?.excerpt ?? [])).toEqual(['midn'])
    expect(hit?.event?.title).toBe('Coup d’État à Bamako')
  })

  test('finds lanes and tags by name, with how many events they have', () => {
    const { workspace } = filled()
    const { lane, tag } = workspace.search({ text: 'interieure', limit: 5 })
    expect([lane.hits, tag.total]).toMatchObject([[{ events: 3 }], 0])
    expect(workspace.search({ text: 'bama', limit: 5 }).tag.hits).toMatchObject([
      { kind: 'place', events: 1 },
    ])
  })

  test('is narrowed by filters of lane, tag, time, kind and what an event has', () => {
    const { titles } = filled()
    expect(titles('coup lane:first')).toEqual(['Talks'])
    expect(titles('tag:bamako tag:cnsp')).toEqual(['Coup d’État à Bamako'])
    expect(titles('tag:bamako', 'note')).toEqual(['Hours'])
    expect(titles('coup after:2021')).toEqual(['Second coup'])
    expect(titles('coup before:24 May 2021')).toEqual(['Coup d’État à Bamako'])
    expect(titles('after:2022 before:2023')).toEqual(['Transition', 'Élections promised'])
    expect(titles('has:note')).toEqual(['Coup d’État à Bamako'])
    expect(titles('has:note', 'note')).toEqual([])
    expect(titles('kind:period')).toEqual(['Transition'])
    expect(titles('kind:note coup')).toEqual([])
    expect(titles('kind:note', 'note')).toEqual(['Hours'])
  })

  test('tells what may lie in a time from what surely does, open and one-sided dates included', () => {
    const { workspace, lane } = openTest()
    const asOf = workspace.workspace().workspace.asOf
    const dates = [
      '2021',
      'c. 2021',
      'May 2021',
      '2020 – 2022',
      '2019 – open',
      '2019 – unknown',
      'until 2020',
    ]
    const all = [...dates, 'since 2012', '2030', '1 Jan 2022']
    workspace.createEvents(all.map((date) => ({ title: date, date, lane: { id: lane, title: '' } })))
    workspace.createEvent({ title: 'Undated', lane, date: null })
    const found = (text: string) =>
      workspace.search({ text, limit: 50 }).event.hits.map(({ title }) => plain(title))
    const expectAll = (text: string, is: (possible: Possible) => boolean) => {
      const expected = all.filter((date) => {
        const result = readDate(date)
        return result.ok && is(possibleOf(result.reading, asOf))
      })
      expect(found(text).sort()).toEqual(expected.sort())
      expect(expected.length).toBeGreaterThan(0)
    }
    const [from, until] = [Date.UTC(2021, 0, 1), Date.UTC(2022, 0, 1)]
    const first = ({ start }: Possible) => earliestOf(start)
    const last = ({ start, end }: Possible) => latestOf(end ?? start)
    expectAll('after:2021', (date) => last(date) >= from)
    expectAll('before:2022', (date) => first(date) < until)
    expectAll('during:2021', (date) => last(date) >= from && first(date) < until)
    expectAll('surely-after:2021', (date) => first(date) >= from)
    expectAll('surely-before:2022', (date) => last(date) < until)
    expectAll('surely-during:2021', (date) => first(date) >= from && last(date) < until)
    expect(found('surely-during:2021').sort()).toEqual(['2021', 'May 2021'])
  })

  test('says which filter names nothing or can’t be understood, and then finds nothing', () => {
    const { workspace } = filled()
    const { event, problems } = workspace.search({ text: 'coup lane:nowhere after:soonish kind:x', limit: 5 })
    expect(event.total).toBe(0)
    expect(problems).toHaveLength(3)
    expect(problems.join(' ')).toMatch(/soonish|after/)
    expect(problems.join(' ')).toContain('‘nowhere’')
  })

  test('gives as many as asked for and counts them all; too many come newest first', () => {
    const { workspace, file, lane } = openTest()
    file.write(() => {
      file.connection.run(
        `INSERT INTO event (id, lane, kind, title, summary)
         SELECT randomblob(16), (SELECT id FROM lane), 'event', 'Raid ' || value, ''
         FROM (WITH RECURSIVE count (value) AS (SELECT 1 UNION ALL SELECT value + 1 FROM count LIMIT ${mostRanked + 1})
           SELECT value FROM count)`,
      )
    })
    const { event } = workspace.search({ text: 'raid', limit: 3 })
    expect(event).toMatchObject({ total: mostRanked + 1, order: 'newest' })
    expect(event.hits.map(({ title }) => plain(title))).toEqual(['Raid 5001', 'Raid 5000', 'Raid 4999'])
    workspace.createEvent({ title: 'Treaty', lane, date: null })
    expect(workspace.search({ text: 'treaty', limit: 3 }).event).toMatchObject({ total: 1, order: 'rank' })
  })

  test('takes 2,000 random texts and never fails', () => {
    const { workspace } = filled()
    const syntax = fc.constantFrom(
      '"',
      '*',
      '(',
      ')',
      ' AND ',
      ' OR ',
      ' NOT ',
      'NEAR(',
      '^',
      '{',
      '-',
      ':',
      '+',
    )
    const filter = fc.constantFrom(
      'lane:',
      'tag:',
      'after:',
      'before:',
      'during:',
      'surely-during:',
      'has:',
      'kind:',
      'title:',
      'rowid:',
    )
    const odd = fc.constantFrom('\0', '\uD800', '🙂', '𞤀', '‮', "'", 'été', '2020', ' ')
    const text = fc
      .array(
        fc.oneof(
          syntax,
          filter,
          odd,
          fc.string({ maxLength: 6 }),
          fc.string({ unit: 'binary', maxLength: 6 }),
        ),
        {
          maxLength: 12,
        },
      )
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(text, (typed) => {
        const { event, note } = workspace.search({ text: typed, limit: 5 })
        expect(event.hits.length).toBe(Math.min(event.total, 5))
        for (const { title } of [...event.hits, ...note.hits]) expect(plain(title)).not.toBe('')
      }),
      { numRuns: 2000, seed: 3 },
    )
    expect(workspace.search({ text: 'a'.repeat(1000), limit: 5 }).event.total).toBe(0)
    expect(workspace.search({ text: 'coup '.repeat(200), limit: 5 }).event.total).toBeGreaterThan(0)
  })
})

test('the events of a lane or tag come in time, with their bounds and number', () => {
  const { workspace } = filled()
  const lane = workspace.workspace().lanes[1]?.id ?? ''
  const { ids, total, bounds } = workspace.eventsOf({ table: 'lane', id: lane })
  expect(ids.map((id) => workspace.event(id).title)).toEqual([
    'Coup d’État à Bamako',
    'Second coup',
    'Élections promised',
  ])
  expect([total, bounds]).toEqual([3, { from: Date.UTC(2020, 7, 18), until: Date.UTC(2023, 0, 1) }])
  expect(() => workspace.eventsOf({ table: 'tag', id: lane })).toThrow(
    expect.objectContaining({ code: 'not-found' }),
  )
})

describe('the search index', () => {
  test('follows every edit, undo and redo', () => {
    const { workspace, titles } = filled()
    const [id = ''] = workspace.search({ text: 'second', limit: 1 }).event.hits.map((hit) => hit.id)
    workspace.changeEvent(id, { title: 'Putsch' })
    expect([titles('second'), titles('putsch')]).toEqual([[], ['Putsch']])
    workspace.undo()
    expect([titles('second'), titles('putsch')]).toEqual([['Second coup'], []])
    workspace.deleteEvents([id])
    expect(titles('arrested')).toEqual([])
    workspace.undo()
    expect(titles('arrested')).toEqual(['Second coup'])
  })

  test('is made anew by a step that changes much, and by nothing that fails', () => {
    const { workspace, file, lane, path } = openTest()
    const rows = Array.from({ length: 2_500 }, (_, at) => ({
      title: `Raid ${at}`,
      lane: { id: lane, title: '' },
      date: null,
    }))
    const raids = () => workspace.search({ text: 'raid', limit: 1 }).event.total
    workspace.createEvents(rows)
    expect(raids()).toBe(2_500)
    workspace.undo()
    expect(raids()).toBe(0)
    workspace.redo()
    expect(workspace.check().problems).toEqual([])

    const history = new History(file, testSession())
    const failing = function* (): Generator<Change> {
      for (const before of history.records.all('event'))
        yield { table: 'event', before, after: { ...before, title: 'Changed' } }
      throw new Error('cut short')
    }
    expect(() => history.perform({ label: 'Cut short' }, failing())).toThrow('cut short')
    expect(raids()).toBe(2_500)
    file.close()
    expect(checkFile(path).problems).toEqual([])
  })

  test('keeps nothing of a deleted text', () => {
    const { workspace, file, lane } = openTest()
    const id = workspace.createEvent({ title: 'Event', lane, date: null, summary: 'needleword' })
    const traces = (): number =>
      (file.connection.all('SELECT block FROM eventSearch_data') as { block: Buffer }[]).filter(({ block }) =>
        block.includes('eedleword'),
      ).length
    expect(traces()).toBe(1)
    workspace.deleteEvents([id])
    expect(traces()).toBe(0)
  })

  test('that does not fit is found by the check, also in a file that is only read, and can be made anew', () => {
    const { path, file } = filled()
    expect(checkFile(path).problems).toEqual([])
    const other = new Connection(path)
    other.exec("INSERT INTO noteSearch (rowid, title, text) VALUES (77, 'Phantom', '')")
    other.close()
    expect(checkFile(path).problems).toEqual([expect.stringMatching(/search index does not fit the notes/)])
    expect(file.writeBar()?.code).toBe('file-replaced')
    file.close()
    const again = openTest(path)
    again.workspace.rebuildSearch()
    expect(again.workspace.check().problems).toEqual([])
    expect(again.workspace.workspace().history.head).toBe(again.workspace.check().steps)
  })
})
