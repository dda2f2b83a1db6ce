import type { Id } from '../../../shared/model'
import type { Connection } from './connection'

/** What is kept in the file but is no part of the history. `head` anchors the history's newest step. */
export type LocalSetting = 'replica' | 'head' | 'lane-view'

/** The value, or null. */
export function readLocalSetting(connection: Connection, name: LocalSetting): string | null {
  const row = connection.get('SELECT value FROM localSetting WHERE name = ?', name) as
    { value: string } | undefined
  return row?.value ?? null
}

/** Keeps the value, inside the caller's transaction if there is one. */
export function writeLocalSetting(connection: Connection, name: LocalSetting, value: string): void {
  connection.run(
    'INSERT INTO localSetting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
    name,
    value,
  )
}

/** The id of this copy of the workspace; one is made when there is none. */
export function replicaOf(connection: Connection, newId: () => Id): Id {
  const known = readLocalSetting(connection, 'replica')
  if (known !== null) return known
  const replica = newId()
  writeLocalSetting(connection, 'replica', replica)
  return replica
}
