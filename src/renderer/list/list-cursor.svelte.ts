import type { EventSort } from '../../shared/api'
import type { Id } from '../../shared/model'
import { focusTimeline } from '../frame/focus-timeline'
import type { Desk } from '../state/desk'
import { openEvent } from '../state/intents'
import { columns, titleColumn } from './columns'
import { intentOfGridKey, type GridIntent } from './grid-keys'
import type { ListScroll } from './list-scroll.svelte.js'
import type { ListSelection } from './list-selection.svelte.js'
import { pageOf } from './virtual-rows'

/** Where the focus goes when a cell is no longer edited: to the cell before, itself, or after; null: where it is already. */
export type Step = -1 | 0 | 1 | null

/** The cell that has the focus, or would have it, and what keys and the pointer do there. */
export class ListCursor {
  #column = $state(titleColumn)
  #inHead = $state(false)
  #editing = $state.raw<{ readonly id: Id; readonly column: number } | null>(null)
  readonly #desk: Desk
  readonly #chosen: ListSelection
  readonly #scroll: ListScroll

  constructor(desk: Desk, chosen: ListSelection, scroll: ListScroll) {
    this.#desk = desk
    this.#chosen = chosen
    this.#scroll = scroll
  }

  get column(): number {
    return this.#column
  }

  /** -1 is the head. */
  get row(): number {
    const { list } = this.#desk
    return this.#inHead || list.total === 0 ? -1 : list.at.index
  }

  /** The event and the column of the cell that is being edited. */
  get editing(): { readonly id: Id; readonly column: number } | null {
    return this.#editing
  }

  readonly keydown = (event: KeyboardEvent): void => {
    if (this.#editing || event.isComposing || event.defaultPrevented) return
    const { sight } = this.#scroll
    const place = { row: this.row, column: this.#column, rows: sight.rows, columns: columns.length }
    const intent = intentOfGridKey(event, { ...place, page: pageOf(sight) })
    // What comes next may be about the selection.
    if (intent?.kind !== 'row') this.#chosen.settle()
    if (!intent) return
    event.preventDefault()
    event.stopPropagation()
    this.#act(intent, event.repeat)
  }

  readonly click = (event: MouseEvent): void => {
    const row = this.#point(event)
    if (row === null) return
    if (event.shiftKey) void this.#chosen.extend(row, false)
    else if (event.ctrlKey || event.metaKey) void this.#chosen.toggle(row)
    else void this.#chosen.one(row, false)
  }

  readonly doubleClick = (event: MouseEvent): void => {
    if (this.#point(event) !== null) void this.#edit()
  }

  /** Leaves the head: the list goes to an event. */
  toRows(): void {
    this.#inHead = false
  }

  /** Sorts by a column, the other way if it was; a selected event is followed. */
  readonly sortBy = (sort: EventSort): void => {
    const { list } = this.#desk
    const { id } = list.at
    this.#chosen.settle()
    const followed = id !== null && this.#chosen.ids.includes(id) ? id : null
    void list.sortBy(sort, sort === list.sort && !list.descending, followed)
  }

  /** The editor is done. */
  readonly done = (step: Step): void => {
    this.#editing = null
    this.#goTo(this.#column + (step ?? 0))
  }

  /** The row of the cell under the pointer, which is gone to; null when it is none, or being edited. */
  #point({ target }: MouseEvent): number | null {
    const cell = target instanceof Element ? target.closest<HTMLElement>('[data-column]') : null
    const row = cell?.closest<HTMLElement>('[data-row]')?.dataset['row']
    if (!cell || (target instanceof Element && target.closest('.editor'))) return null
    this.#goTo(Number(cell.dataset['column']))
    this.#inHead = row === undefined
    return row === undefined ? null : Number(row)
  }

  #goTo(column: number): void {
    this.#column = Math.max(0, Math.min(columns.length - 1, column))
  }

  #act(intent: GridIntent, held: boolean): void {
    const chosen = this.#chosen
    if (intent.kind === 'row') {
      this.#inHead = intent.row < 0
      this.#goTo(intent.column ?? this.#column)
      if (this.#inHead) chosen.settle()
      else if (intent.how === 'extend') void chosen.extend(intent.row, held)
      else if (intent.how === 'select') void chosen.one(intent.row, held)
      else void chosen.go(intent.row)
    } else if (intent.kind === 'column') this.#goTo(intent.column)
    else if (intent.kind === 'edit') void this.#edit()
    else if (intent.kind === 'toggle') void chosen.toggle(this.row)
    else if (intent.kind === 'all') void chosen.all()
    else if (chosen.ids.length > 0) chosen.clear()
    else focusTimeline()
  }

  /** Edits the cell in place; opens the event in the inspector where that can't be. */
  async #edit(): Promise<void> {
    const { list, selection, session } = this.#desk
    const column = this.#column
    const id = await list.moveTo(this.row)
    if (id === null) return
    if (selection.one !== id) await this.#chosen.one(this.row, false)
    const isEditable = columns[column]?.editable === true && !session.readOnly
    if (isEditable) this.#editing = { id, column }
    else await openEvent(this.#desk, id)
  }
}
