import type { EventSort, EventsPage, EventsQuery, Shown } from '../../shared/api'
import type { Id } from '../../shared/model'
import type { Session } from './session.svelte.js'

/** So many events are loaded at once: more than fit on a screen. */
const stretchLength = 200
/** While a filter is still looking, it is asked again after so long, ms. */
const pause = 100

/** An event as the list shows it. */
export type ListedEvent = EventsPage['rows'][number]

/** A loaded stretch of the list; its first event is number `from`. */
interface Stretch extends EventsPage {
  readonly from: number
}

/** The row that the list is at: its number from 0, its event, if known, and whether it is to be brought into sight. */
interface ListPlace {
  readonly index: number
  readonly id: Id | null
  readonly wanted: boolean
}

const nothing: Stretch = { head: 0, total: 0, progress: null, rows: [], from: 0 }

/** What the list of events shows: how it is sorted, the loaded stretch of it, and where it is. */
export class ListView {
  #stretch = $state.raw(nothing)
  #isLoaded = $state(false)
  #order = $state.raw<Pick<EventsQuery, 'sort' | 'descending'>>({ sort: 'time', descending: false })
  #at = $state.raw<ListPlace>({ index: 0, id: null, wanted: false })
  #seen = { first: 0, last: 0 }
  #isShown = false
  /** What is to be asked: a stretch of the list as it is, or the list anew. */
  #stale: 'nothing' | 'stretch' | 'list' = 'nothing'
  #isWanted = false
  #asking: Promise<void> | null = null
  #later: ReturnType<typeof setTimeout> | undefined
  readonly #session: Session
  readonly #shown: Shown

  /** `shown` says which events are listed. */
  constructor(session: Session, shown: Shown) {
    this.#session = session
    this.#shown = shown
    session.watch(() => this.again())
  }

  get total(): number {
    return this.#stretch.total
  }

  /** As in `EventsPage`. */
  get progress(): number | null {
    return this.#stretch.progress
  }

  /** Whether the first answer is in. */
  get isLoaded(): boolean {
    return this.#isLoaded
  }

  get sort(): EventSort {
    return this.#order.sort
  }

  get descending(): boolean {
    return this.#order.descending
  }

  get at(): ListPlace {
    return this.#at
  }
  /** The event of a row; null when it is not loaded. */
  rowAt(index: number): ListedEvent | null {
    return this.#stretch.rows[index - this.#stretch.from] ?? null
  }

  /** The list is on screen: it is loaded and kept up to date until the returned function is called. */
  show(): () => void {
    this.#isShown = true
    this.#isWanted = this.#at.id !== null
    void this.again()
    return () => {
      this.#isShown = false
      clearTimeout(this.#later)
    }
  }

  /** Sees to it that the rows from number `first` to number `last` are loaded. */
  need(first: number, last: number): void {
    this.#seen = { first, last }
    const { from, rows, total } = this.#stretch
    if (first < from || Math.min(last, total - 1) >= from + rows.length) void this.#ask('stretch')
  }

  /** Sorts, and goes with `id`, or to the first row. */
  async sortBy(sort: EventSort, descending: boolean, id: Id | null): Promise<void> {
    this.#order = { sort, descending }
    await this.goTo(id)
  }

  /** Goes to an event wherever it stands; to the first row when there is none. */
  async goTo(id: Id | null): Promise<void> {
    this.#at = { ...this.#at, index: id === null ? 0 : this.#at.index, id, wanted: false }
    this.#isWanted = true
    await this.again()
  }

  /** Goes to a row; resolves to its event, null when something else is wanted by then. */
  async moveTo(index: number): Promise<Id | null> {
    const at = { index, id: this.rowAt(index)?.id ?? null, wanted: true }
    this.#at = at
    this.#isWanted = false
    if (at.id !== null) return at.id
    const [id = null] = await this.ids(index, index)
    if (this.#at !== at) return null
    this.#at = { ...at, id }
    return id
  }

  /** The events of the rows from number `first` to number `last`, at most 1,000. */
  async ids(first: number, last: number): Promise<readonly Id[]> {
    const { from, rows } = this.#stretch
    if (first >= from && last < from + rows.length)
      return rows.slice(first - from, last + 1 - from).map(({ id }) => id)
    const query = { ...this.#query(), from: first, count: last + 1 - first }
    const reply = await this.#session.ask((client) => client.events(query))
    return reply.ok ? reply.value.rows.map(({ id }) => id) : []
  }

  /** Asks for the list anew: something of it may be otherwise. */
  again(): Promise<void> {
    return this.#ask('list')
  }

  #query(): Pick<EventsQuery, 'filter' | 'sort' | 'descending'> {
    return { filter: this.#shown.filter, ...this.#order }
  }

  /** One question at a time; whatever is wanted meanwhile is asked once, after it. */
  #ask(what: 'stretch' | 'list'): Promise<void> {
    if (!this.#isShown) return Promise.resolve()
    if (this.#stale !== 'list') this.#stale = what
    return (this.#asking ??= this.#load())
  }

  async #load(): Promise<void> {
    while (this.#stale !== 'nothing' && this.#isShown) {
      const isList = this.#stale === 'list'
      this.#stale = 'nothing'
      try {
        if (isList) await this.#loadList()
        else this.#stretch = await this.#stretchAround(this.#seen.first, this.#seen.last)
      } catch (error) {
        this.#stale = 'nothing'
        this.#session.report(error)
      }
    }
    this.#asking = null
  }

  /** The list anew, with the event it is at in sight if it was. */
  async #loadList(): Promise<void> {
    clearTimeout(this.#later)
    const at = this.#at
    const { id } = at
    const place = id === null ? null : await this.#session.client.placeInEvents(id, this.#query())
    const index = place ?? at.index
    const { first, last } = this.#seen
    const isSeen = at.index >= first && at.index <= last
    const isWanted = this.#isWanted || (isSeen && index !== at.index)
    const isFar = isWanted && (index < first || index > last)
    const stretch = await (isFar ? this.#stretchAround(index, index) : this.#stretchAround(first, last))
    if (stretch.progress !== null) this.#later = setTimeout(() => void this.again(), pause)
    this.#stretch = stretch
    this.#isLoaded = true
    if (this.#at === at) this.#settle(place === null ? null : id, index, isWanted)
    // Something else was gone to meanwhile, by the list as it was.
    else this.#stale = 'list'
  }

  async #stretchAround(first: number, last: number): Promise<Stretch> {
    const from = Math.max(0, Math.floor((first + last - stretchLength) / 2))
    const page = await this.#session.client.events({ ...this.#query(), from, count: stretchLength })
    // The list has become shorter than that.
    if (page.total > 0 && from >= page.total) return this.#stretchAround(page.total - 1, page.total - 1)
    return { ...page, from }
  }

  #settle(id: Id | null, index: number, wanted: boolean): void {
    this.#isWanted = false
    const row = Math.max(0, Math.min(index, this.total - 1))
    // Where the event is gone, the next one takes its place; nothing is chosen before something was.
    const found = id ?? (this.#at.id === null ? null : (this.rowAt(row)?.id ?? null))
    if (wanted || row !== this.#at.index || found !== this.#at.id)
      this.#at = { index: row, id: found, wanted }
  }
}
