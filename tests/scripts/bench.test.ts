import { expect, test } from 'vitest'
import { CellRun } from '../../scripts/bench/cells.js'
import { benchPage } from '../../scripts/bench/report.js'
import { measureOf } from '../../scripts/bench/statistics.js'
import { targetLines } from '../../scripts/bench/targets.js'

const once = (ms: number) => ({ median: ms, p95: ms, count: 1 })
const frames = (ms: number) => ({ between: once(ms), thread: ms })
const memory = (heapBytes: number) => ({ heapBytes, elements: 1, processes: { Tab: heapBytes } })

/** A run as `npm run bench` keeps it, of which this is known. */
const run = (known: object) => ({
  begun: '2026-01-01T00:00:00.000Z',
  electron: '45.0.0',
  standIn: false,
  lanes: 8,
  load: [0.5],
  fieldline: {},
  raw: {},
  others: {},
  core: {},
  ...known,
})
const line = (result: object, what: string) => targetLines(result).find((found) => found.what === what)

test('a measurement that takes too long fails alone, and those after it are not run', async () => {
  const cells = new CellRun(() => undefined)
  await cells.run('first', 1000, () => Promise.resolve(once(3)))
  await cells.run('refused', 1000, () => Promise.reject(new Error('no such page\nand more')))
  await cells.run('endless', 20, () => new Promise(() => undefined))
  await cells.run('next', 1000, () => Promise.resolve(once(1)))
  expect(cells.cells).toEqual({
    first: once(3),
    refused: { failed: 'no such page' },
    endless: { failed: 'longer than 0.02 s', limit: 20 },
    next: { failed: 'not run' },
  })
})

test('a pan of vis-timeline that takes too long counts as its limit', () => {
  const result = run({
    fieldline: { 100_000: { 'pan, all': frames(10) } },
    raw: { 100_000: { 'pan, all': { failed: 'longer than 60 s', limit: 60_000 } } },
  })
  const found = line(result, '100k, all in view: thread per frame of a pan')
  expect(found).toMatchObject({ value: 6000, aim: '≥ 150 ×', met: true })
})

test('memory is compared above an empty window', () => {
  const result = run({
    fieldline: { 0: { memory: memory(7e6) }, 100_000: { memory: memory(9e6) } },
    raw: { 0: { memory: memory(3e6) }, 100_000: { memory: memory(63e6) } },
  })
  expect(line(result, '100k: heap above an empty window')).toMatchObject({ value: 30, met: false })
})

test('what was not measured is neither met nor not met', () => {
  expect(targetLines(run({})).map(({ met }) => met)).toEqual(Array(24).fill(undefined))
})

test('the page says what was measured, what failed, and how busy the machine was', () => {
  const page = benchPage(
    run({
      load: [0.5, 4.2],
      fieldline: { 1000: { 'pan, all': frames(8), 'edit to paint': once(20) } },
      raw: { 1000: { 'pan, all': frames(24), failed: 'Error: closed\n  at' } },
      others: { ECharts: { 1000: { 'pan, all': frames(40) } }, TimelineJS3: {} },
    }),
  )
  expect(page).toContain('was 0.5 before the run and at most 4.2 in it')
  expect(page).toMatch(/\| pan, all: thread +\| 8 +\| 24 +\| 3 × +\|/)
  expect(page).toMatch(/\| edit to paint +\| 20 +\| +\| +\|/)
  expect(page).toMatch(
    /### ECharts\n\n.*ECharts : Fieldline.*\n.*\n\| 1,000 +\| pan, all: thread +\| 8 +\| 40 +\| 5 × +\|/,
  )
  expect(page).not.toContain('### TimelineJS3')
  expect(page).toMatch(/\| raw ended early +\| Error: closed +\|/)
})

test('the same events on many lanes stand beside those on few', () => {
  const page = benchPage(
    run({
      manyLanes: { 8: { 'pan, all': frames(8), 'fold a lane': once(20) }, 200: { 'pan, all': frames(12) } },
    }),
  )
  expect(page).toMatch(/### Many lanes\n\n.*\| 8 lanes +\| 200 lanes +\| ratio +\|/)
  expect(page).toMatch(/\| pan, all: thread +\| 8 +\| 12 +\| 1.5 × +\|/)
  expect(page).toMatch(/\| fold a lane to paint +\| 20 +\| +\| +\|/)
})

test('median and 95th percentile are values that were measured', () => {
  expect(measureOf([5, 1, 9, 3, 7])).toEqual({ median: 5, p95: 9, count: 5 })
  expect(measureOf([])).toBeUndefined()
})
