import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, JSHandle, Page } from '@playwright/test'
import { choosePath, expect, test, timelineOf } from './support/app'
import { denseRows, fill, openNew, seeded } from './support/dense'
import { call, clickMenu, closeWindow } from './support/shell'
import { areaOf, press, settled, showAll } from './support/timeline'

/** How many edits are compared; `npm run test:full` asks for 500. */
const rounds = Number(process.env['FIELDLINE_SCREEN_EDITS'] ?? 4)
/** Other edits and zooms for each, so that several runs beside one another make more of them. */
const seed = Number(process.env['FIELDLINE_SCREEN_SEED'] ?? 11)

type Random = () => number
interface Listed {
  readonly rows: readonly { readonly id: string }[]
  readonly total: number
}

const noFilter = {
  ...{ text: '', lanes: [], tags: [], from: null, until: null, dates: [], colors: [], notes: null },
  links: null,
}

const value = async <T>(page: Page, method: string, ...args: unknown[]): Promise<T> =>
  (await call(page, method, ...args)).value as T

/** One edit as an analyst may make it, to events and lanes that are there; refused ones change nothing. */
async function edit(page: Page, random: Random): Promise<void> {
  const number = (below: number): number => Math.floor(random() * below)
  const query = { filter: noFilter, sort: 'time', descending: false, count: 1 }
  const { total } = await value<Listed>(page, 'events', { ...query, from: 0 })
  const some = async (): Promise<string> => {
    const { rows } = await value<Listed>(page, 'events', { ...query, from: number(total) })
    return rows[0]?.id ?? ''
  }
  const { lanes } = await value<{ lanes: readonly { id: string }[] }>(page, 'workspace')
  const lane = lanes[number(lanes.length)]?.id ?? null
  const date = ['2010', 'May 2011', '3 June 2012', 'c. 2007', '2004 – 2009', '2015 to ..', '?'][number(7)]
  const count = number(40) - 20
  const unit = ['day', 'month', 'year'][number(3)]
  const edits = [
    async () => call(page, 'moveEvents', [await some(), await some()], { unit, count }),
    async () => call(page, 'moveEvents', [await some()], null, lane),
    async () => call(page, 'dateEvent', await some(), date),
    async () => call(page, 'changeEvent', await some(), { title: `Event changed ${String(number(1000))}` }),
    async () => call(page, 'changeKindOfEvents', [await some()], ['event', 'milestone', 'period'][number(3)]),
    async () => call(page, 'deleteEvents', [await some(), await some()]),
    () => call(page, 'createEvent', { title: 'A new one', lane, kind: 'event', date }),
    () => call(page, 'createLane', { title: `Lane ${String(number(100))}`, color: 'green' }),
    () => call(page, 'undo'),
    () => call(page, 'redo'),
  ]
  await edits[number(edits.length)]?.()
}

interface Turn {
  readonly at: number
  readonly deltaY: number
  readonly times: number
}

const turns = (random: Random): readonly Turn[] =>
  Array.from({ length: 1 + Math.floor(random() * 3) }, () => ({
    at: 0.1 + 0.8 * random(),
    deltaY: random() < 0.7 ? -100 : 100,
    times: 1 + Math.floor(random() * 12),
  }))

/** Turns the wheel over a place of the area of the events: a frame apart, so that data comes and goes meanwhile, or all at once. */
async function zoom(
  page: Page,
  all: readonly Turn[],
  apart: 'a frame' | 'nothing' = 'a frame',
): Promise<void> {
  const { x, y, width, height } = await areaOf(page)
  for (const { at, deltaY, times } of all)
    await page.evaluate(
      async ({ place, turned, count, isSlow }) => {
        const target = document.querySelector('.timeline-canvas .vis-panel.vis-center')
        for (let time = 0; time < count; time += 1) {
          const given = { bubbles: true, cancelable: true, deltaY: turned, ...place }
          target?.dispatchEvent(new WheelEvent('wheel', given))
          if (isSlow) await new Promise((done) => requestAnimationFrame(done))
        }
      },
      {
        place: { clientX: x + at * width, clientY: y + height / 2 },
        ...{ turned: deltaY, count: times, isSlow: apart === 'a frame' },
      },
    )
}

