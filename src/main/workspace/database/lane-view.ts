import type { LaneView } from '../../../shared/api'
import type { Id } from '../../../shared/model'
import type { Connection } from './connection'
import { readLocalSetting, writeLocalSetting } from './local-settings'
import type { Records } from './records'

/** Which lanes are collapsed and hidden in this copy; of lanes that are still there. Nothing when it can't be read. */
export function laneView(records: Records): LaneView {
  const known = new Set(records.all('lane').map(({ id }) => id))
  const kept = parsed(readLocalSetting(records.connection, 'lane-view'))
  const idsOf = (value: unknown): Id[] =>
    Array.isArray(value) ? value.filter((id): id is Id => typeof id === 'string' && known.has(id)) : []
  return { collapsed: idsOf(kept['collapsed']), hidden: idsOf(kept['hidden']) }
}

/** Keeps it, inside the caller's transaction. */
export function keepLaneView(connection: Connection, view: LaneView): void {
  writeLocalSetting(connection, 'lane-view', JSON.stringify(view))
}

function parsed(text: string | null): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text ?? '{}')
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    return {}
  }
}
