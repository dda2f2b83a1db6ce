import type { Changed } from '../../../shared/api'
import type { Ms } from '../../../shared/dates/date-value'
import type { Change } from '../../../shared/diff'
import type { ClaimRecord, Id } from '../../../shared/model'

/** More records than this are told as tables and time range only. */
const mostRecordsTold = 200

/** The ends of time: ECMAScript's range of time values. */
const farthest = 8.64e15

/** Collects what a step touches, for the windows that show it. */
export class Touched {
  #records: { readonly table: string; readonly id: Id }[] = []
  #count = 0
  #tables = new Set<string>()
  #from = Infinity
  #until = -Infinity

  add(change: Change): void {
    this.#tables.add(change.table)
    const record = change.before ?? change.after
    this.#count++
    if (record && this.#count <= mostRecordsTold) {
      this.#records.push({ table: change.table, id: record.id })
    }
    if (change.table !== 'claim') return
    for (const claim of [change.before, change.after]) if (claim) this.#widen(claim)
  }

  /** Records when few; `range` is null when no dating was touched. */
  told(): Pick<Changed, 'records' | 'tables' | 'range'> {
    return {
      records: this.#count <= mostRecordsTold ? this.#records : null,
      tables: [...this.#tables],
      range: this.#from < this.#until ? { from: this.#from, until: this.#until } : null,
    }
  }

  #widen(claim: ClaimRecord): void {
    const { from, until } = outermost(claim)
    this.#from = Math.min(this.#from, from)
    this.#until = Math.max(this.#until, until)
  }
}

/** The outermost bounds a claim could be drawn in; an end without bounds reaches to the end of time. */
function outermost(claim: ClaimRecord): { from: Ms; until: Ms } {
  const last = claim.endState === null ? claim.startLatest : claim.endLatest
  return {
    from: claim.startEarliest ?? -farthest,
    until: last === null ? farthest : Math.max(last, claim.startLatest ?? -farthest),
  }
}
