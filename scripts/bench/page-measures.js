// What is measured in the same way of every page.
import { stoodStill, turnTo, turnWheel } from './in-page.js'
import { measureOf } from './statistics.js'

/**
 * @typedef {{
 *   wheel: string,
 *   drawn: string,
 *   pan: (share: number) => WheelEventInit,
 *   zoom: (factor: number) => WheelEventInit,
 * }} Surface selectors of what takes the wheel and of what is drawn; the turns of the wheel that move the window by a share of its
 *   width, and that make it wider by a factor
 */

/** @typedef {{ frames: number, presses: number, budget: number }} Effort how many frames and edits, and the ms after which no other is begun */

/**
 * Frame to frame, and all that the page's main thread did meanwhile per frame: ms. `turn` runs in the page, is given `how`, and answers with the
 * ms between its frames.
 */
export async function framesOf(page, cdp, turn, how) {
  const before = await threadSeconds(cdp)
  const between = await page.evaluate(turn, how)
  const worked = ((await threadSeconds(cdp)) - before) * 1000
  return { between: measureOf(between), thread: worked / Math.max(1, between.length) }
}

/** Seconds of work of the page's main thread since its beginning. */
async function threadSeconds(cdp) {
  const { metrics } = await cdp.send('Performance.getMetrics')
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0
}

/**
 * Pans and zooms where the window is.
 * @param {import('playwright').Page} page
 * @param {any} cdp a session of Chromium's protocol with its domain Performance enabled
 * @param {import('./cells.js').CellRun} run
 * @param {{ surface: Surface, effort: Effort, of: string, fast: boolean }} what `of`: how much of the time is in view
 */
export async function measureMoving(page, cdp, run, { surface, effort, of, fast }) {
  const limit = effort.budget + 60_000
  const frames = async (turn) => {
    await page.evaluate(stoodStill, { selector: surface.drawn, still: 200 })
    const how = { selector: surface.wheel, turn, count: effort.frames, budget: effort.budget }
    return framesOf(page, cdp, turnWheel, how)
  }
  await run.run(`pan, ${of}`, limit, () => frames(surface.pan(0.003)))
  if (fast) await run.run(`fast pan, ${of}`, limit, () => frames(surface.pan(0.03)))
  await run.run(`zoom, ${of}`, limit, () => frames(surface.zoom(1.03)))
}

/** Makes the window narrower by a factor of ten, around its middle, and waits until it stands. */
export async function zoomTenfold(page, /** @type {Surface} */ surface) {
  const turns = 12
  await page.evaluate(turnTo, {
    selector: surface.wheel,
    turn: surface.zoom(0.1 ** (1 / turns)),
    count: turns,
  })
  await page.evaluate(stoodStill, { selector: surface.drawn, still: 300 })
}

/** Heap of the page after its garbage is collected, and how many elements it has. */
export async function sizeOf(page, cdp) {
  await cdp.send('HeapProfiler.collectGarbage')
  await cdp.send('HeapProfiler.collectGarbage')
  const { usedSize } = await cdp.send('Runtime.getHeapUsage')
  const elements = await page.evaluate(() => document.querySelectorAll('*').length)
  return { heapBytes: usedSize, elements }
}

/** Resident memory of each process of the app, bytes by its kind. */
export async function processMemory(app) {
  const found = await app.evaluate(({ app: electron }) =>
    electron.getAppMetrics().map(({ type, name, memory }) => ({
      kind: type === 'Utility' ? (name ?? type) : type,
      bytes: memory.workingSetSize * 1024,
    })),
  )
  const sums = {}
  for (const { kind, bytes } of found) sums[kind] = (sums[kind] ?? 0) + bytes
  return sums
}
