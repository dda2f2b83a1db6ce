import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { drawn, expect, resize, test, timelineOf, useTheme } from './support/app'
import { denseRows, fill, openNew } from './support/dense'
import { call } from './support/shell'
import { press, settled, showAll } from './support/timeline'

test.beforeEach(({}, testInfo) => testInfo.setTimeout(240_000))

interface State {
  readonly lanes: readonly { readonly id: string; readonly title: string }[]
}

/** A workspace of 1,240 events in four lanes; 40 of them, in a lane of their own, begin in one minute. */
async function openDense(start: Parameters<Parameters<typeof test>[2]>[0]['start'], folder: string) {
  const { app } = await start()
  const page = await openNew(app, folder)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await resize(app, page, 1280, 800)
  const moment = Array.from({ length: 40 }, (_, at) => ({
    title: `Call ${String(at)}`,
    date: '3 June 2020 14:30 UTC',
    lane: { title: 'Calls' },
  }))
  await fill(page, [...denseRows(1200, 3), ...moment])
  await showAll(page)
  await settled(page)
  const lanes = ((await call(page, 'workspace')).value as State).lanes
  return { app, page, calls: lanes.find(({ title }) => title === 'Calls')?.id ?? '' }
}

const pills = (page: Page) => page.locator('.vis-item.pill')
/** The pills of a lane as they are read out: "40 events, …, Calls". */
const saidPills = (page: Page, lane: string) =>
  timelineOf(page).getByRole('option', { name: new RegExp(`^[\\d,]+ events?, .*, ${lane}$`) })
const drawnIds = (page: Page) =>
  pills(page).evaluateAll((boxes) => boxes.map((box) => (box as HTMLElement).dataset['record'] ?? ''))
/** The lengths of the buckets on screen, ms. */
const bucketsOf = (ids: readonly string[]) => new Set(ids.map((id) => Number(id.split(' ')[1])))

test('Many events are counted in pills, on one line of their lane; a press zooms to one', async ({
  start,
  folder,
}) => {
  const { page } = await openDense(start, folder)
  expect(await pills(page).count()).toBeGreaterThan(20)
  const tops = await pills(page).evaluateAll((boxes) =>
    boxes.map((box) => Math.round(box.getBoundingClientRect().top)),
  )
  expect(new Set(tops).size).toBe(4)

  const [before = 0] = bucketsOf(await drawnIds(page))
  const pill = pills(page).nth(5)
  await pill.hover()
  await expect(page.locator('.drag-label')).toHaveText(/^\d+ events?, .* — click to zoom in$/)
  await pill.click()
  await expect(async () => {
    const [after = 0] = bucketsOf(await drawnIds(page))
    expect(after).toBeLessThan(before / 4)
  }).toPass()
})

test('The keyboard goes from pill to pill, and walks events that are counted in them', async ({
  start,
  folder,
}) => {
  const { page } = await openDense(start, folder)
  await press(page, 'PageDown', 2)
  const active = page.locator('.vis-item.pill.active')
  await expect(active).toHaveCount(1)
  const [before = 0] = bucketsOf(await drawnIds(page))
  await press(page, 'Enter')
  await expect.poll(async () => [...bucketsOf(await drawnIds(page))][0] ?? 0).toBeLessThan(before / 4)

  await showAll(page)
  await press(page, 'ArrowRight')
  const first = page.locator('.vis-item.selected.vis-range')
  await expect(first).toHaveCount(1)
  const ids = new Set<string | null>()
  for (let step = 0; step < 4; step += 1) {
    ids.add(await first.getAttribute('data-event'))
    await press(page, 'ArrowRight')
    await expect.poll(async () => ids.has(await first.getAttribute('data-event'))).toBe(false)
    await expect(first).toBeInViewport()
  }
})

test('Where zooming parts nothing a list opens; what is chosen there is drawn by itself and can be edited', async ({
  start,
  folder,
}) => {
  const { page, calls } = await openDense(start, folder)
  const said = saidPills(page, 'Calls')
  await expect(said).toHaveText(/^40 events/)
  const pill = page.locator(`.vis-item.pill[data-record$="${calls}"]`)
  await pill.click()
  const list = page.getByRole('dialog', { name: /^40 events/ })
  await expect(list.getByRole('button')).toHaveCount(40)
  await expect(list.getByRole('button').first()).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(list).toHaveCount(0)
  await expect(timelineOf(page)).toBeFocused()

  await pill.click()
  await expect(list.getByRole('button').first()).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(drawn(page, 'Call ')).toHaveClass(/selected/)
  await expect(said).toHaveText(/^39 events/)

  const title = page
    .getByRole('complementary', { name: 'Inspector' })
    .getByRole('textbox', { name: 'Title' })
    .first()
  await title.fill('The call that counted')
  await title.press('Enter')
  await expect(drawn(page, 'The call that counted')).toHaveClass(/selected/)
  // An edit of what stands alone counts nothing twice; what is deleted is counted nowhere.
  await press(page, 'Delete')
  await expect(drawn(page, 'The call that counted')).toHaveCount(0)
  await expect(said).toHaveText(/^39 events/)
})

for (const theme of ['light', 'dark'] as const)
  test(`Pills can be read in the ${theme} theme`, async ({ start, folder }) => {
    const { page } = await openDense(start, folder)
    await useTheme(page, theme)
    await press(page, 'PageDown')
    const { violations } = await new AxeBuilder({ page }).include('.timeline').setLegacyMode().analyze()
    expect(violations).toEqual([])
  })
