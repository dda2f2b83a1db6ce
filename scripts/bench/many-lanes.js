// The built app with few lanes and with many: what is out of sight should cost nothing.
import { join } from 'node:path'
import { launchApp } from '../runtime/launch-app.js'
import { CellRun } from './cells.js'
import { surface } from './fieldline.js'
import { stoodStill, turnWheel } from './in-page.js'
import { changeLane } from './lanes-page.js'
import { framesOf, measureMoving, sizeOf } from './page-measures.js'
import { measureOf } from './statistics.js'
import { writableCopy } from './workspaces.js'

/**
 * @param {any} runtime of `prepareRuntime`
 * @param {{ path: string, lanes: number }} workspace a seeded one
 * @param {{ effort: import('./page-measures.js').Effort, limit: number, log: (line: string) => void }} how
 * @returns {Promise<import('./cells.js').Cells>}
 */
export async function measureLanes(runtime, { path, lanes }, { effort, limit, log }) {
  const folder = runtime.readableFolder(`lanes-${lanes}`)
  const app = await launchApp({
    executablePath: runtime.executable,
    args: [runtime.appFolder, writableCopy(path, join(folder, 'Bench.fieldline'))],
    env: { ...runtime.env, FIELDLINE_DATA: runtime.readableFolder(`data-lanes-${lanes}`) },
  })
  const run = new CellRun(log)
  try {
    const page = await app.firstWindow()
    await page.locator(surface.drawn).first().waitFor()
    const cdp = await page.context().newCDPSession(page)
    await cdp.send('Performance.enable')
    const stands = () => page.evaluate(stoodStill, { selector: surface.drawn, still: 500 })
    await stands()
    await measureMoving(page, cdp, run, { surface, effort, of: 'all', fast: false })
    await stands()
    await run.run('scroll', limit, () =>
      framesOf(page, cdp, turnWheel, {
        selector: surface.wheel,
        turn: { deltaY: 60, altKey: true },
        count: effort.frames,
        budget: effort.budget,
      }),
    )
    const times = Math.min(20, effort.presses)
    await stands()
    await run.run('fold a lane', limit, async () =>
      measureOf(await page.evaluate(changeLane, { way: 'fold', times })),
    )
    await app.evaluate(({ Menu }) => {
      const items = Menu.getApplicationMenu().items.flatMap(({ submenu }) => submenu?.items ?? [])
      items.find(({ label }) => label.replace('&', '') === 'Manage Lanes').click()
    })
    await page.locator('[data-panel-lane] input').first().waitFor()
    await stands()
    await run.run('move a lane', limit, async () =>
      measureOf(await page.evaluate(changeLane, { way: 'move', times })),
    )
    await run.run('memory', limit, () => sizeOf(page, cdp))
  } catch (error) {
    run.cells.failed = String(error)
  } finally {
    if (run.isStuck) app.process().kill('SIGKILL')
    await app.close().catch(() => undefined)
  }
  return run.cells
}
