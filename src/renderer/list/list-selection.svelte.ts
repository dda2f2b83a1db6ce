import { listMessages as words } from '../../shared/messages/list'
import type { Id } from '../../shared/model'
import type { Desk } from '../state/desk'
import type { ListView } from '../state/list-view.svelte.js'
import { selectAll } from '../state/select-all'

/** While a key is held, the rest of the window follows as soon as it rests so long, ms. */
const pause = 150
/** A range holds at most so many events. */
const mostInRange = 1_000

/** What is selected in the list: the selection of the window, but while a key is held one step ahead of it. */
export class ListSelection {
  #passing = $state.raw<readonly Id[] | null>(null)
  #told: readonly Id[] = []
  #waiting: ReturnType<typeof setTimeout> | undefined
  #asked = 0
  #isAdopting = false
  /** The row from which a range goes. */
  #start: number | null = null
  readonly #desk: Desk
  readonly #list: ListView

  constructor(desk: Desk, list: ListView) {
    this.#desk = desk
    this.#list = list
  }

  get ids(): readonly Id[] {
    return this.#passing ?? this.#desk.selection.ids
  }

  /** Whether the window's selection is what the list made it; else something else selected. */
  get isOwn(): boolean {
    const { ids } = this.#desk.selection
    if (this.#passing !== null || this.#isAdopting) return true
    return ids.length === this.#told.length && ids.every((id, at) => id === this.#told[at])
  }

  /** Selects the event of a row alone; `held` says that the key is held. */
  async one(row: number, held: boolean): Promise<void> {
    const asked = ++this.#asked
    this.#start = row
    const id = await this.#list.moveTo(row)
    if (id !== null && asked === this.#asked) this.#tell([id], held)
  }

  /** Takes the event of a row into the selection, or out of it. */
  async toggle(row: number): Promise<void> {
    const asked = ++this.#asked
    this.#start = row
    const id = await this.#list.moveTo(row)
    if (id === null || asked !== this.#asked) return
    const others = this.ids.filter((one) => one !== id)
    this.#tell(others.length < this.ids.length ? others : [...others, id], false)
  }

  /** Selects the range up to a row, its event last. */
  async extend(row: number, held: boolean): Promise<void> {
    const asked = ++this.#asked
    const start = (this.#start ??= this.#list.at.index)
    const last = start + Math.sign(row - start) * Math.min(Math.abs(row - start), mostInRange - 1)
    void this.#list.moveTo(row)
    const ids = await this.#list.ids(Math.min(start, last), Math.max(start, last))
    if (asked !== this.#asked) return
    this.#tell(last < start ? ids.toReversed() : ids, held)
    if (last !== row) this.#desk.session.say(words.onlyNearest(ids.length))
  }

  /** Goes to a row and leaves the selection. */
  async go(row: number): Promise<void> {
    this.#asked += 1
    await this.#list.moveTo(row)
  }

  clear(): void {
    this.#asked += 1
    this.#tell([], false)
  }

  /** Selects all events, as far as a selection may go, and stays at its row. */
  async all(): Promise<void> {
    this.#asked += 1
    this.#isAdopting = true
    await selectAll(this.#desk)
    this.#told = this.#desk.selection.ids
    this.#isAdopting = false
  }

  /** The rest of the window follows now. */
  readonly settle = (): void => {
    clearTimeout(this.#waiting)
    const ids = this.#passing
    if (!ids) return
    this.#passing = null
    this.#told = ids
    const [first] = ids
    if (first !== undefined && ids.length === 1) void this.#desk.goTo(first)
    else void this.#desk.select(ids)
  }

  #tell(ids: readonly Id[], held: boolean): void {
    clearTimeout(this.#waiting)
    this.#passing = ids
    if (held) this.#waiting = setTimeout(this.settle, pause)
    else this.settle()
  }
}
