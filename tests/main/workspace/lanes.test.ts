import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { OpenWorkspace } from '../../../src/main/workspace/workspace'
import { AppError, type ErrorCode } from '../../../src/shared/errors'
import { mostLanes } from '../../../src/shared/lanes/lane-limit'
import { placeByKey, type LaneWay } from '../../../src/shared/lanes/lane-places'
import type { Id } from '../../../src/shared/model'
import { propertyRuns } from '../../support/random-edits'
import { openTest, recordedRows } from '../../support/workspace'

/** The tree of lanes as text: each title, indented under its parent. */
function tree(workspace: OpenWorkspace): string[] {
  return workspace.workspace().lanes.map(({ title, parent }) => (parent === null ? title : `  ${title}`))
}

/** A workspace with the lanes A, B, C and D. */
function withLanes() {
  const opened = openTest()
  const { workspace, lane } = opened
  workspace.changeLane(lane, { title: 'A' })
  const [b, c, d] = ['B', 'C', 'D'].map((title) => workspace.createLane({ title, color: 'green' }))
  return { ...opened, a: lane, b: b ?? '', c: c ?? '', d: d ?? '' }
}

function codeOf(work: () => void): ErrorCode | null {
  try {
    work()
    return null
  } catch (error) {
    if (error instanceof AppError) return error.code
    throw error
  }
}

describe('the order of lanes', () => {
  test('a lane is put before another or last, as one step that says where, and back by undo', () => {
    const { workspace, a, d } = withLanes()
    workspace.moveLane(d, { parent: null, before: a })
    expect(tree(workspace)).toEqual(['D', 'A', 'B', 'C'])
    expect(workspace.workspace().history.undo).toBe('Move lane ‘D’ to the top')
    workspace.moveLane(a, { parent: null, before: null })
    expect(tree(workspace)).toEqual(['D', 'B', 'C', 'A'])
    expect(workspace.workspace().history.undo).toBe('Move lane ‘A’ below lane ‘C’')
    workspace.undo()
    workspace.undo()
    expect(tree(workspace)).toEqual(['A', 'B', 'C', 'D'])
  })

  test('a lane that stands there already makes no step', () => {
    const { workspace, a, b } = withLanes()
    const { head } = workspace.workspace().history
    workspace.moveLane(a, { parent: null, before: b })
    workspace.moveLane(a, { parent: null, before: a })
    expect(workspace.workspace().history.head).toBe(head)
  })

  test('a lane goes with the lanes under it', () => {
    const { workspace, a, b, c, d } = withLanes()
    workspace.moveLane(b, { parent: a, before: null })
    workspace.moveLane(c, { parent: a, before: b })
    expect(tree(workspace)).toEqual(['A', '  C', '  B', 'D'])
    workspace.moveLane(a, { parent: null, before: null })
    expect(tree(workspace)).toEqual(['D', 'A', '  C', '  B'])
    workspace.moveLane(c, { parent: null, before: d })
    expect(tree(workspace)).toEqual(['C', 'D', 'A', '  B'])
    expect(workspace.workspace().history.undo).toBe('Take lane ‘C’ out of lane ‘A’')
  })

  test('lanes nest once, and the refusal says what to do', () => {
    const { workspace, a, b, c } = withLanes()
    workspace.moveLane(b, { parent: a, before: null })
    expect(codeOf(() => workspace.moveLane(c, { parent: b, before: null }))).toBe('lane-too-deep')
    expect(() => workspace.moveLane(a, { parent: c, before: null })).toThrow(/‘A’ has lanes of its own/)
    expect(codeOf(() => workspace.moveLane(a, { parent: a, before: null }))).toBe('lane-too-deep')
    expect(codeOf(() => workspace.moveLane(c, { parent: null, before: b }))).toBe('invalid-input')
    expect(tree(workspace)).toEqual(['A', '  B', 'C', 'D'])
  })

  test('lanes that share a position, as of a file from elsewhere, can be put between each other', () => {
    const { workspace, file, a, b, d } = withLanes()
    file.connection.exec("UPDATE lane SET position = 'a5'")
    const [first, second] = workspace.workspace().lanes
    const moved = [a, b, d].find((id) => id !== first?.id && id !== second?.id) ?? ''
    workspace.moveLane(moved, { parent: null, before: second?.id ?? null })
    expect(workspace.workspace().lanes[1]?.id).toBe(moved)
  })

  test('under any moves every lane stays, nests at most once, and stands where it was put', () => {
    const way = fc.constantFrom<LaneWay>('up', 'down', 'nest', 'unnest')
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(7), way), { maxLength: 40, size: 'max' }), (moves) => {
        const { workspace, file } = openTest()
        for (let number = 0; number < 7; number++)
          workspace.createLane({ title: String(number), color: 'red' })
        const first = recordedRows(file)
        const ids = workspace.workspace().lanes.map(({ id }) => id)
        for (const [at, to] of moves) {
          const { lanes } = workspace.workspace()
          const id = ids[at % ids.length] ?? ''
          const place = placeByKey(lanes, id, to)
          if (!place) continue
          workspace.moveLane(id, place)
          const after = workspace.workspace().lanes
          expect(after.map((lane) => lane.id).sort()).toEqual([...ids].sort())
          const parents = new Map(after.map((lane) => [lane.id, lane.parent]))
          for (const { parent } of after) if (parent !== null) expect(parents.get(parent)).toBe(null)
          const around = after.filter(({ parent }) => parent === place.parent).map((lane) => lane.id)
          expect(around[around.indexOf(id) + 1] ?? null).toBe(place.before)
        }
        while (workspace.workspace().lanes.some(({ parent }) => parent !== null)) workspace.undo()
        while (
          workspace.workspace().history.head > 0 &&
          workspace.workspace().history.undo?.match(/Move|Nest|Take/)
        )
          workspace.undo()
        expect(recordedRows(file)).toEqual(first)
        file.close()
      }),
      { numRuns: propertyRuns, seed: 3 },
    )
  })
})

