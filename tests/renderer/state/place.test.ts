import { beforeEach, expect, test } from 'vitest'
import { readPlace, writePlace } from '../../../src/renderer/state/place'

beforeEach(() => localStorage.clear())

const window = { from: -1_000, until: 2_000 }
const unfiltered = { filter: '', group: null }

test('each workspace has its own place', () => {
  writePlace('one', { window, selected: ['coup'], filter: '{"text":"coup"}', group: 'actor' })
  writePlace('two', { window: null, selected: [], ...unfiltered })
  expect(readPlace('one')).toEqual({
    window,
    selected: ['coup'],
    filter: '{"text":"coup"}',
    group: 'actor',
  })
  expect(readPlace('two')).toEqual({ window: null, selected: [], ...unfiltered })
  expect(readPlace('three')).toBeNull()
})

test('the workspaces used last are remembered, and no large selection', () => {
  for (let at = 0; at < 60; at += 1) writePlace(String(at), { window, selected: [], ...unfiltered })
  writePlace('15', { window: null, selected: Array.from({ length: 21 }, String), ...unfiltered })
  expect([readPlace('0'), readPlace('10')]).toEqual([null, { window, selected: [], ...unfiltered }])
  expect(readPlace('15')).toEqual({ window: null, selected: [], ...unfiltered })
  writePlace('new', { window, selected: [], ...unfiltered })
  expect([readPlace('10'), readPlace('15')?.window]).toEqual([null, null])
})

test.each([
  'not JSON',
  '7',
  'null',
  '[7, [], ["one"], ["one", 7]]',
  '[["one", {"window": {"from": 3, "until": 2}, "selected": "coup"}]]',
  '[["one", {"window": null, "selected": [], "filter": {}, "group": 7}]]',
  '[["one", {"window": {"from": -9e15, "until": 2}, "selected": [7, null]}]]',
])('what can’t be a place is none: %s', (stored) => {
  localStorage.setItem('places', stored)
  expect(readPlace('one') ?? { window: null, selected: [], ...unfiltered }).toEqual({
    window: null,
    selected: [],
    ...unfiltered,
  })
  writePlace('one', { window, selected: [], ...unfiltered })
  expect(readPlace('one')?.window).toEqual(window)
})
