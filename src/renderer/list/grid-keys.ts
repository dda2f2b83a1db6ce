/** What a key in the list asks for. Row -1 is the head. */
export type GridIntent =
  | {
      readonly kind: 'row'
      readonly row: number
      /** Whether the row is selected alone, a range up to it, or only gone to. */
      readonly how: 'select' | 'extend' | 'go'
      readonly column?: number
    }
  | { readonly kind: 'column'; readonly column: number }
  | { readonly kind: 'edit' | 'toggle' | 'all' | 'clear' }

/** Where the focus is, and how large the list. */
interface GridPlace {
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
  /** How many rows a page goes. */
  readonly page: number
}

type Pressed = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>

const others: Readonly<Record<string, GridIntent>> = {
  Enter: { kind: 'edit' },
  F2: { kind: 'edit' },
  ' ': { kind: 'toggle' },
  Escape: { kind: 'clear' },
}

/** The intent of a key, or null when the list has none for it. */
export function intentOfGridKey(pressed: Pressed, place: GridPlace): GridIntent | null {
  const { key, altKey, shiftKey } = pressed
  const command = pressed.ctrlKey || pressed.metaKey
  if (altKey) return null
  if (command && key.toLowerCase() === 'a') return { kind: 'all' }
  const row = rowOfKey(key, command, place)
  if (row !== null) {
    const corner = key === 'Home' ? { column: 0 } : key === 'End' ? { column: place.columns - 1 } : {}
    if (row < 0 || place.rows === 0) return { kind: 'row', row: -1, how: 'go', ...corner }
    const how = shiftKey ? 'extend' : command && corner.column === undefined ? 'go' : 'select'
    return { kind: 'row', row: Math.min(row, place.rows - 1), how, ...corner }
  }
  const column = columnOfKey(key, place)
  if (column !== null) return { kind: 'column', column: Math.max(0, Math.min(column, place.columns - 1)) }
  // In the head these are the button's.
  if (place.row < 0 && key !== 'Escape') return null
  return Object.hasOwn(others, key) ? (others[key] ?? null) : null
}

function rowOfKey(key: string, command: boolean, { row, rows, page }: GridPlace): number | null {
  if (key === 'ArrowDown') return row + 1
  // The first row stands beneath the head.
  if (key === 'ArrowUp') return Math.max(-1, row - 1)
  if (key === 'PageDown') return row + page
  if (key === 'PageUp') return Math.max(0, row - page)
  if (command && key === 'Home') return 0
  return command && key === 'End' ? rows - 1 : null
}

function columnOfKey(key: string, { column, columns }: GridPlace): number | null {
  if (key === 'ArrowRight') return column + 1
  if (key === 'ArrowLeft') return column - 1
  if (key === 'Home') return 0
  return key === 'End' ? columns - 1 : null
}
