import { expect, test } from 'vitest'
import { detour } from '../../../src/shared/routing/detour'
import type { LinkPlace } from '../../../src/shared/routing/ports'
import { takenByBar } from '../../../src/shared/routing/toll'

const point = (x: number, y: number): LinkPlace => ({
  box: { left: x, right: x, top: y, bottom: y },
  anchor: x,
  depth: 0,
  isPoint: true,
})

const bar = { left: 100, right: 400, top: 44, bottom: 56 }
const search = { taken: takenByBar(bar), isFine: true }

test('a line crosses a bar', () => {
  expect(detour([], point(200, 0), point(200, 100), 4, search)).toEqual([
    { x: 200, y: 0 },
    { x: 200, y: 100 },
  ])
})

test('a line does not run along a bar', () => {
  const route = detour([], point(50, 50), point(450, 50), 4, search) ?? []
  const along = route.filter(({ x }, at) => x !== route[at + 1]?.x).slice(0, -1)
  const within = along.filter(({ x, y }) => x >= bar.left && y > bar.top - 4 && y < bar.bottom + 4)
  expect(route.length).toBeGreaterThan(2)
  expect(within).toEqual([])
})
