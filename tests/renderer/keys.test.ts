import { describe, expect, test } from 'vitest'
import { commandOfKey, placeOf, type FocusPlace, type KeyPress } from '../../src/renderer/keys'

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  command: false,
  shift: false,
  alt: false,
  ...held,
})
const ctrl = { command: true }

describe('keys', () => {
  test('away from fields each key of the table has its command', () => {
    const keys = ['n', 'N', 'g', '/', '+', '=', '-', '0', '?', 'Delete', 'Enter', 'Escape', 'x']
    expect(keys.map((key) => commandOfKey(press(key), 'elsewhere'))).toEqual([
      'new-event',
      'new-event',
      'go-to-date',
      'search',
      'zoom-in',
      'zoom-in',
      'zoom-out',
      'fit-all',
      'keyboard-help',
      'delete',
      'open',
      'leave',
      null,
    ])
  })

  test('F6 goes to the next pane and with Shift to the one before, from anywhere', () => {
    const places = ['elsewhere', 'control', 'text', 'edited-text'] as const
    expect(places.map((place) => commandOfKey(press('F6'), place))).toEqual(places.map(() => 'next-pane'))
    expect(commandOfKey(press('F6', { shift: true }), 'text')).toBe('previous-pane')
  })

  test('in a text field letters are typed and only Escape and the Ctrl keys are ours', () => {
    const typed = ['n', 'g', '0', '-', '?', 'Delete', 'Enter'].map((key) => commandOfKey(press(key), 'text'))
    expect(typed).toEqual(typed.map(() => null))
    expect(commandOfKey(press('Escape'), 'edited-text')).toBe('leave')
    expect(commandOfKey(press('e', ctrl), 'edited-text')).toBe('export-figure')
    expect(commandOfKey(press('k', ctrl), 'edited-text')).toBe('search')
    expect(commandOfKey(press('/'), 'text')).toBeNull()
    expect(commandOfKey(press('h', ctrl), 'edited-text')).toBe('toggle-history')
  })

  test('a field that was typed into undoes its own typing first', () => {
    const places: FocusPlace[] = ['elsewhere', 'control', 'text', 'edited-text']
    expect(places.map((place) => commandOfKey(press('z', ctrl), place))).toEqual([
      'undo',
      'undo',
      'undo',
      null,
    ])
    expect(places.map((place) => commandOfKey(press('y', ctrl), place))).toEqual([
      'redo',
      'redo',
      'redo',
      null,
    ])
    expect(commandOfKey(press('Z', { command: true, shift: true }), 'text')).toBe('redo')
  })

  test('a button keeps Enter and Delete to itself', () => {
    expect(commandOfKey(press('Enter'), 'control')).toBeNull()
    expect(commandOfKey(press('Delete'), 'control')).toBeNull()
    expect(commandOfKey(press('n'), 'control')).toBe('new-event')
  })

  test('Alt and Shift with an arrow put the event elsewhere in its day, but not in a field or on a button', () => {
    const held = { alt: true, shift: true }
    expect(commandOfKey(press('ArrowLeft', held), 'elsewhere')).toBe('earlier-in-day')
    expect(commandOfKey(press('ArrowRight', held), 'elsewhere')).toBe('later-in-day')
    expect(commandOfKey(press('ArrowLeft', held), 'text')).toBeNull()
    expect(commandOfKey(press('ArrowLeft', held), 'control')).toBeNull()
  })

  test('Alt and the zoom of the whole window are left alone', () => {
    expect(commandOfKey(press('n', { alt: true }), 'elsewhere')).toBeNull()
    expect(commandOfKey(press('+', ctrl), 'elsewhere')).toBeNull()
  })

  test('the place of the focus is told from the element and from what was typed into', () => {
    const field = document.createElement('textarea')
    const checkbox = Object.assign(document.createElement('input'), { type: 'checkbox' })
    expect([
      placeOf(field, null),
      placeOf(field, field),
      placeOf(document.createElement('input'), null),
      placeOf(document.createElement('select'), null),
      placeOf(document.createElement('button'), null),
      placeOf(checkbox, null),
      placeOf(document.body, null),
      placeOf(null, null),
    ]).toEqual(['text', 'edited-text', 'text', 'text', 'control', 'elsewhere', 'elsewhere', 'elsewhere'])
  })
})
