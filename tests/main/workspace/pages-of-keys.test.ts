import { expect, test } from 'vitest'
import { keysMeeting, keysWithWords } from '../../../src/main/workspace/queries/columns/pages-of-keys'
import { termOf, type SearchTerm } from '../../../src/shared/search/read-search'
import { openTest } from '../../support/workspace'

const count = 9000

test('a list of more than a page names each event with a word once, also one that came back, and says how far it is', () => {
  const { workspace, file } = openTest()
  const rows = Array.from({ length: count }, (_, at) => ({
    title: `Talk ${at}`,
    kind: 'period' as const,
    lane: null,
    date: '2020',
  }))
  const [first = '', second = ''] = workspace.createEvents(rows)
  // They get other keys, after all others, and keep their ids.
  workspace.deleteEvents([first, second])
  workspace.undo()
  const { connection } = file
  const all = connection.firstColumn('SELECT key FROM event ORDER BY key')
  const terms = (text: string, open: boolean): SearchTerm[] => {
    const term = termOf(text, open)
    return term ? [term] : []
  }
  const lists = [
    keysWithWords(connection, terms('talk', false)),
    keysWithWords(connection, terms('tal', true)),
    keysMeeting(connection, "claim.text = '2020'", {}),
  ]
  for (const list of lists) {
    const pages = [...list]
    expect(pages.length).toBeGreaterThan(1)
    const named = pages.flatMap(({ keys }) => keys)
    expect([...named].sort((a, b) => a - b)).toEqual(all)
    const progress = pages.map((page) => page.progress)
    expect(progress).toEqual([...progress].sort((a, b) => a - b))
    expect(progress.at(-1)).toBe(1)
  }
})

test('of many events with a word some come before all those that begin with it', () => {
  const { workspace, file } = openTest()
  const title = (at: number): string => (at % 2 === 0 ? `Talk ${at}` : `Talks ${at}`)
  workspace.createEvents(
    Array.from({ length: count }, (_, at) => ({
      title: title(at),
      kind: 'period' as const,
      lane: null,
      date: '2020',
    })),
  )
  const { connection } = file
  const [first, ...others] = [
    ...keysWithWords(
      connection,
      [termOf('talk', true)].flatMap((term) => term ?? []),
    ),
  ]
  const withWord = connection.firstColumn("SELECT key FROM event WHERE title LIKE 'Talk %' ORDER BY key")
  expect(first).toEqual({ keys: withWord.slice(0, first?.keys.length), progress: 0, rests: true })
  expect(others.flatMap(({ keys }) => keys)).toEqual(
    connection.firstColumn('SELECT key FROM event ORDER BY key'),
  )
  expect(others.every(({ rests }) => !rests)).toBe(true)
})
