import type { TimelineItem } from '../../shared/api'
import type { Ms } from '../../shared/dates/date-value'
import type { Id } from '../../shared/model'
import type { Client } from '../api'
import { notingClient, withEdits, type EditUnderWay } from './edits-under-way'

/** The edits that are shown before they are answered: each from its command on until what is on screen has it. */
export class PendingEdits {
  #edits = $state.raw<readonly EditUnderWay[]>([])
  /** The events that are shown otherwise than they were last answered. */
  readonly ids: ReadonlySet<Id> = $derived.by(() => idsOf(this.#edits))

  /** The client for one command, and the function that ends it: then the data alone says what is. */
  begin(client: Client, asOf: Ms): { readonly client: Client; readonly end: () => void } {
    let noted: readonly EditUnderWay[] = []
    const note = (edits: readonly EditUnderWay[]): void => {
      noted = [...noted, ...edits]
      this.#edits = [...this.#edits, ...edits]
    }
    const end = (): void => {
      if (noted.length > 0) this.#edits = this.#edits.filter((edit) => !noted.includes(edit))
    }
    return { client: notingClient(client, asOf, note), end }
  }

  /** The items as the edits under way leave them. */
  applied(items: readonly TimelineItem[]): readonly TimelineItem[] {
    return withEdits(items, this.#edits)
  }
}

function idsOf(edits: readonly EditUnderWay[]): ReadonlySet<Id> {
  return new Set(edits.flatMap((edit) => (edit.kind === 'make' ? [edit.item.id] : [...edit.ids])))
}
