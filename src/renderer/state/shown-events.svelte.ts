import type { Shown } from '../../shared/api'
import { noFilter, type EventFilter } from '../../shared/filter/event-filter'

/** Which events the timeline and the list show, and what their rows are. */
export class ShownEvents implements Shown {
  #filter = $state.raw(noFilter)
  #group = $state.raw<string | null>(null)
  readonly #onchange: () => void

  /** `onchange` is called after each change. */
  constructor(onchange: () => void) {
    this.#onchange = onchange
  }

  get filter(): EventFilter {
    return this.#filter
  }

  get group(): string | null {
    return this.#group
  }

  /** Changes parts of the filter. */
  change(parts: Partial<EventFilter>): void {
    this.show({ filter: { ...this.#filter, ...parts } })
  }

  /** Shows all events, in the rows they are in. */
  clear(): void {
    this.show({ filter: noFilter })
  }

  /** Shows other events, or the same in other rows. */
  show({ filter = this.#filter, group = this.#group }: Partial<Shown>): void {
    this.#filter = filter
    this.#group = group
    this.#onchange()
  }
}
