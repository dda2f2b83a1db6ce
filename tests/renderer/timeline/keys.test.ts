import { expect, test } from 'vitest'
import { intentOfKey } from '../../../src/renderer/timeline/keys'

const press = (key: string, held: Partial<KeyboardEvent> = {}) =>
  intentOfKey({ key, altKey: false, ctrlKey: false, metaKey: false, shiftKey: false, ...held })

test('arrows walk; with Alt they move the selection', () => {
  expect(press('ArrowRight')).toEqual({ kind: 'walk', direction: 'next' })
  expect(press('ArrowUp')).toEqual({ kind: 'walk', direction: 'above' })
  expect(press('ArrowLeft', { altKey: true })).toEqual({ kind: 'nudge', count: -1 })
  expect(press('ArrowDown', { altKey: true })).toEqual({ kind: 'lane', step: 1 })
})

test('every other key of the timeline has one meaning', () => {
  const keys = ['Enter', 'Delete', 'Backspace', '+', '=', '-', '0', 'Home', 'Escape', 'i']
  expect(keys.map((key) => press(key)?.kind)).toEqual([
    'open',
    'delete',
    'delete',
    'zoom-in',
    'zoom-in',
    'zoom-out',
    'fit',
    'fit',
    'clear',
    'card',
  ])
})

test('keys of the menu and keys without meaning are left alone', () => {
  expect([
    press('z', { ctrlKey: true }),
    press('-', { metaKey: true }),
    press('Enter', { altKey: true }),
    press('ArrowLeft', { altKey: true, shiftKey: true }),
  ]).toEqual([null, null, null, null])
  expect([press('a'), press('Tab'), press('toString'), press('constructor')]).toEqual([
    null,
    null,
    null,
    null,
  ])
})

test('Ctrl+A, or Command+A, selects all', () => {
  expect([press('a', { ctrlKey: true }), press('A', { metaKey: true })]).toEqual([
    { kind: 'all' },
    { kind: 'all' },
  ])
  expect(press('a', { ctrlKey: true, shiftKey: true })).toBe(null)
})