describe('deleting a lane', () => {
  /** A workspace where A has B under it, and A has two events. */
  function withEvents() {
    const opened = withLanes()
    const { workspace, a, b } = opened
    workspace.moveLane(b, { parent: a, before: null })
    const events: Id[] = ['one', 'two'].map((title) =>
      workspace.createEvent({ title, lane: a, date: '2020' }),
    )
    return { ...opened, events }
  }

  test('its events go where it is said, its lanes move up to where it stood, and undo brings all back', () => {
    const { workspace, file, a, d, events } = withEvents()
    const before = recordedRows(file)
    workspace.deleteLane(a, { moveTo: d })
    expect(tree(workspace)).toEqual(['B', 'C', 'D'])
    expect(events.map((id) => workspace.event(id).lane)).toEqual([d, d])
    expect(workspace.workspace().history.undo).toBe('Delete lane ‘A’ and move its 2 events to lane ‘D’')
    workspace.undo()
    expect(recordedRows(file)).toEqual(before)
    expect(workspace.check().problems).toEqual([])
  })

  test('or its events go too, with their notes', () => {
    const { workspace, file, a, events } = withEvents()
    workspace.createNote({ events, title: 'About both', text: '' })
    const before = recordedRows(file)
    workspace.deleteLane(a, 'delete')
    expect(workspace.workspace()).toMatchObject({ events: 0 })
    expect(recordedRows(file)['note']).toEqual([])
    workspace.undo()
    expect(recordedRows(file)).toEqual(before)
    workspace.redo()
    expect(tree(workspace)).toEqual(['B', 'C', 'D'])
  })

  test('while it has events it goes only when it is said what becomes of them, and never into itself', () => {
    const { workspace, a } = withEvents()
    expect(codeOf(() => workspace.deleteLane(a))).toBe('lane-not-empty')
    expect(codeOf(() => workspace.deleteLane(a, { moveTo: a }))).toBe('invalid-input')
    expect(tree(workspace)).toEqual(['A', '  B', 'C', 'D'])
  })
})

describe('many lanes', () => {
  const rows = (count: number) =>
    Array.from({ length: count }, (_, at) => ({
      title: `E${at}`,
      date: '2020',
      lane: { title: `Lane ${at}` },
    }))

  test('5,000 lanes are refused before anything is written, naming the limit and the remedy', () => {
    const { workspace, file } = openTest()
    const before = recordedRows(file)
    expect(() => workspace.createEvents(rows(5_000))).toThrow(/at most 1,000 lanes.*tags/)
    expect(codeOf(() => workspace.createEvents(rows(mostLanes)))).toBe('too-many-lanes')
    expect(recordedRows(file)).toEqual(before)
  })

  test('as many as the limit are taken, then no more', () => {
    const { workspace } = openTest()
    workspace.createEvents(rows(mostLanes - 1))
    expect(workspace.workspace().lanes).toHaveLength(mostLanes)
    expect(codeOf(() => workspace.createLane({ title: 'One more', color: 'blue' }))).toBe('too-many-lanes')
    workspace.createEvents(rows(5))
    expect(workspace.workspace().lanes).toHaveLength(mostLanes)
  })
})

test('what is collapsed and hidden is kept in the file without a step, for lanes that are still there', () => {
  const { workspace, path, file, a, b, d } = withLanes()
  const { head } = workspace.workspace().history
  workspace.keepLaneView({ collapsed: [a, d], hidden: [b] })
  expect(workspace.workspace().history.head).toBe(head)
  workspace.deleteLane(d)
  file.close()
  expect(openTest(path).workspace.laneView()).toEqual({ collapsed: [a], hidden: [b] })
})
