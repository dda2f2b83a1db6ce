import type { Change } from '../../../shared/diff'
import type { LaneRecord, TableName, TagRecord } from '../../../shared/model'
import { added, altered, removed } from '../commands/edit'
import type { Records } from '../database/records'
import { columnsOf, tableNames } from '../database/tables'
import { differences, type Difference } from './differences'

/** The tables that others refer to; every other table only refers. */
const referred: readonly TableName[] = ['workspace', 'lane', 'event', 'tag', 'note']
const referring = tableNames.filter((table) => !referred.includes(table))

/**
 * The changes that give the workspace `now` the content of `then`, in an order in which every reference and every name that must be
 * unique holds after each one, so that the step can be undone and replayed like any other. `now` must be a frozen copy: what is
 * written while the changes are drawn must not be seen. Only lanes and tags are in memory together.
 */
export function* restoreChanges(now: Records, then: Records): Generator<Change> {
  for (const table of [...referring].reverse()) {
    for (const { before, after } of differences(table, now, then))
      if (before && (!after || isRebound(table, { before, after }))) yield removed(table, before)
  }
  yield* tagChanges([...differences('tag', now, then)])
  const lanes = [...differences('lane', now, then)]
  yield* newLanes(lanes)
  for (const { before, after } of lanes) if (before && after) yield altered('lane', before, after)
  for (const table of ['workspace', 'note', 'event'] as const) {
    for (const { before, after } of differences(table, now, then)) {
      if (after) yield { table, before, after } as Change
    }
  }
  for (const table of ['event', 'note'] as const) {
    for (const { before, after } of differences(table, now, then)) {
      if (before && !after) yield removed(table, before)
    }
  }
  yield* oldLanes(lanes)
  for (const table of referring) {
    for (const { before, after } of differences(table, now, then)) {
      if (!after) continue
      const isNew = !before || isRebound(table, { before, after })
      yield isNew ? added(table, after) : altered(table, before, after)
    }
  }
}

/**
 * Whether it refers elsewhere now, became (or ceased to be) the preferred one, or is a link of another type: then it goes first and
 * comes back last.
 */
function isRebound<T extends TableName>(table: T, { before, after }: Difference<T>): boolean {
  const one = before as Readonly<Record<string, unknown>> | null
  const two = after as Readonly<Record<string, unknown>> | null
  return columnsOf(table).some(
    ([column, kind]) =>
      (kind === 'id' || column === 'preferred' || (table === 'link' && column === 'type')) &&
      one?.[column] !== two?.[column],
  )
}

/** A kind and name is one tag's only: what goes makes room first, and tags that trade names take another one in between. */
function* tagChanges(tags: readonly Difference<'tag'>[]): Generator<Change> {
  for (const { before, after } of tags) if (before && !after) yield removed('tag', before)
  const renamed = tags.flatMap(({ before, after }) => (before && after ? [{ before, after }] : []))
  const held = new Set(renamed.map(({ before }) => keyOf(before)))
  const between = new Map<string, TagRecord>()
  for (const { before, after } of renamed) {
    if (!held.has(keyOf(after))) continue
    const parked = { ...before, name: before.id }
    between.set(before.id, parked)
    yield altered('tag', before, parked)
  }
  for (const { before, after } of renamed) yield altered('tag', between.get(before.id) ?? before, after)
  for (const { before, after } of tags) if (!before && after) yield added('tag', after)
}

const keyOf = ({ kind, name }: TagRecord): string => JSON.stringify([kind, name])

/** A lane comes after the one it lies in. */
function* newLanes(lanes: readonly Difference<'lane'>[]): Generator<Change> {
  for (const lane of outermostFirst(lanes.flatMap(({ before, after }) => (!before && after ? [after] : []))))
    yield added('lane', lane)
}

/** And goes before it. */
function* oldLanes(lanes: readonly Difference<'lane'>[]): Generator<Change> {
  const gone = lanes.flatMap(({ before, after }) => (before && !after ? [before] : []))
  for (const lane of outermostFirst(gone).reverse()) yield removed('lane', lane)
}

function outermostFirst(lanes: readonly LaneRecord[]): LaneRecord[] {
  const waiting = new Map(lanes.map((lane) => [lane.id, lane]))
  const ordered: LaneRecord[] = []
  const place = (lane: LaneRecord): void => {
    if (!waiting.delete(lane.id)) return
    const parent = lane.parent === null ? undefined : waiting.get(lane.parent)
    if (parent) place(parent)
    ordered.push(lane)
  }
  for (const lane of lanes) place(lane)
  return ordered
}
