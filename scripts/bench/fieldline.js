// The built app itself, measured with a seeded workspace.
import { join } from 'node:path'
import { launchApp } from '../runtime/launch-app.js'
import { CellRun } from './cells.js'
import { allRead, askFiltered, askTimes, nudge, watchFirstView } from './fieldline-page.js'
import { stoodStill } from './in-page.js'
import { measureMoving, processMemory, sizeOf, zoomTenfold } from './page-measures.js'
import { noFilter, seededQueries } from './queries.js'
import { measureOf } from './statistics.js'
import { writableCopy } from './workspaces.js'

/** @type {import('./page-measures.js').Surface} */
export const surface = {
  wheel: '.timeline-canvas .vis-panel.vis-center',
  drawn: '.timeline-canvas .vis-item',
  // src/renderer/timeline/wheel.ts: px sideways, and a power of e.
  pan: (share) => ({ deltaX: share * panWidth, deltaY: 0 }),
  zoom: (factor) => ({ deltaY: Math.log(factor) / 0.0018, deltaX: 0 }),
}
/** About the width of the timeline in the measured window, px. */
const panWidth = 1300
const windowSize = { width: 1600, height: 900 }

/**
 * @param {any} runtime of `prepareRuntime`
 * @param {{ path: string, name: string, empty: string }} workspace a seeded one, and one without events that is opened first
 * @param {{ effort: import('./page-measures.js').Effort, limit: number, opens: number, log: (line: string) => void }} how
 * @returns {Promise<import('./cells.js').Cells & { size?: { width: number, height: number } }>}
 */
export async function measureFieldline(runtime, { path, name, empty }, { effort, limit, opens, log }) {
  const folder = runtime.readableFolder(`fieldline-${name}`)
  const file = writableCopy(path, join(folder, 'Bench.fieldline'))
  const first = writableCopy(empty, join(folder, 'Empty.fieldline'))
  const app = await launchApp({
    executablePath: runtime.executable,
    args: [runtime.appFolder, first],
    env: { ...runtime.env, FIELDLINE_DATA: runtime.readableFolder(`data-${name}`) },
  })
  const run = new CellRun(log)
  try {
    await app.firstWindow()
    await app.context().addInitScript(watchFirstView)
    const opened = await run.run('open', limit * opens, () => openTimes(app, file, opens))
    const page = opened && app.windows().find((other) => other !== app.windows()[0])
    if (!page) throw new Error('The workspace did not open.')
    run.cells['first view'] = opened.firstView
    run.cells.open = opened.open
    run.cells['first opening ever'] = measureOf([opened.ever])
    const cdp = await page.context().newCDPSession(page)
    await cdp.send('Performance.enable')
    await page.evaluate(stoodStill, { selector: surface.drawn, still: 500 })
    run.cells.size = await timelineSize(page)
    await run.run('memory', limit, async () => ({
      ...(await sizeOf(page, cdp)),
      processes: await processMemory(app),
    }))
    if (name === 'empty') return run.cells
    await measureMoving(page, cdp, run, { surface, effort, of: 'all', fast: false })
    await run.run('edit to paint', limit, async () => {
      const id = await selectByName(page)
      return measureOf(await page.evaluate(nudge, { id, times: effort.presses }))
    })
    await measureQueries(page, run, limit)
    await run.run('zoom to 10 %', limit, () => zoomTenfold(page, surface))
    await measureMoving(page, cdp, run, { surface, effort, of: '10 %', fast: true })
  } catch (error) {
    run.cells.failed = String(error)
  } finally {
    if (run.isStuck) app.process().kill('SIGKILL')
    await app.close().catch(() => undefined)
  }
  return run.cells
}

/**
 * Opens the workspace in a window of its own some times, and leaves the last window open. The first time, in which all events are read
 * and then kept in the file, is told apart.
 */
async function openTimes(app, file, times) {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
  }, file)
  const [open, firstView] = [[], []]
  let ever = 0
  for (let time = 0; time <= times; time += 1) {
    const coming = app.waitForEvent('window')
    const asked = await app.evaluate(({ Menu }) => {
      const items = Menu.getApplicationMenu().items.flatMap(({ submenu }) => submenu?.items ?? [])
      items.find(({ label }) => label.replace('&', '') === 'Open…').click()
      return Date.now()
    })
    const page = await coming
    await page.waitForFunction(() => globalThis.benchSeen?.painted !== undefined, null, { timeout: 0 })
    const seen = await page.evaluate(() => globalThis.benchSeen)
    if (time === 0) ever = seen.painted - asked
    else {
      open.push(seen.painted - asked)
      firstView.push(seen.painted - seen.begun)
    }
    await (
      await app.browserWindow(page)
    ).evaluate((window, size) => window.setContentSize(...size), [windowSize.width, windowSize.height])
    if (time === times) break
    if (time === 0) await page.evaluate(allRead)
    const closed = page.waitForEvent('close')
    await (await app.browserWindow(page)).evaluate((window) => window.close())
    await closed
  }
  return { ever, open: measureOf(open), firstView: measureOf(firstView) }
}

/** Finds the event in the middle of all by its name, as a user does, which selects it; gives its id. */
async function selectByName(page) {
  const oneAt = (from) =>
    page.evaluate(
      ([filter, at]) =>
        globalThis.api
          .call('events', { filter, sort: 'time', descending: false, from: at, count: 1 })
          .then(({ value }) => value),
      [noFilter, from],
    )
  const { total } = await oneAt(0)
  const [{ id, title }] = (await oneAt(Math.floor(total / 2))).rows
  await page.getByRole('listbox', { name: 'Timeline' }).focus()
  await page.keyboard.press('Control+k')
  const box = page.getByRole('dialog', { name: 'Search' })
  await box.getByRole('combobox').fill(title)
  await box.getByRole('option', { selected: true }).filter({ hasText: title }).waitFor()
  await page.keyboard.press('Enter')
  await page.locator(`.timeline-canvas .vis-item[data-event="${id}"]`).first().waitFor({ state: 'attached' })
  await page.evaluate(stoodStill, { selector: surface.drawn, still: 500 })
  return id
}

/** px of the part of the window where the timeline is. */
function timelineSize(page) {
  return page.evaluate(() => {
    const { width, height } = document.querySelector('.timeline-canvas').getBoundingClientRect()
    return { width: Math.round(width), height: Math.round(height) }
  })
}

async function measureQueries(page, run, limit) {
  const ask = (method, ...args) =>
    page.evaluate(
      ([name, given]) => globalThis.api.call(name, ...given).then(({ value }) => value),
      [method, args],
    )
  const extent = await ask('extent')
  const queries = seededQueries(extent, panWidth)
  const asking = async (method, asked) => measureOf(await page.evaluate(askTimes, { method, asked }))
  await run.run('window answered', limit, () =>
    asking(
      'window',
      queries.windows.map((query) => [query]),
    ),
  )
  await run.run('search, common word', limit, () => asking('search', queries.commonWords))
  await run.run('search, rare word', limit, () => asking('search', queries.rareWords))
  const found = await ask('search', { text: queries.rareTag, limit: 5 })
  const [tag] = found.tag.hits
  const filters = {
    'filter, rare tag': tag && { tags: [tag.id] },
    'filter, common word': { text: queries.commonWord },
  }
  for (const [name, filter] of Object.entries(filters)) {
    // Of few events, none has the rare tag.
    if (!filter) continue
    await run.run(name, limit, async () => {
      const { first, whole, total } = await page.evaluate(askFiltered, { queries: queries.filtered(filter) })
      return { first: measureOf(first), whole: measureOf(whole), total }
    })
  }
}
