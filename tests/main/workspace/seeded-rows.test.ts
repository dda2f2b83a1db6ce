import { expect, test } from 'vitest'
import { changesOfRows } from '../../bench/fill'
import { seededRows } from '../../bench/seeded-rows'
import { openTest, testSession } from '../../support/workspace'
import { History } from '../../../src/main/workspace/history/history'

const share = (count: number, of: number): number => Math.round((100 * count) / of)

test('seeded events are the same at every run, and as the benchmark says they are', () => {
  const rows = [...seededRows(4000, 8)]
  expect([...seededRows(4000, 8)]).toEqual(rows)
  expect(new Set(rows.map(({ lane }) => lane?.title)).size).toBe(8)
  expect(share(rows.filter(({ date }) => date?.includes(' to ')).length, 4000)).toBeCloseTo(25, -1)
  expect(share(rows.filter(({ notes }) => notes?.length).length, 4000)).toBeCloseTo(5, -1)
  const tags = rows.map((row) => row.tags ?? [])
  expect(Math.max(...tags.map(({ length }) => length))).toBe(2)
  const rare = tags.filter((found) => found.some(({ name }) => name === 'Rare witness')).length
  expect(rare).toBeGreaterThan(0)
  expect(rare).toBeLessThanOrEqual(40)
  expect([...new Set(tags.flat().map(({ kind }) => kind))].toSorted()).toEqual(['Actor', 'Place'])
})

test('every seeded date is understood, and its event made through the ordinary command', () => {
  const { file, workspace } = openTest()
  const session = testSession()
  const history = new History(file, session)
  history.perform({ label: 'Fill' }, changesOfRows(history.records, session, seededRows(300, 5)))
  const { events } = workspace.workspace()
  expect(events).toBe(300)
  expect(workspace.datedEvents().ids).toHaveLength(300)
  expect(workspace.check()).toMatchObject({ sound: true })
})
