import { expect, test } from 'vitest'
import { distanceTo, headPath, linePath, placeOfWords } from '../../../../src/shared/routing/route-path'
import { RouteKeeper } from '../../../../src/renderer/timeline/links/route-keeper'
import type { Box } from '../../../../src/shared/routing/geometry'

const route = [
  { x: 0, y: 0 },
  { x: 0, y: 40 },
  { x: 100, y: 40 },
]

test('a line has round corners and its arrow points along the last stretch', () => {
  expect(linePath(route)).toBe('M0.0 0.0L0.0 35.0Q0.0 40.0 5.0 40.0L100.0 40.0')
  expect(headPath(route)).toBe('M100.0 40.0L93.0 43.5L93.0 36.5Z')
  expect([linePath([]), headPath([])]).toEqual(['', ''])
})

test('the distance to a line is that to its nearest stretch', () => {
  expect(distanceTo(route, { x: 3, y: 10 })).toBe(3)
  expect(distanceTo(route, { x: 103, y: 44 })).toBe(5)
  expect(distanceTo([], { x: 0, y: 0 })).toBe(Infinity)
})

test('words stand on the line where they cover no label, within the window', () => {
  const size = { width: 20, height: 10 }
  const area = { left: 0, top: 0, right: 200, bottom: 200 }
  const label = { left: 20, top: 30, right: 75, bottom: 50 }
  const at = placeOfWords(route, size, [label], area)
  expect(at?.y).toBe(40)
  expect(at?.x).toBeGreaterThan(85)
  expect(placeOfWords(route, size, [area], area)).not.toBeNull()
  expect(placeOfWords(route, size, [], { left: 500, top: 0, right: 600, bottom: 9 })).toBeNull()
})

test('a kept route goes along with its ends, and is found anew when a label comes into its way', () => {
  const keeper = new RouteKeeper()
  const boxAt = (left: number, top: number): Box => ({ left, top, right: left + 50, bottom: top + 24 })
  const place = (box: Box) => ({ box, anchor: box.left, depth: 0, isPoint: false })
  const [one, other] = [boxAt(0, 0), boxAt(0, 90)]
  keeper.begin([one, other])
  expect(keeper.route('a', place(one), place(other))).toEqual([
    { x: 0, y: 24 },
    { x: 0, y: 90 },
  ])
  const [movedOne, movedOther] = [boxAt(7.5, 0), boxAt(7.5, 90)]
  keeper.begin([movedOne, movedOther])
  const along = keeper.route('a', place(movedOne), place(movedOther))
  expect(along).toEqual([
    { x: 7.5, y: 24 },
    { x: 7.5, y: 90 },
  ])
  const between = { left: -10, top: 40, right: 30, bottom: 64 }
  keeper.begin([movedOne, movedOther, between])
  expect(keeper.route('a', place(movedOne), place(movedOther)).length).toBeGreaterThan(2)
  expect(keeper.isShort).toBe(false)
})
