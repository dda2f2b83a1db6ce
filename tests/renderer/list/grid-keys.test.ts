import { expect, test } from 'vitest'
import { intentOfGridKey } from '../../../src/renderer/list/grid-keys'

const place = { row: 5, column: 1, rows: 40, columns: 7, page: 10 }
const intent = (keys: string, at: Partial<typeof place> = {}) => {
  const parts = keys.split('+')
  const [shiftKey, ctrlKey, altKey] = ['Shift', 'Ctrl', 'Alt'].map((name) => parts.includes(name))
  const pressed = { key: parts.at(-1) ?? '', shiftKey: !!shiftKey, ctrlKey: !!ctrlKey, altKey: !!altKey }
  return intentOfGridKey({ ...pressed, metaKey: false }, { ...place, ...at })
}

test.each([
  ['ArrowDown', { kind: 'row', row: 6, how: 'select' }],
  ['Shift+ArrowUp', { kind: 'row', row: 4, how: 'extend' }],
  ['Ctrl+ArrowDown', { kind: 'row', row: 6, how: 'go' }],
  ['PageDown', { kind: 'row', row: 15, how: 'select' }],
  ['PageUp', { kind: 'row', row: 0, how: 'select' }],
  ['Ctrl+Home', { kind: 'row', row: 0, how: 'select', column: 0 }],
  ['Ctrl+End', { kind: 'row', row: 39, how: 'select', column: 6 }],
  ['Ctrl+Shift+End', { kind: 'row', row: 39, how: 'extend', column: 6 }],
  ['Home', { kind: 'column', column: 0 }],
  ['End', { kind: 'column', column: 6 }],
  ['ArrowLeft', { kind: 'column', column: 0 }],
  ['Enter', { kind: 'edit' }],
  ['F2', { kind: 'edit' }],
  [' ', { kind: 'toggle' }],
  ['Ctrl+a', { kind: 'all' }],
  ['Escape', { kind: 'clear' }],
])('%s', (keys, expected) => {
  expect(intent(keys)).toEqual(expected)
})

test('no key leaves the list: from the first row up is the head, from the last row down is nothing', () => {
  expect(intent('ArrowUp', { row: 0 })).toEqual({ kind: 'row', row: -1, how: 'go' })
  expect(intent('ArrowUp', { row: -1 })).toEqual({ kind: 'row', row: -1, how: 'go' })
  expect(intent('ArrowDown', { row: -1 })).toEqual({ kind: 'row', row: 0, how: 'select' })
  expect(intent('ArrowDown', { row: 39 })).toEqual({ kind: 'row', row: 39, how: 'select' })
  expect(intent('ArrowRight', { column: 6 })).toEqual({ kind: 'column', column: 6 })
  expect(intent('ArrowDown', { row: -1, rows: 0 })).toEqual({ kind: 'row', row: -1, how: 'go' })
})

test('the head leaves Enter and Space to its buttons, and Alt is the window’s', () => {
  expect(intent('Enter', { row: -1 })).toBeNull()
  expect(intent(' ', { row: -1 })).toBeNull()
  expect(intent('Alt+ArrowDown')).toBeNull()
  expect(intent('n')).toBeNull()
  expect(intent('Delete')).toBeNull()
})
