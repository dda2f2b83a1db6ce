import { MediaQuery } from 'svelte/reactivity'
import type { Id } from '../../shared/model'
import type { EntryLineHandle, FilterFieldHandle, TimelineHandle } from './handles'
import { forgetSetting, readSetting, readWidth, writeSetting } from './settings'
import type { TimeSpan } from './time-span'

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

export type DialogName =
  | 'figure'
  | 'go-to-date'
  | 'find-gaps'
  | 'keyboard-help'
  | 'search'
  | 'import'
  | 'restore'
  | 'delete-lane'
  | 'link'

/** A field that is to take the focus as soon as it is on screen. */
export interface WantedField {
  readonly record: Id
  readonly field: string
}

/** The notes of the selected event, all notes, the steps. */
export const leftTabs = ['notes', 'all-notes', 'history'] as const
export type LeftTab = (typeof leftTabs)[number]

const folded = ['open', 'folded'] as const
const shownOrNot = ['hidden', 'shown'] as const

/** How the workspace is looked at: none of it is in the history. */
export class View {
  #dark = new MediaQuery('(prefers-color-scheme: dark)')
  #theme = $state<Theme>(readSetting('theme', themes))
  #notes = $state(readSetting('notes-pane', folded) === 'open')
  #inspector = $state(readSetting('inspector-pane', folded) === 'open')
  #left = $state<LeftTab>(readSetting('left-tab', leftTabs))
  #overview = $state(readSetting('overview', folded) === 'open')
  #list = $state(readSetting('list', shownOrNot) === 'shown')
  #listHeight = $state(readWidth('list-height'))
  #rivals = $state(readSetting('rivals', shownOrNot) === 'shown')

  #filterBar = $state(readSetting('filter-bar', shownOrNot) === 'shown')

  #widths = $state.raw({ start: readWidth('left-width'), end: readWidth('inspector-width') })

  /** The stretch of time on screen; null until the workspace's extent is known. */
  window = $state.raw<TimeSpan | null>(null)
  dialog = $state<DialogName | null>(null)
  wanted = $state.raw<WantedField | null>(null)
  timeline: TimelineHandle | null = null
  entryLine: EntryLineHandle | null = null
  filterField: FilterFieldHandle | null = null
  /** What the dialog asks about that deletes a lane: the lane, and how many events and lanes it holds. */
  laneToDelete = $state.raw<{ readonly id: Id; readonly events: number; readonly lanes: number } | null>(null)
  /** Pasted rows, for the dialog that makes events of them. */
  pasted = $state.raw('')

  /** What the user chose. */
  get theme(): Theme {
    return this.#theme
  }

  set theme(theme: Theme) {
    this.#theme = theme
    writeSetting('theme', theme)
  }

  /** What is shown. */
  get shownTheme(): 'light' | 'dark' {
    if (this.#theme !== 'system') return this.#theme
    return this.#dark.current ? 'dark' : 'light'
  }

  /** Whether the pane on the left is open. */
  get notes(): boolean {
    return this.#notes
  }

  set notes(open: boolean) {
    this.#notes = open
    writeSetting('notes-pane', open ? 'open' : 'folded')
  }

  /** What the pane on the left shows. */
  get left(): LeftTab {
    return this.#left
  }

  set left(tab: LeftTab) {
    this.#left = tab
    writeSetting('left-tab', tab)
  }

  /** Opens the pane on the left with `tab` in it. */
  showLeft(tab: LeftTab): void {
    this.notes = true
    this.left = tab
  }

  /** Whether the pane on the right is open. */
  get inspector(): boolean {
    return this.#inspector
  }

  set inspector(open: boolean) {
    this.#inspector = open
    writeSetting('inspector-pane', open ? 'open' : 'folded')
  }

  /** The widths that the user gave the panes, px; null: the usual one. */
  get widths(): Readonly<Record<'start' | 'end', number | null>> {
    return this.#widths
  }

  widen(side: 'start' | 'end', width: number | null): void {
    this.#widths = { ...this.#widths, [side]: width }
    const name = side === 'start' ? 'left-width' : 'inspector-width'
    if (width === null) forgetSetting(name)
    else writeSetting(name, String(width))
  }

  /** Whether the strip under the timeline is open. */
  get overview(): boolean {
    return this.#overview
  }

  set overview(open: boolean) {
    this.#overview = open
    writeSetting('overview', open ? 'open' : 'folded')
  }

  /** Whether the list of events is open. */
  get list(): boolean {
    return this.#list
  }

  set list(open: boolean) {
    this.#list = open
    writeSetting('list', open ? 'shown' : 'hidden')
  }

  /** The height that the user gave the list, px; null: the usual one. */
  get listHeight(): number | null {
    return this.#listHeight
  }

  set listHeight(height: number | null) {
    this.#listHeight = height
    if (height === null) forgetSetting('list-height')
    else writeSetting('list-height', String(height))
  }

  /** Whether rival dates are drawn. */
  get rivals(): boolean {
    return this.#rivals
  }

  set rivals(shown: boolean) {
    this.#rivals = shown
    writeSetting('rivals', shown ? 'shown' : 'hidden')
  }

  /** Whether the bar is open in which the filter is edited. */
  get filterBar(): boolean {
    return this.#filterBar
  }

  set filterBar(open: boolean) {
    this.#filterBar = open
    writeSetting('filter-bar', open ? 'shown' : 'hidden')
  }

  /** Moves the timeline to `window`. */
  show(window: TimeSpan): void {
    this.window = window
    this.timeline?.show(window)
  }
}
