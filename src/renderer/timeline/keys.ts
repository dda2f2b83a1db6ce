/** What a key on the focused timeline asks for. */
export type KeyIntent =
  | { readonly kind: 'walk'; readonly direction: 'next' | 'previous' | 'above' | 'below' }
  | { readonly kind: 'nudge'; readonly count: 1 | -1 }
  | { readonly kind: 'lane'; readonly step: 1 | -1 }
  | { readonly kind: 'pill'; readonly count: 1 | -1 }
  | { readonly kind: 'open' | 'delete' | 'zoom-in' | 'zoom-out' | 'fit' | 'clear' | 'all' | 'card' }

type Pressed = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>

const plain: Readonly<Record<string, KeyIntent>> = {
  ArrowRight: { kind: 'walk', direction: 'next' },
  ArrowLeft: { kind: 'walk', direction: 'previous' },
  ArrowUp: { kind: 'walk', direction: 'above' },
  ArrowDown: { kind: 'walk', direction: 'below' },
  PageDown: { kind: 'pill', count: 1 },
  PageUp: { kind: 'pill', count: -1 },
  Enter: { kind: 'open' },
  Delete: { kind: 'delete' },
  Backspace: { kind: 'delete' },
  '+': { kind: 'zoom-in' },
  '=': { kind: 'zoom-in' },
  '-': { kind: 'zoom-out' },
  '0': { kind: 'fit' },
  Home: { kind: 'fit' },
  i: { kind: 'card' },
  I: { kind: 'card' },
  Escape: { kind: 'clear' },
}

const withAlt: Readonly<Record<string, KeyIntent>> = {
  ArrowRight: { kind: 'nudge', count: 1 },
  ArrowLeft: { kind: 'nudge', count: -1 },
  ArrowUp: { kind: 'lane', step: -1 },
  ArrowDown: { kind: 'lane', step: 1 },
}

/** The intent of a key, or null when the timeline has none for it. */
export function intentOfKey({ key, altKey, ctrlKey, metaKey, shiftKey }: Pressed): KeyIntent | null {
  if (ctrlKey || metaKey) return !altKey && !shiftKey && key.toLowerCase() === 'a' ? { kind: 'all' } : null
  // With both, the window puts the event elsewhere in its day.
  if (altKey && shiftKey) return null
  const table = altKey ? withAlt : plain
  return Object.hasOwn(table, key) ? (table[key] ?? null) : null
}
