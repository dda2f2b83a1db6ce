import type { Draft } from '../../../shared/api'
import type { Id } from '../../../shared/model'
import type { Connection } from './connection'
import { bytesOfId, idOfBytes } from './id-bytes'

/** Keeps typing that isn't applied yet. */
export function saveDraft(connection: Connection, { record, field, text }: Draft): void {
  connection.run(
    `INSERT INTO draft (record, field, text) VALUES (?, ?, ?)
     ON CONFLICT (record, field) DO UPDATE SET text = excluded.text`,
    bytesOfId(record),
    field,
    text,
  )
}

/** Forgets it. */
export function discardDraft(connection: Connection, record: Id, field: string): void {
  connection.run('DELETE FROM draft WHERE record = ? AND field = ?', bytesOfId(record), field)
}

/** All typing that was kept. */
export function readDrafts(connection: Connection): Draft[] {
  const rows = connection.all('SELECT record, field, text FROM draft ORDER BY record, field')
  return (rows as { record: Uint8Array; field: string; text: string }[]).map(({ record, field, text }) => ({
    record: idOfBytes(record),
    field,
    text,
  }))
}
