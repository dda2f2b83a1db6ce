import type { NoteOrder, NotesPage } from '../../shared/api'
import type { Id, NoteRecord } from '../../shared/model'
import { Answer } from './answer.svelte.js'
import type { Session } from './session.svelte.js'

/** How many notes are asked for at once: more than fit on a screen. */
const pageLength = 120

/** A loaded stretch of the list; its first note is number `from`. */
interface LoadedPage extends NotesPage {
  readonly from: number
}

const nothing: LoadedPage = { count: 0, notes: [], from: 0 }

/** What the list of all notes shows: how it is sorted and filtered, and which note is open in its place. */
export class NotesView {
  #page: Answer<LoadedPage> | null = $state.raw(null)
  #open: Answer<NoteRecord> | null = $state.raw(null)
  #session: Session
  #from = 0
  #filter = $state('')
  #order = $state<NoteOrder>('changed')
  #descending = $state(true)

  constructor(session: Session) {
    this.#session = session
  }

  /** The stretch of the list that is loaded. */
  get page(): LoadedPage {
    return this.#page?.value ?? nothing
  }

  get filter(): string {
    return this.#filter
  }

  set filter(filter: string) {
    this.#filter = filter
    this.#ask(0)
  }

  get order(): NoteOrder {
    return this.#order
  }

  get descending(): boolean {
    return this.#descending
  }

  /** Titles go up from A, times down from now. */
  sort(order: NoteOrder, descending: boolean): void {
    this.#order = order
    this.#descending = descending
    this.#ask(0)
  }

  /** The note that is open in the list's place; null when it is the list, or the note is gone. */
  get note(): NoteRecord | null {
    return this.#open?.value ?? null
  }

  /** Begins to keep the list loaded; returns the function that ends it. */
  showList(): () => void {
    const page = new Answer(this.#session, ['note', 'noteEvent'], async (client) => {
      const from = this.#from
      const { filter, order, descending } = this
      return { ...(await client.notes({ filter, order, descending, from, count: pageLength })), from }
    })
    this.#page = page
    return () => {
      page.stop()
      this.#page = null
    }
  }

  /** Sees to it that the notes from number `first` to number `last` are loaded. */
  need(first: number, last: number): void {
    const until = this.#from + pageLength
    if (first >= this.#from && Math.min(last, this.page.count - 1) < until) return
    this.#ask(Math.max(0, first - Math.floor(pageLength / 3)))
  }

  /** Opens a note in the list's place; resolves when it is there, to whether it is. */
  async open(id: Id): Promise<boolean> {
    this.close()
    const answer = new Answer(this.#session, ['note'], (client) => client.note(id))
    await answer.first
    if (!answer.value) {
      answer.stop()
      return false
    }
    this.#open = answer
    return true
  }

  /** Goes back to the list. */
  close(): void {
    this.#open?.stop()
    this.#open = null
  }

  #ask(from: number): void {
    this.#from = from
    void this.#page?.again()
  }
}
