import type { ChangePage, HistoryStep } from '../../shared/api'
import type { Id } from '../../shared/model'
import type { Session } from './session.svelte.js'

const pageSize = 100
/** More steps than this are not kept: the newest make room for older ones. */
const mostKept = 300
const changesAtOnce = 50

/** The event whose steps alone are listed. */
export interface StepsOf {
  readonly id: Id
  readonly title: string
}

/** The part of the history that the panel shows, while it shows it. */
export class StepHistory {
  #steps = $state.raw<readonly HistoryStep[]>([])
  #next = $state<number | null>(null)
  #isTop = $state(true)
  #event = $state.raw<StepsOf | null>(null)
  #selected = $state<number | null>(null)
  #changes = $state.raw<ChangePage | null>(null)
  #reading = $state(0)
  #isShown = false
  #turn = 0
  #session: Session

  /** Whether the list is to take the focus as soon as it is on screen. */
  wanted = $state(false)

  constructor(session: Session) {
    this.#session = session
    session.watch(() => this.#again())
  }

  /** Newest first. */
  get steps(): readonly HistoryStep[] {
    return this.#steps
  }

  /** Whether there may be older steps than those listed. */
  get hasOlder(): boolean {
    return this.#next !== null
  }

  /** Whether the list begins with the newest step. */
  get isTop(): boolean {
    return this.#isTop
  }

  get event(): StepsOf | null {
    return this.#event
  }

  get reading(): boolean {
    return this.#reading > 0
  }

  get selected(): HistoryStep | null {
    return this.#steps.find(({ sequence }) => sequence === this.#selected) ?? null
  }

  /** What the selected step changed, as far as it was asked for. */
  get changes(): ChangePage | null {
    return this.#changes
  }

  /** The panel is on screen: the list is read, and kept up to date until the returned function is called. */
  show(): () => void {
    this.#isShown = true
    void this.newest()
    return () => {
      this.#isShown = false
      this.#turn++
    }
  }

  /** Lists the steps of one event, or all. */
  async only(event: StepsOf | null): Promise<void> {
    this.#event = event
    this.#selected = null
    this.#changes = null
    if (this.#isShown) await this.newest()
  }

  async newest(): Promise<void> {
    await this.#list(undefined, pageSize)
  }

  /** Reads on; the newest steps make room when there are many. */
  async older(): Promise<void> {
    if (this.#next === null || this.reading) return
    const found = await this.#read(this.#next, pageSize)
    if (!found) return
    const all = [...this.#steps, ...found.steps]
    if (all.length > mostKept) this.#isTop = false
    this.#steps = all.slice(-mostKept)
    this.#next = found.next
  }

  async select(sequence: number): Promise<void> {
    if (sequence === this.#selected) return
    this.#selected = sequence
    this.#changes = null
    await this.#readChanges(sequence, undefined)
  }

  async moreChanges(): Promise<void> {
    const after = this.#changes?.next
    if (this.#selected !== null && after != null) await this.#readChanges(this.#selected, after)
  }

  async #readChanges(sequence: number, after: number | undefined): Promise<void> {
    const event = this.#event?.id
    const reply = await this.#session.ask((client) =>
      client.changesOf(sequence, { limit: changesAtOnce, after, event }),
    )
    if (!reply.ok || sequence !== this.#selected) return
    const known = after === undefined ? null : this.#changes
    const { changes, names, next } = reply.value
    this.#changes = {
      changes: [...(known?.changes ?? []), ...changes],
      names: { ...known?.names, ...names },
      next,
    }
  }

  /** Something was done: the same stretch again, as what counts as undone may be otherwise now. */
  async #again(): Promise<void> {
    if (!this.#isShown) return
    const [first] = this.#steps
    const before = this.#isTop || !first ? undefined : first.sequence + 1
    await this.#list(before, Math.max(pageSize, this.#steps.length))
    if (this.#selected !== null && this.#changes && this.#changes.changes.length <= changesAtOnce)
      await this.#readChanges(this.#selected, undefined)
  }

  async #list(before: number | undefined, count: number): Promise<void> {
    this.#turn++
    const found = await this.#read(before, Math.min(count, mostKept))
    if (!found) return
    this.#steps = found.steps
    this.#next = found.next
    this.#isTop = before === undefined
  }

  /** Asks until there are enough, as a page may be short; null when something else is wanted meanwhile. */
  async #read(
    before: number | undefined,
    count: number,
  ): Promise<{ steps: HistoryStep[]; next: number | null } | null> {
    const turn = this.#turn
    const event = this.#event?.id
    const steps: HistoryStep[] = []
    let from = before
    this.#reading++
    try {
      for (;;) {
        const limit = count - steps.length
        const reply = await this.#session.ask((client) => client.steps({ before: from, limit, event }))
        if (!reply.ok || turn !== this.#turn) return null
        steps.push(...reply.value.steps)
        const { next } = reply.value
        if (next === null || steps.length >= count) return { steps, next }
        from = next
      }
    } finally {
      this.#reading--
    }
  }
}
