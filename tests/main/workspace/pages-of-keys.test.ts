import { expect, test } from 'vitest'
import { pagesOfKeys } from '../../../src/main/workspace/queries/columns/pages-of-keys'
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
  const lists = [
    pagesOfKeys(connection, 'words', 'talk'),
    pagesOfKeys(connection, 'conditions', "claim.text = '2020'"),
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
