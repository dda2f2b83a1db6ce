import type { ChangePage, ChangesQuery, StepChange } from '../../../shared/api'
import type { Change } from '../../../shared/diff'
import { AppError } from '../../../shared/errors'
import { commandMessages } from '../../../shared/messages/workspace'
import type { Migration } from '../database/migrations/migration'
import type { Records } from '../database/records'
import { changeOfRow, type ChangeRow } from '../history/recorded-changes'
import type { EventTrail } from './event-trail'
import { namesFor } from './names-then'

/** A page takes no more text than this, in UTF-16 units, unless one change alone has more. */
const mostText = 4_000_000
/** A single text is shown up to here; what a window may send is not longer either. */
const longestText = 2_000_000

const selectNext = `SELECT step, position, tableName, before, after FROM change
  WHERE step = ? AND position > ? ORDER BY position LIMIT 1`

/** What a step changed, record by record, in the order of its changes. Throws `not-found`. */
export function changesOf(
  records: Records,
  migrations: readonly Migration[],
  trail: EventTrail,
  step: number,
  query: ChangesQuery,
): ChangePage {
  const { connection } = records
  const found = connection.get('SELECT schemaVersion FROM step WHERE sequence = ?', step)
  if (!found) throw new AppError('not-found', commandMessages.noSuchStep(step))
  const { schemaVersion } = found as { schemaVersion: number }
  const changes: StepChange[] = []
  let next: number | null = null
  let text = 0
  for (const row of rows(records, trail, step, query)) {
    text += (row.before?.length ?? 0) + (row.after?.length ?? 0)
    if (changes.length === query.limit || (changes.length > 0 && text > mostText)) {
      next = changes.at(-1)?.position ?? null
      break
    }
    changes.push(told(records, row.position, changeOfRow(row, schemaVersion, migrations)))
  }
  const all = changes.map(({ change }) => change)
  return { changes, names: namesFor(records, migrations, step, all), next }
}

/** One by one: a step may hold many changes, and a change much text. */
function* rows(records: Records, trail: EventTrail, step: number, query: ChangesQuery): Generator<ChangeRow> {
  const after = query.after ?? 0
  if (query.event !== undefined) {
    for (const position of trail.positions(query.event, step)) {
      const row = position > after && records.connection.get(selectNext, step, position - 1)
      if (row) yield row as ChangeRow
    }
    return
  }
  let position = after
  for (;;) {
    const row = records.connection.get(selectNext, step, position) as ChangeRow | undefined
    if (!row) return
    yield row
    position = row.position
  }
}

function told(records: Records, position: number, change: Change): StepChange {
  const record = change.after ?? change.before
  const subject = change.table === 'claim' ? 'event' : change.table
  const id = record && change.table === 'claim' ? (record as { event: string }).event : (record?.id ?? '')
  const cut = new Set<string>()
  const shortened = {
    table: change.table,
    before: shorten(change.before, cut),
    after: shorten(change.after, cut),
  } as Change
  return { position, change: shortened, present: records.find(subject, id) !== null, cut: [...cut] }
}

function shorten(record: object | null, cut: Set<string>): object | null {
  if (!record) return null
  return Object.fromEntries(
    Object.entries(record).map(([column, value]: [string, unknown]) => {
      if (typeof value !== 'string' || value.length <= longestText) return [column, value]
      cut.add(column)
      return [column, value.slice(0, longestText)]
    }),
  )
}
