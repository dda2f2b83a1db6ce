// Other drawers of timelines, measured in the Electron that runs Fieldline, as far as they can take the size.
import { launchApp } from '../runtime/launch-app.js'
import { CellRun } from './cells.js'
import { showChart, showStory, turnChart } from './others-page.js'
import { framesOf, processMemory, sizeOf } from './page-measures.js'
import { placePage } from './place-page.js'
import { measureOf } from './statistics.js'

/** % of the time that is in view. Of all of it, a window could not be moved. */
const lengths = { all: 90, '10 %': 10 }

export const others = {
  ECharts: {
    most: 10_000,
    page: 'others/echarts',
    files: [['echarts', 'dist/echarts.min.js']],
    show: showChart,
    canMove: true,
  },
  TimelineJS3: {
    // It makes a slide of each: with 10,000 it is not done in ten minutes.
    most: 1_000,
    page: 'others/timelinejs',
    files: [
      ['@knight-lab/timelinejs', 'dist/js/timeline.js'],
      ['@knight-lab/timelinejs', 'dist/css/timeline.css'],
    ],
    show: showStory,
    canMove: false,
  },
}

/**
 * @param {any} runtime of `prepareRuntime`
 * @param {keyof typeof others} name
 * @param {{ lanes: object[], events: object[] }} data
 * @param {{ size: { width: number, height: number }, effort: import('./page-measures.js').Effort, limit: number, log: (line: string) => void }} how
 * @returns {Promise<import('./cells.js').Cells>}
 */
export async function measureOther(runtime, name, data, { size, effort, limit, log }) {
  const { page: own, files, show, canMove } = others[name]
  const folder = runtime.readableFolder(`${name}-${data.events.length}`)
  placePage(folder, { own, files, data })
  const app = await launchApp({ executablePath: runtime.executable, args: [folder], env: runtime.env })
  const run = new CellRun(log)
  try {
    const page = await app.firstWindow()
    await page.waitForFunction(() => document.readyState === 'complete' && 'benchData' in globalThis)
    const cdp = await page.context().newCDPSession(page)
    await cdp.send('Performance.enable')
    await run.run('first view', limit, async () => measureOf([await page.evaluate(show, size)]))
    await run.run('memory', limit, async () => ({
      ...(await sizeOf(page, cdp)),
      processes: await processMemory(app),
    }))
    for (const [of, length] of canMove ? Object.entries(lengths) : [])
      for (const way of ['pan', 'zoom'])
        await run.run(`${way}, ${of}`, effort.budget + 60_000, () =>
          framesOf(page, cdp, turnChart, { way, length, count: effort.frames, budget: effort.budget }),
        )
  } catch (error) {
    run.cells.failed = String(error)
  } finally {
    if (run.isStuck) app.process().kill('SIGKILL')
    await app.close().catch(() => undefined)
  }
  return run.cells
}
