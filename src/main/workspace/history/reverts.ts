import type { HistoryState } from '../../../shared/api'
import type { Connection } from '../database/connection'

interface StepRow {
  readonly sequence: number
  readonly kind: 'make' | 'do' | 'undo' | 'redo'
  readonly label: string
  readonly reverts: number | null
}

/** A step that can be undone or redone. */
export interface Target {
  readonly step: number
  readonly label: string
}

/**
 * The step that undo takes back now, or null. An undo of step s leads to the state before s, so the search goes on just before
 * s; what was made with the workspace can't be undone.
 */
export function undoTarget(connection: Connection): Target | null {
  let row = stepAt(connection, newestStep(connection))
  while (row?.kind === 'undo') row = stepAt(connection, (row.reverts ?? 0) - 1)
  return row && row.kind !== 'make' ? { step: row.sequence, label: row.label } : null
}

/**
 * The undo that redo takes back now, or null. A redo of undo u leads to the state before u, so the search goes on just before
 * u; a new edit hides what was undone before it.
 */
export function redoTarget(connection: Connection): Target | null {
  let row = stepAt(connection, newestStep(connection))
  while (row?.kind === 'redo') row = stepAt(connection, (row.reverts ?? 0) - 1)
  return row?.kind === 'undo' ? { step: row.sequence, label: row.label } : null
}

/** The sequence of the newest step, 0 when there is none. */
function newestStep(connection: Connection): number {
  return (connection.get('SELECT max(sequence) AS head FROM step') as { head: number | null }).head ?? 0
}

/** What the windows must know of the history. */
export function historyState(connection: Connection): HistoryState {
  return {
    head: newestStep(connection),
    undo: undoTarget(connection)?.label ?? null,
    redo: redoTarget(connection)?.label ?? null,
  }
}

function stepAt(connection: Connection, sequence: number): StepRow | undefined {
  return connection.get('SELECT sequence, kind, label, reverts FROM step WHERE sequence = ?', sequence) as
    StepRow | undefined
}