/** A saved view of a stretch of time: what all events need follows from the labels that are drawn, a view says it to the millisecond. */
const wide = {
  ...{ title: 'Wide', filter: noFilter, group: null },
  range: { from: Date.UTC(1985, 0, 1), until: Date.UTC(2030, 0, 1) },
}

async function showWide(page: Page): Promise<void> {
  await press(page, 'Control+k')
  const search = page.getByRole('dialog')
  await search.getByRole('combobox').fill('view wide')
  await expect(search.getByRole('option', { name: 'View: Wide' })).toHaveAttribute('aria-selected', 'true')
  await press(page, 'Enter')
  await expect(search).toBeHidden()
}

/**
 * A wide stretch, then these turns: from a narrow window, so that nothing of what was shown before decides. How far a turn goes follows
 * from the width of the area, which is another while the labels of rows change: so each begins when all stands.
 */
async function look(page: Page, all: readonly Turn[]): Promise<readonly string[]> {
  await timelineOf(page).focus()
  await zoom(page, [{ at: 0.5, deltaY: -100, times: 30 }])
  await showWide(page)
  await settled(page)
  for (const turn of all) {
    await zoom(page, [turn], 'nothing')
    await settled(page)
  }
  return page.evaluate(() => {
    const boxes = [...document.querySelectorAll<HTMLElement>('.timeline-canvas .vis-item')]
    const drawn = boxes.map((box) => {
      const { left, top, width } = box.getBoundingClientRect()
      const place = [left, top, width].map((px) => Math.round(px)).join(' ')
      const looks = box.querySelector<HTMLElement>('.item-body')?.style.cssText ?? ''
      return [box.dataset['record'], box.className, place, looks, box.textContent].join(' | ')
    })
    const labels = [...document.querySelectorAll<HTMLElement>('.timeline-canvas .row-label')]
    return [...drawn, ...labels.map((label) => label.textContent)].sort()
  })
}

/** Gives this one of several windows the size of the other. */
async function size(app: ElectronApplication, page: Page): Promise<void> {
  const window = (await app.browserWindow(page)) as JSHandle<{ setContentSize(w: number, h: number): void }>
  await window.evaluate((found) => found.setContentSize(1280, 800))
  await expect.poll(() => page.evaluate(() => [innerWidth, innerHeight])).toEqual([1280, 800])
}

/** A window of its own with a copy of the workspace as it is now. */
async function openCopy(app: ElectronApplication, page: Page, path: string): Promise<Page> {
  await choosePath(app, path)
  await call(page, 'saveCopy')
  const opened = app.waitForEvent('window')
  await clickMenu(app, 'File', 'Open…')
  const copy = await opened
  await expect(timelineOf(copy)).toBeVisible()
  await copy.emulateMedia({ reducedMotion: 'reduce' })
  return copy
}

test('After any edits, with any zooms between, the screen shows what a fresh load shows', async ({
  start,
  folder,
}, testInfo) => {
  testInfo.setTimeout(60_000 + rounds * 30_000)
  const { app } = await start()
  const page = await openNew(app, folder)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await size(app, page)
  await call(page, 'createView', wide)
  await fill(page, denseRows(1500, 4))
  await showAll(page)
  const random = seeded(seed)
  let pills = 0
  for (let round = 0; round < rounds; round += 1) {
    await zoom(page, turns(random))
    await edit(page, random)
    const path = join(folder, `Copy ${String(round)}.fieldline`)
    const fresh = await openCopy(app, page, path)
    await size(app, fresh)
    const same = turns(random)
    const shown = await look(page, same)
    expect(shown, `edit ${String(round + 1)}`).toEqual(await look(fresh, same))
    pills += shown.filter((one) => one.startsWith('pill ')).length
    const closed = fresh.waitForEvent('close')
    await closeWindow(app, fresh)
    await closed
    rmSync(path)
    if ((round + 1) % 25 === 0) console.log(`${String(round + 1)} edits compared`)
  }
  expect(pills).toBeGreaterThan(rounds)
  await press(page, 'Escape')
})
