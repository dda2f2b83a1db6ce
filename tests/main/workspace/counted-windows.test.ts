import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Shown, WindowItems } from '../../../src/shared/api'
import { noFilter } from '../../../src/shared/filter/event-filter'
import { fill } from '../../support/dated-events'
import { propertyRuns, randomEdit } from '../../support/random-edits'
import { filterOf, filters, groups, pick, some, windows } from '../../support/random-windows'
import { countedBySql, countedOnScreen } from '../../support/shown-by-sql'
import { wholeOverview, wholeWindow } from '../../support/whole-answers'
import { openTest, type TestWorkspace } from '../../support/workspace'

/** A workspace in which some times are crowded, some events long, and some hang on the as-of date. */
function crowded(): TestWorkspace {
  const opened = openTest()
  const { workspace, lane } = opened
  const lanes = [
    lane,
    ...['B', 'C'].map((title) => workspace.createLane({ title, color: title === 'B' ? 'red' : 'green' })),
  ]
  const texts = Array.from({ length: 900 }, (_, at) => {
    const day = `${1 + (at % 28)} ${['Jan', 'May', 'Aug'][at % 3] ?? ''} ${2000 + ((at * at) % 21)}`
    if (at % 40 === 0) return `c. ${1990 + (at % 30)}`
    if (at % 31 === 0) return `since ${2010 + (at % 9)}`
    if (at % 4 === 0) return `${2000 + (at % 15)} – ${2001 + (at % 15) + (at % 5)}`
    return at % 3 === 0 ? '18 August 2020' : day
  })
  const ids = fill(opened, texts, lanes)
  for (const [at, name] of ['Mali', 'Niger', 'US'].entries())
    workspace.tagEvents(
      ids.filter((_, of) => of % (at + 3) === 0),
      { kind: at < 2 ? 'place' : 'actor', name },
    )
  workspace.createNote({ events: ids.slice(0, 50), title: 'n', text: '' })
  workspace.createLink({ from: ids[1] ?? '', to: ids[700] ?? '', type: 'led to' })
  workspace.createEvent({ title: 'era', lane: null, kind: 'period', date: '1995 – 2015' })
  workspace.changeEvent(ids[3] ?? '', { title: 'A coup in the night' })
  return opened
}

function expectHonest(opened: TestWorkspace, answer: WindowItems, shown: Shown): void {
  const sql = countedBySql(opened, answer, shown)
  const through = new Set(opened.workspace.datedEvents(shown.filter).ids)
  expect(countedOnScreen(answer, (id) => through.has(id))).toEqual(sql.rows)
  expect(answer.total).toBe(sql.total)
}

describe('what a window shows and counts', () => {
  test(
    'adds up to what SQL says, in every row, for any window, filter and grouping, whatever is pinned',
    () => {
      const opened = crowded()
      const all = opened.workspace.datedEvents().ids
      fc.assert(
        fc.property(
          windows,
          filters,
          groups,
          fc.array(pick, { maxLength: 5 }),
          (window, drawn, group, chosen) => {
            const filter = filterOf(opened.workspace, drawn)
            const pinned = some(all, chosen)
            const answer = wholeWindow(opened.workspace, { ...window, pinned, rivals: false, filter, group })
            expectHonest(opened, answer, { filter, group })
            const ids = answer.items.map(({ id }) => id)
            expect(ids).toEqual(expect.arrayContaining(pinned))
            expect(new Set(ids).size).toBe(ids.length)
          },
        ),
        { numRuns: propertyRuns * 5, seed: 5, endOnFailure: true },
      )
    },
    120_000 + propertyRuns * 1000,
  )

  test(
    'is after any edits what a workspace says that is opened afresh',
    () => {
      fc.assert(
        fc.property(
          fc.array(
            fc.tuple(randomEdit, fc.constantFrom('do', 'do', 'do', 'undo', 'redo'), windows, filters, groups),
            { minLength: 8, maxLength: 20 },
          ),
          (steps) => {
            const opened = crowded()
            const { workspace } = opened
            for (const [edit, way, window, drawn, group] of steps) {
              attempt(() => (way === 'do' ? edit(workspace) : workspace[way]()))
              const filter = filterOf(workspace, drawn)
              const query = { ...window, pinned: [], rivals: false, filter, group }
              const fresh = openTest(opened.path, { readOnly: true }).workspace
              const kept = wholeWindow(workspace, query)
              expect(kept).toEqual(wholeWindow(fresh, query))
              expectHonest(opened, kept, { filter, group })
              expect(wholeOverview(workspace, 20, filter)).toEqual(wholeOverview(fresh, 20, filter))
              expect(workspace.neighbour(null, 'previous', { filter, group })).toBe(
                fresh.neighbour(null, 'previous', { filter, group }),
              )
            }
          },
        ),
        { numRuns: Math.ceil(propertyRuns / 15), seed: 6, endOnFailure: true },
      )
    },
    120_000 + propertyRuns * 5000,
  )

  test('has nothing to itself that is asked for with an empty filter', () => {
    const { workspace } = crowded()
    const query = { from: 0, until: 2e12, level: 36, pinned: [], rivals: false }
    expect(wholeWindow(workspace, { ...query, filter: noFilter, group: null })).toEqual(
      wholeWindow(workspace, query),
    )
  })
})

/** Refused edits leave all as it was. */
function attempt(edit: () => void): void {
  try {
    edit()
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
  }
}
