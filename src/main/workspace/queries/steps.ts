import type { HistoryStep, StepPage, StepsQuery } from '../../../shared/api'
import type { Connection } from '../database/connection'
import type { EventTrail } from './event-trail'

interface StepRow {
  readonly sequence: number
  readonly time: number
  readonly author: string
  readonly kind: HistoryStep['kind']
  readonly label: string
}

const columns = 'sequence, time, author, kind, label'
const selectPage = `SELECT ${columns} FROM step WHERE sequence < ? ORDER BY sequence DESC LIMIT ?`
const selectOne = `SELECT ${columns} FROM step WHERE sequence = ?`
const selectReverts = `SELECT sequence, reverts FROM step
  WHERE sequence >= ? AND kind IN ('undo', 'redo') ORDER BY sequence DESC`

/** A page of the history, newest first; `me` is the author who asks. */
export function steps(connection: Connection, trail: EventTrail, me: string, query: StepsQuery): StepPage {
  const before = query.before ?? Number.MAX_SAFE_INTEGER
  const { rows, next } =
    query.event === undefined
      ? plainPage(connection, before, query.limit)
      : trailPage(connection, trail.page(query.event, before, query.limit))
  const isCancelled = cancelled(connection, rows.at(-1)?.sequence ?? 0, rows[0]?.sequence ?? 0)
  const told = rows.map(({ author, ...row }): HistoryStep => ({
    ...row,
    author: author === me ? null : author,
    effective: !isCancelled(row.sequence),
  }))
  return { steps: told, next }
}

interface Rows {
  readonly rows: readonly StepRow[]
  readonly next: number | null
}

function plainPage(connection: Connection, before: number, limit: number): Rows {
  const rows = connection.all(selectPage, before, limit) as StepRow[]
  const last = rows.at(-1)?.sequence ?? 1
  return { rows, next: rows.length === limit && last > 1 ? last : null }
}

function trailPage(connection: Connection, page: ReturnType<EventTrail['page']>): Rows {
  const rows = page.steps.map((step) => connection.get(selectOne, step) as StepRow)
  return { rows, next: page.next }
}

/**
 * Tells of each step from `from` to `until` whether undoing and redoing have left nothing of it. An undo leads to the state before the
 * step it reverts, and so does a redo: of what lies between, and of themselves, nothing remains.
 */
function cancelled(connection: Connection, from: number, until: number): (step: number) => boolean {
  const stretches: { readonly from: number; readonly until: number }[] = []
  let below = Infinity
  for (const row of connection.iterate(selectReverts, from)) {
    const { sequence, reverts } = row as { sequence: number; reverts: number }
    if (sequence >= below) continue
    if (reverts <= until) stretches.push({ from: reverts, until: sequence })
    below = reverts
  }
  return (step) => stretches.some((stretch) => stretch.from <= step && step <= stretch.until)
}
