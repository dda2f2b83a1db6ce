import fc from 'fast-check'
import { expect, test } from 'vitest'
import { detour } from '../../../src/shared/routing/detour'
import {
  boxAround,
  clearance,
  meet,
  segmentsOf,
  widened,
  type Box,
  type Point,
} from '../../../src/shared/routing/geometry'
import type { LinkPlace } from '../../../src/shared/routing/ports'
import { routeLink, simpleRoute } from '../../../src/shared/routing/route-link'
import { runs } from '../../renderer/timeline/an-item'

const place = (box: Box, share = 0): LinkPlace => ({
  box,
  anchor: box.left + (box.right - box.left) * share,
  depth: 0,
  isPoint: false,
})
const point = (x: number, y: number): LinkPlace => ({
  box: { left: x, right: x, top: y, bottom: y },
  anchor: x,
  depth: 0,
  isPoint: true,
})

/** The labels that a route runs through. */
const crossed = (route: readonly Point[], boxes: readonly Box[]): readonly Box[] =>
  boxes.filter((box) => segmentsOf(route).some(([a, b]) => meet(boxAround(a, b), box)))

const isOnBorder = ({ x, y }: Point, { left, top, right, bottom }: Box): boolean =>
  ((x === left || x === right) && y >= top && y <= bottom) ||
  ((y === top || y === bottom) && x >= left && x <= right)

