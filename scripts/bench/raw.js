// vis-timeline alone, measured in the Electron that runs Fieldline.
import { launchApp } from '../runtime/launch-app.js'
import { CellRun } from './cells.js'
import { measureMoving, processMemory, sizeOf, zoomTenfold } from './page-measures.js'
import { placePage } from './place-page.js'
import { editRaw, showRaw } from './raw-page.js'
import { measureOf } from './statistics.js'

const files = ['standalone/umd/vis-timeline-graph2d.min.js', 'styles/vis-timeline-graph2d.min.css'].map(
  (path) => ['vis-timeline', path],
)

/** @type {import('./page-measures.js').Surface} */
const surface = {
  wheel: '.vis-panel.vis-center',
  drawn: '.vis-item',
  // visjs/vis-timeline, Core and Range: 120 are a twentieth of the window, and a fifth of its scale.
  pan: (share) => ({ deltaX: share * 2400, deltaY: 0 }),
  zoom: (factor) => {
    const wheelDeltaY = factor > 1 ? (1 - factor) * 600 : (1 / factor - 1) * 600
    // Of an event made by a script, Chromium takes the one for the other with its sign.
    return { wheelDeltaY, deltaY: -wheelDeltaY, ctrlKey: true }
  },
}

/**
 * @param {any} runtime of `prepareRuntime`
 * @param {{ lanes: object[], events: object[] }} data
 * @param {{ size: { width: number, height: number }, effort: import('./page-measures.js').Effort, limit: number, log: (line: string) => void }} how
 * @returns {Promise<import('./cells.js').Cells>}
 */
export async function measureRaw(runtime, data, { size, effort, limit, log }) {
  const folder = runtime.readableFolder(`raw-${data.events.length}`)
  placePage(folder, { own: 'raw', files, data })
  const app = await launchApp({ executablePath: runtime.executable, args: [folder], env: runtime.env })
  const run = new CellRun(log)
  try {
    const page = await app.firstWindow()
    await page.waitForFunction(() => document.readyState === 'complete' && 'benchData' in globalThis)
    const cdp = await page.context().newCDPSession(page)
    await cdp.send('Performance.enable')
    await run.run('first view', limit, async () => measureOf([await page.evaluate(showRaw, size)]))
    await run.run('memory', limit, async () => ({
      ...(await sizeOf(page, cdp)),
      processes: await processMemory(app),
    }))
    if (data.events.length > 0) {
      await measureMoving(page, cdp, run, { surface, effort, of: 'all', fast: false })
      await run.run('edit to paint', limit, async () =>
        measureOf(await page.evaluate(editRaw, { times: effort.presses, budget: effort.budget })),
      )
      await run.run('zoom to 10 %', limit, () => zoomTenfold(page, surface))
      await measureMoving(page, cdp, run, { surface, effort, of: '10 %', fast: true })
    }
  } catch (error) {
    run.cells.failed = String(error)
  } finally {
    if (run.isStuck) app.process().kill('SIGKILL')
    await app.close().catch(() => undefined)
  }
  return run.cells
}
