import { AppError } from '../../../shared/errors'
import { commandMessages } from '../../../shared/messages/workspace'
import type { Id, Tables } from '../../../shared/model'
import type { Records } from '../database/records'

const nouns = {
  lane: 'lane',
  event: 'event',
  tag: 'tag',
  note: 'note',
  link: 'link',
  claim: 'date',
  view: 'view',
  preset: 'preset',
} as const

/** The record; throws `not-found` when there is none. */
export function required<T extends keyof typeof nouns>(records: Records, table: T, id: Id): Tables[T] {
  const record = records.find(table, id)
  if (!record) throw new AppError('not-found', commandMessages.noSuch(nouns[table]))
  return record
}

/** The one record of the workspace itself. */
export function workspaceRecord(records: Records): Tables['workspace'] {
  const [record] = records.all('workspace')
  if (!record) throw new AppError('not-found', commandMessages.noSuch('workspace'))
  return record
}
