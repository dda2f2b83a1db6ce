import type { MenuCommand } from '../shared/api'

/** What a key does: a menu command, opening the selected event, going back to the timeline, or into another pane. */
export type KeyCommand = MenuCommand | 'open' | 'leave' | 'next-pane' | 'previous-pane'

export interface KeyPress {
  readonly key: string
  /** Ctrl, or Command on a Mac. */
  readonly command: boolean
  readonly shift: boolean
  readonly alt: boolean
}

/** Where the focus is; a text field `edited` since it got the focus has typing of its own to undo. */
export type FocusPlace = 'text' | 'edited-text' | 'control' | 'elsewhere'

const plain: ReadonlyMap<string, KeyCommand> = new Map<string, KeyCommand>([
  ['n', 'new-event'],
  ['a', 'entry-line'],
  ['l', 'link-events'],
  ['g', 'go-to-date'],
  ['f', 'filter-events'],
  ['/', 'search'],
  ['+', 'zoom-in'],
  ['=', 'zoom-in'],
  ['-', 'zoom-out'],
  ['0', 'fit-all'],
  ['?', 'keyboard-help'],
])

/** Keys that a button keeps for itself. */
const onlyElsewhere: ReadonlyMap<string, KeyCommand> = new Map<string, KeyCommand>([
  ['delete', 'delete'],
  ['enter', 'open'],
])

const withAltAndShift: ReadonlyMap<string, KeyCommand> = new Map<string, KeyCommand>([
  ['arrowleft', 'earlier-in-day'],
  ['arrowright', 'later-in-day'],
])

function withCommand(press: KeyPress, key: string, place: FocusPlace): KeyCommand | null {
  if (key === 'e' && !press.shift) return 'export-figure'
  if (key === 'k' && !press.shift) return 'search'
  if (key === 'd' && !press.shift) return 'duplicate'
  if (key === 'h') return 'toggle-history'
  if (place === 'edited-text') return null
  if (key === 'z') return press.shift ? 'redo' : 'undo'
  return key === 'y' && !press.shift ? 'redo' : null
}

/** The command of a key press, or null when it is left to whatever has the focus. */
export function commandOfKey(press: KeyPress, place: FocusPlace): KeyCommand | null {
  const key = press.key.toLowerCase()
  if (press.alt) return press.shift && place === 'elsewhere' ? (withAltAndShift.get(key) ?? null) : null
  if (press.command) return withCommand(press, key, place)
  if (key === 'escape') return 'leave'
  if (key === 'f6') return press.shift ? 'previous-pane' : 'next-pane'
  if (place === 'text' || place === 'edited-text') return null
  return plain.get(key) ?? (place === 'elsewhere' ? (onlyElsewhere.get(key) ?? null) : null)
}

const textTypes = new Set(['text', 'search', 'url', 'email', 'number', 'password', 'tel'])

/** Where `element` stands; `edited` is the field that was typed into since it got the focus. */
export function placeOf(element: Element | null, edited: EventTarget | null): FocusPlace {
  if (
    element instanceof HTMLTextAreaElement ||
    (element instanceof HTMLInputElement && textTypes.has(element.type))
  ) {
    return element === edited ? 'edited-text' : 'text'
  }
  // The editor of notes, the only element with a tree of its own, has taken what it undoes itself before the window sees it.
  if (element?.shadowRoot) return 'text'
  // A list picks its entries by their first letters.
  if (element instanceof HTMLSelectElement) return 'text'
  return element instanceof HTMLButtonElement || element instanceof HTMLAnchorElement
    ? 'control'
    : 'elsewhere'
}