/** Labels as a timeline stacks them: rows 6 px apart, the labels of a row 8 px apart at least. */
const stacked = fc
  .array(
    fc.array(fc.record({ gap: fc.integer({ min: 8, max: 120 }), width: fc.integer({ min: 12, max: 300 }) }), {
      maxLength: 6,
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((rows) =>
    rows.flatMap((row, at): Box[] => {
      let right = 0
      return row.map(({ gap, width }) => {
        const left = right + gap
        right = left + width
        return { left, right, top: at * 30, bottom: at * 30 + 24 }
      })
    }),
  )
  .filter((boxes) => boxes.length >= 2)

/** Labels anywhere, on and over each other too. */
const scattered = fc.array(
  fc
    .record({
      x: fc.integer({ min: 0, max: 160 }),
      y: fc.integer({ min: 0, max: 120 }),
      width: fc.integer({ min: 6, max: 60 }),
      height: fc.integer({ min: 6, max: 40 }),
    })
    .map(({ x, y, width, height }): Box => ({ left: x, top: y, right: x + width, bottom: y + height })),
  { minLength: 2, maxLength: 10 },
)

const two = fc.tuple(fc.nat(), fc.nat(), fc.double({ min: 0, max: 1, noNaN: true }))

/** Two different boxes, picked by number. */
function picked(boxes: readonly Box[], one: number, other: number): readonly [Box, Box] | null {
  const from = boxes[one % boxes.length]
  const to = boxes[(one + 1 + (other % (boxes.length - 1))) % boxes.length]
  return from && to && from !== to ? [from, to] : null
}

test('a route never runs through a label of a stacked timeline, its own two among them', () => {
  let long = 0
  fc.assert(
    fc.property(stacked, two, (boxes, [one, other, share]) => {
      const ends = picked(boxes, one, other)
      if (!ends) return
      const route = routeLink(boxes, place(ends[0], share), place(ends[1], share))
      if (route.length > 4) long++
      expect(crossed(route, boxes)).toEqual([])
      const [first, last] = [route[0], route.at(-1)]
      expect(first && isOnBorder(first, ends[0])).toBe(true)
      expect(last && isOnBorder(last, ends[1])).toBe(true)
      for (const [a, b] of segmentsOf(route)) expect(a.x === b.x || a.y === b.y).toBe(true)
    }),
    { ...runs, numRuns: runs.numRuns * 5 },
  )
  // The search around many labels must have been needed too.
  expect(long).toBeGreaterThan(5)
})

/** Whether one can walk, px by px, from beside one box to beside the other. */
function canWalk(boxes: readonly Box[], from: LinkPlace, to: LinkPlace): boolean {
  const around = boxes.map((box) => widened(box, clearance))
  const isFree = (x: number, y: number): boolean =>
    !around.some(({ left, top, right, bottom }) => x > left && x < right && y > top && y < bottom)
  const outside = ({ box, anchor }: LinkPlace): readonly (readonly [Point, Point])[] => {
    const middle = (box.top + box.bottom) / 2
    return [
      [
        { x: anchor, y: box.bottom },
        { x: anchor, y: box.bottom + clearance },
      ],
      [
        { x: anchor, y: box.top },
        { x: anchor, y: box.top - clearance },
      ],
      [
        { x: box.right, y: middle },
        { x: box.right + clearance, y: middle },
      ],
      [
        { x: box.left, y: middle },
        { x: box.left - clearance, y: middle },
      ],
    ]
  }
  const starts = (end: LinkPlace): readonly Point[] =>
    outside(end)
      .filter(([at, out]) =>
        around.every((box, index) => boxes[index] === end.box || !meet(boxAround(at, out), box)),
      )
      .map(([, out]) => out)
      .filter(({ x, y }) => isFree(x, y))
  const step = 0.5
  const key = (x: number, y: number): string => `${String(x)} ${String(y)}`
  const goals = new Set(starts(to).map(({ x, y }) => key(x, y)))
  const seen = new Set<string>()
  const open = [...starts(from)]
  for (let at = open.pop(); at; at = open.pop()) {
    const { x, y } = at
    if (x < -20 || y < -20 || x > 260 || y > 200 || seen.has(key(x, y)) || !isFree(x, y)) continue
    seen.add(key(x, y))
    if (goals.has(key(x, y))) return true
    open.push({ x: x + step, y }, { x: x - step, y }, { x, y: y + step }, { x, y: y - step })
  }
  return false
}

test('where a way exists between labels that lie anywhere, a route takes one; where none does, there is a route still', () => {
  let blocked = 0
  fc.assert(
    fc.property(scattered, two, (boxes, [one, other]) => {
      const ends = picked(boxes, one, other)
      if (!ends) return
      const [from, to] = [place(ends[0]), place(ends[1])]
      const route = routeLink(boxes, from, to)
      expect(route.length).toBeGreaterThan(1)
      const isFree = crossed(route, boxes).length === 0
      if (!isFree) {
        blocked++
        expect(canWalk(boxes, from, to)).toBe(false)
      }
    }),
    { ...runs, numRuns: runs.numRuns * 2 },
  )
  expect(blocked).toBeGreaterThan(0)
})

test('the same boxes give the same route, and moved boxes the moved route', () => {
  fc.assert(
    fc.property(stacked, two, (boxes, [one, other, share]) => {
      const at = (dx: number, dy: number): readonly Point[] | null => {
        const moved = boxes.map(({ left, top, right, bottom }) => ({
          left: left + dx,
          top: top + dy,
          right: right + dx,
          bottom: bottom + dy,
        }))
        const ends = picked(moved, one, other)
        return ends && routeLink(moved, place(ends[0], Math.round(share)), place(ends[1], 1))
      }
      expect(at(0, 0)).toEqual(at(0, 0))
      expect(at(64, -32)).toEqual(at(0, 0)?.map(({ x, y }) => ({ x: x + 64, y: y - 32 })))
    }),
    runs,
  )
})

test('a route between rows goes straight down a free column, and beyond the edge it runs level', () => {
  const one = { left: 100, right: 200, top: 0, bottom: 24 }
  const other = { left: 100, right: 180, top: 60, bottom: 84 }
  expect(routeLink([one, other], place(one), place(other))).toEqual([
    { x: 100, y: 24 },
    { x: 100, y: 60 },
  ])
  // A label in the way of its own row sends it into the gap.
  const next = { left: 230, right: 400, top: 0, bottom: 24 }
  expect(routeLink([one, other], place(one), point(900, 27))[0]).toEqual({ x: 200, y: 12 })
  expect(routeLink([one, other, next], place(one), point(900, 27))).toEqual([
    { x: 100, y: 24 },
    { x: 100, y: 27 },
    { x: 900, y: 27 },
  ])
})

test('five hundred links on a full screen are routed within a few frames', () => {
  const boxes = Array.from({ length: 300 }, (_, at): Box => {
    const [row, column] = [Math.floor(at / 10), at % 10]
    const left = column * 180 + ((row * 37) % 60)
    return { left, right: left + 140, top: row * 30, bottom: row * 30 + 24 }
  })
  const links = Array.from(
    { length: 500 },
    (_, at) => [boxes[(at * 7) % 300], boxes[(at * 13 + 5) % 300]] as const,
  )
  const began = performance.now()
  let simple = 0
  let detours = 0
  for (const [from, to] of links) {
    if (!from || !to || from === to) continue
    if (simpleRoute(boxes, place(from), place(to))) simple++
    else if (detours++ < 20) detour(boxes, place(from), place(to))
  }
  const took = performance.now() - began
  console.log(`500 links: ${String(simple)} simple, ${String(detours)} detours, ${took.toFixed(0)} ms`)
  expect(took).toBeLessThan(2000)
})

test('a search ends where the rounding of what it has cost would lead in a circle', () => {
  // From a large figure in which lines lie some billionths of a px apart.
  const boxes = [
    [532.0083997618251, 16192.8, 681.3443997618251, 16228.279999999999],
    [534.9995156252817, 16400.8, 730.5565156252817, 16436.28],
    [534.9995156252816, 16444.8, 724.3165156252816, 16480.28],
    [274.1079236329897, 19833.8, 533.0079236329897, 19941.64],
    [519.9995156252969, 19993.8, 769.334515625297, 20085.52],
    [527.011983340455, 20245.8, 767.401983340455, 20353.64],
    [527.0436492539543, 20365.8, 787.8636492539542, 20435.64],
    [200, 24186.8, 438.93499999999995, 24259.52],
    [527.0966724561077, 24237.8, 762.7016724561076, 24291.52],
    [534.903243066672, 25453.8, 845.5440238892809, 25545.52],
    [341.7373565727497, 25525.8, 541.3123565727496, 25579.52],
    [271.5392819646577, 26980.8, 508.2152819646576, 27048.52],
    [532.0276499992669, 1924.8, 783.6796499992669, 1976.3999999999999],
  ].map(([left = 0, top = 0, right = 0, bottom = 0]): Box => ({ left, top, right, bottom }))
  const [from, to] = boxes
    .slice(-2)
    .map((box): LinkPlace => ({ box, anchor: box.right - 6, depth: 0, isPoint: false }))
  if (!from || !to) throw new Error('no ends')
  const route = detour(boxes, from, { ...to, anchor: to.box.left + 6 }, 4, { greed: 2 })
  expect(crossed(route ?? [], boxes.slice(0, -2))).toEqual([])
  expect(route?.at(-1)).toBeDefined()
})
