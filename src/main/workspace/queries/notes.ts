import type { NoteContext, NoteEntry, NotesPage, NotesQuery, Titled } from '../../../shared/api'
import type { Ms } from '../../../shared/dates/date-value'
import { foldText } from '../../../shared/fold-text'
import type { Id } from '../../../shared/model'
import { required } from '../commands/required-record'
import { bytesOfId, idOfBytes } from '../database/id-bytes'
import type { Records } from '../database/records'
import { mentionedIn } from './mentions'

interface Row {
  readonly id: Uint8Array
  readonly title: string
  readonly created: Ms
  readonly events: number
}

type Compare = (a: NoteEntry, b: NoteEntry) => number

const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true })
/** The order of notes by title. */
export const compareTitles = (a: string, b: string): number => collator.compare(a, b)

const orders: Record<NotesQuery['order'], Compare> = {
  title: (a, b) => compareTitles(a.title, b.title),
  created: (a, b) => a.created - b.created,
  changed: (a, b) => a.changed - b.changed,
}

/** What stands around a note; throws `not-found`. The events by their titles. */
export function noteContext(records: Records, id: Id): NoteContext {
  required(records, 'note', id)
  const rows = records.connection.all(
    `SELECT event.id, event.title FROM noteEvent JOIN event ON event.id = noteEvent.event
     WHERE noteEvent.note = ? ORDER BY event.title, event.id`,
    bytesOfId(id),
  ) as { id: Uint8Array; title: string }[]
  const events = rows.map((row): Titled => ({ kind: 'event', id: idOfBytes(row.id), title: row.title }))
  return { events, mentionedIn: mentionedIn(records, { kind: 'note', id }) }
}

/** The list of all notes. When each was last changed is read from the history, and only from the steps not yet read. */
export class NoteList {
  #records: Records
  #changed = new Map<Id, Ms>()
  #readUntil = 0

  constructor(records: Records) {
    this.#records = records
  }

  /** A stretch of the list, sorted and filtered as asked. */
  page({ filter, order, descending, from, count }: NotesQuery): NotesPage {
    const wanted = foldText(filter.trim())
    const entries = this.#entries().filter(({ title }) => wanted === '' || foldText(title).includes(wanted))
    const way = descending ? -1 : 1
    entries.sort((a, b) => way * orders[order](a, b) || (a.id < b.id ? -1 : 1))
    return { count: entries.length, notes: entries.slice(from, from + count) }
  }

  #entries(): NoteEntry[] {
    this.#readHistory()
    const rows = this.#records.connection.all(`SELECT id, title, created,
      (SELECT count(*) FROM noteEvent WHERE noteEvent.note = note.id) AS events FROM note`) as Row[]
    return rows.map(({ id: bytes, title, created, events }) => {
      const id = idOfBytes(bytes)
      return { id, title, created, changed: this.#changed.get(id) ?? created, events }
    })
  }

  #readHistory(): void {
    const { connection } = this.#records
    const newest = connection.get('SELECT max(sequence) AS step FROM step') as { step: number | null }
    const rows = connection.all(
      `SELECT change.recordId AS id, step.time FROM change JOIN step ON step.sequence = change.step
       WHERE change.step > ? AND change.tableName = 'note' ORDER BY change.step`,
      this.#readUntil,
    ) as { id: Uint8Array; time: Ms }[]
    for (const { id, time } of rows) this.#changed.set(idOfBytes(id), time)
    this.#readUntil = newest.step ?? 0
  }
}
