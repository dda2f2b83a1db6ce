import type { NewEventRow, RowLane } from '../../shared/api'
import { rowOfEntry } from '../../shared/entry/entry-row'
import { hasFigures, type FigureOrder } from '../../shared/entry/figure-order'
import { guessRoles, rolesOfHeader, type ColumnRole } from '../../shared/entry/guess-columns'
import { readRow, type ReadRow } from '../../shared/entry/read-row'
import { writeTable } from '../../shared/entry/read-table'
import { rowsOfText } from '../../shared/entry/rows-of-text'
import type { LaneRecord, TagRecord } from '../../shared/model'

/** A row as the table shows it; `number` counts from 1, the header too. */
export interface ShownRow {
  readonly number: number
  readonly cells: readonly string[]
  readonly read: ReadRow
}

/** Rows on one page of the table. */
export const pageSize = 100

/** Pasted rows while they are looked at and mended. Nothing of it is in the workspace. */
export class ImportRows {
  readonly leftOut: number
  #rows = $state.raw<readonly (readonly string[])[]>([])
  #roles = $state.raw<readonly ColumnRole[]>([])
  #hasHeader = $state(false)
  #order = $state<FigureOrder>('none')
  /** The rows that were broken when only those were asked for: a row that is mended stays in sight. */
  #onlyThese = $state.raw<readonly number[] | null>(null)
  #lanes: readonly string[]
  #page = $state(0)

  /** Each row is read once for a plan: an edit makes another row. */
  #readings = $derived.by(() => {
    const plan = { roles: this.#roles, order: this.#order }
    const known = new WeakMap<readonly string[], ReadRow>()
    return (cells: readonly string[]): ReadRow => {
      const read = known.get(cells) ?? readRow(cells, plan)
      known.set(cells, read)
      return read
    }
  })
  #all = $derived(
    this.#rows
      .map((cells, at): ShownRow => ({ number: at + 1, cells, read: this.#readings(cells) }))
      .slice(this.#hasHeader ? 1 : 0),
  )
  #broken = $derived(this.#all.filter(({ read }) => !read.ok))

  /** `order` is how dates in figures are read until another is chosen. */
  constructor(text: string, lanes: readonly string[], order: FigureOrder = 'none') {
    const { rows, hasHeader, roles, leftOut } = rowsOfText(text, lanes)
    this.#rows = rows
    this.#hasHeader = hasHeader
    this.#roles = roles
    this.#order = order
    this.#lanes = lanes
    this.leftOut = leftOut
  }

  get roles(): readonly ColumnRole[] {
    return this.#roles
  }
  get header(): readonly string[] {
    return this.#hasHeader ? (this.#rows[0] ?? []) : []
  }
  get broken(): readonly ShownRow[] {
    return this.#broken
  }
  get readable(): number {
    return this.#all.length - this.#broken.length
  }
  /** Whether dates in figures occur, so that their order must be said. */
  readonly hasFigures = $derived.by(() => {
    const columns = this.#roles.flatMap((role, at) => (role === 'date' || role === 'endDate' ? [at] : []))
    return this.#rows.some((row) => columns.some((at) => hasFigures(row[at] ?? '')))
  })

  get hasHeader(): boolean {
    return this.#hasHeader
  }
  set hasHeader(has: boolean) {
    this.#hasHeader = has
    const [first = [], ...rest] = this.#rows
    this.#roles = has ? rolesOfHeader(first, rest, this.#lanes) : guessRoles(this.#rows, this.#lanes)
    this.onlyBroken = false
  }

  get order(): FigureOrder {
    return this.#order
  }
  set order(order: FigureOrder) {
    this.#order = order
    this.onlyBroken = this.#onlyThese !== null
  }

  get onlyBroken(): boolean {
    return this.#onlyThese !== null
  }
  set onlyBroken(only: boolean) {
    this.#onlyThese = only ? this.#broken.map(({ number }) => number) : null
    this.#page = 0
  }

  /** The rows to page through, and those of the page. */
  readonly listed = $derived.by(() => {
    const first = this.#hasHeader ? 2 : 1
    return this.#onlyThese?.flatMap((number) => this.#all[number - first] ?? []) ?? this.#all
  })
  readonly shown = $derived(this.listed.slice(this.page * pageSize, (this.page + 1) * pageSize))

  get page(): number {
    return Math.min(this.#page, Math.max(0, Math.ceil(this.listed.length / pageSize) - 1))
  }
  set page(page: number) {
    this.#page = Math.max(0, page)
  }

  /** Says what a column holds; a role that another column had is taken from it. */
  giveRole(column: number, role: ColumnRole): void {
    this.#roles = this.#roles.map((other, at) => {
      if (at === column) return role
      return other === role ? 'ignore' : other
    })
    this.onlyBroken = this.#onlyThese !== null
  }

  /** Changes one cell. */
  mend(number: number, column: number, text: string): void {
    this.#rows = this.#rows.map((row, at) =>
      at === number - 1 ? row.map((cell, of) => (of === column ? text : cell)) : row,
    )
  }

  /** The rows that can be read, as events. */
  events(
    known: { readonly lanes: readonly LaneRecord[]; readonly tags: readonly TagRecord[] },
    usual: RowLane,
  ): NewEventRow[] {
    return this.#all.flatMap(({ read }) =>
      read.ok ? [{ ...rowOfEntry(read.entry, known, usual), summary: read.entry.summary }] : [],
    )
  }

  /** The broken rows as a table that can be pasted again. */
  brokenText(): string {
    const rows = this.#broken.map(({ cells }) => cells)
    return writeTable(this.#hasHeader ? [this.header, ...rows] : rows)
  }
}
