import AxeBuilder from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { drawn, expect, listed, resize, test, timelineOf, useTheme } from './support/app'
import { clickMenu } from './support/shell'
import { areaOf, axisLabels, boxOf, drag, press, settled, showAll } from './support/timeline'

const strip = (page: Page): Locator => page.getByRole('region', { name: 'Overview' })
const slider = (page: Page, name: string): Locator => strip(page).getByRole('slider', { name, exact: true })
const said = async (page: Page, name: string): Promise<string> =>
  (await slider(page, name).getAttribute('aria-valuetext')) ?? ''
const card = (page: Page): Locator => page.getByRole('tooltip')

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}
async function box(locator: Locator): Promise<Box> {
  const found = await locator.boundingBox()
  if (!found) throw new Error('not on screen')
  return found
}
const middle = ({ x, y, width, height }: Box) => ({ x: x + width / 2, y: y + height / 2 })

test.beforeEach(({}, testInfo) => testInfo.setTimeout(120_000))

test('The handle pans and stretches the timeline by mouse, and follows it', async ({ start }) => {
  const { app, page } = await start()
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await resize(app, page, 1600, 1000)
  await showAll(page)
  await expect(slider(page, 'Window')).toHaveAttribute('aria-valuetext', /to 20\d\d$|to .* 20\d\d$/)

  // The end edge stretches; the start stays.
  const before = await said(page, 'Start of the window')
  const end = middle(await box(slider(page, 'End of the window')))
  const track = await box(strip(page).locator('.track'))
  await drag(page, end, { x: -track.width / 2, y: 0 })
  await settled(page)
  expect(await said(page, 'Start of the window')).toBe(before)
  const ends = await said(page, 'End of the window')
  expect(ends).toMatch(/202[123]$/)
  const last = (await axisLabels(page, 'context')).at(-1) ?? (await axisLabels(page, 'tick')).at(-1)
  expect(last?.text).toMatch(/202[123]/)

  // The middle pans by what the pointer moves; the events go the other way.
  const coup = await boxOf(page, 'Coup in Bamako')
  await drag(page, middle(await box(slider(page, 'Window'))), { x: 40, y: 0 })
  expect((await boxOf(page, 'Coup in Bamako')).x).toBeLessThan(coup.x - 40)

  // Escape takes a drag back.
  const held = await said(page, 'Window')
  await drag(page, middle(await box(slider(page, 'Window'))), { x: 120, y: 0 }, true)
  await expect.poll(() => said(page, 'Window')).not.toBe(held)
  await page.keyboard.press('Escape')
  await page.mouse.up()
  expect(await said(page, 'Window')).toBe(held)

  // A press beside it jumps there; the timeline's own zoom moves the handle.
  await page.mouse.click(track.x + track.width - 20, end.y)
  await settled(page)
  await expect(listed(page, 'Nick Checker')).toHaveCount(1)
  const jumped = await box(slider(page, 'Window'))
  await press(page, '+', 2)
  await settled(page)
  expect((await box(slider(page, 'Window'))).width).toBeLessThan(jumped.width)

  // A double click shows all.
  await page.mouse.dblclick(track.x + track.width / 2, end.y)
  await settled(page)
  expect(await said(page, 'Start of the window')).toBe(before)
})

test('Keys move the window and its edges, from end to end', async ({ start }) => {
  const { page } = await start()
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await showAll(page)
  await press(page, '+', 4)
  await slider(page, 'Window').focus()
  await page.keyboard.press('Home')
  await settled(page)
  const first = await said(page, 'Window')
  await page.keyboard.press('Shift+ArrowRight')
  await expect.poll(() => said(page, 'Window')).not.toBe(first)
  await page.keyboard.press('End')
  await settled(page)
  const area = await areaOf(page)
  await expect(drawn(page, 'Nick Checker')).toBeVisible()
  expect((await box(drawn(page, 'Nick Checker'))).x).toBeLessThan(area.x + area.width)
  await page.keyboard.press('Shift+Tab')
  await expect(slider(page, 'Start of the window')).toBeFocused()
  const narrow = await box(slider(page, 'Window'))
  await page.keyboard.press('Home')
  await settled(page)
  expect((await box(slider(page, 'Window'))).width).toBeGreaterThan(narrow.width * 2)
  // A key of the timeline does not act on events from here.
  await page.keyboard.press('Delete')
  await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled()
})

test('From 3000 BCE to 2100 the handle can still be taken hold of, and labels stand apart', async ({
  start,
}) => {
  const { app, page } = await start()
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await resize(app, page, 1280, 800)
  await showAll(page)
  await press(page, '+', 3)
  await timelineOf(page).focus()
  await page.keyboard.press('a')
  for (const line of ['3000 BCE Uruk writes /Economy', '2100 Far away /Economy']) {
    await page.keyboard.type(line)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('textbox', { name: 'Title', exact: true })).toHaveValue(/Uruk|Far/)
  }
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Go to date' }).click()
  await page.keyboard.type('18 August 2020')
  await page.keyboard.press('Enter')
  await settled(page)
  const handle = await box(slider(page, 'Window'))
  expect(Math.round(handle.width)).toBe(8)
  await drag(page, middle(handle), { x: -200, y: 0 })
  await settled(page)
  expect(await said(page, 'Window')).toMatch(/CE/)
  const labels = await strip(page)
    .locator('.labels span')
    .evaluateAll((spans) =>
      spans.map((span) => span.getBoundingClientRect()).map(({ left, right }) => [left, right]),
    )
  expect(labels.length).toBeGreaterThan(3)
  for (const [at, [, right = 0]] of labels.entries()) {
    expect(labels[at + 1]?.[0] ?? Infinity).toBeGreaterThan(right)
  }
  await page.keyboard.press('Home')
  await settled(page)
  await expect(drawn(page, 'Uruk writes')).toBeVisible()
})

test('The strip folds away by menu, stays away after a restart, and comes back', async ({ start }) => {
  const { app, page } = await start()
  await expect(strip(page)).toBeVisible()
  await clickMenu(app, 'View', 'Overview')
  await expect(strip(page)).toBeHidden()
  await page.reload()
  await expect(timelineOf(page)).toBeVisible()
  await expect(strip(page)).toBeHidden()
  await timelineOf(page).focus()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('hide the overview')
  await page.keyboard.press('Enter')
  await expect(strip(page)).toBeVisible()
})

test('The card of an event comes by resting and by key, can be entered, and goes by Escape, leaving and zooming', async ({
  start,
}) => {
  const { app, page } = await start()
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await resize(app, page, 1280, 800)
  await showAll(page)
  const label = await box(drawn(page, 'Coup in Bamako').locator('.item-label'))
  const rest = async (): Promise<void> => {
    await page.mouse.move(2, 400)
    await page.mouse.move(label.x + 30, label.y + 10)
    await expect(card(page)).toBeVisible()
  }
  await rest()
  for (const words of ['Coup in Bamako', '18 Aug 2020', 'Mali: politics', 'Bamako', 'Kati', '1 note'])
    await expect(card(page)).toContainText(words)
  const shown = await box(card(page))
  expect(shown.y >= label.y + label.height || shown.y + shown.height <= label.y).toBe(true)
  expect(shown.x >= 0 && shown.x + shown.width <= 1280 && shown.y + shown.height <= 800).toBe(true)

  // Over the card it stays; from there it goes when the pointer leaves.
  await page.mouse.move(shown.x + 20, shown.y + 20, { steps: 4 })
  await page.mouse.move(shown.x + 60, shown.y + 60, { steps: 40 })
  await expect(card(page)).toBeVisible()
  await page.mouse.move(2, 400)
  await expect(card(page)).toBeHidden()

  await rest()
  await page.keyboard.press('Escape')
  await expect(card(page)).toBeHidden()
  await rest()
  await page.mouse.wheel(0, -200)
  await expect(card(page)).toBeHidden()
  await showAll(page)

  // By key, for the selected event; nothing is shown while dragging.
  await page.mouse.move(2, 400)
  await listed(page, 'Wagner fighters').dispatchEvent('click')
  await press(page, 'i')
  await expect(card(page)).toContainText('Dec 2021 – Jun 2025')
  await press(page, 'i')
  await expect(card(page)).toBeHidden()
  await press(page, 'i')
  await press(page, 'ArrowRight')
  await expect(card(page)).toBeHidden()
  await drag(page, { x: label.x + 30, y: label.y + 10 }, { x: 60, y: 0 }, true)
  await settled(page)
  await expect(card(page)).toBeHidden()
  await page.keyboard.press('Escape')
  await page.mouse.up()
})

test('What showed all shows all again after the window has another size, and only then', async ({
  start,
}) => {
  const { app, page } = await start()
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await resize(app, page, 1600, 1000)
  await showAll(page)
  const edgeOf = async (title: string): Promise<number> => {
    const { x, width } = await box(drawn(page, title).locator('.item-label'))
    return x + width
  }
  await resize(app, page, 1024, 700)
  const isWhole = async (): Promise<boolean> => {
    const area = await areaOf(page)
    const ends = await Promise.all(['Nick Checker', 'Coup in Bamako', 'Transition under'].map(edgeOf))
    return ends.every((end) => end <= area.x + area.width)
  }
  await expect.poll(isWhole).toBe(true)
  await press(page, '+', 3)
  await settled(page)
  const zoomed = await said(page, 'Window')
  await resize(app, page, 1600, 1000)
  await settled(page)
  expect(await said(page, 'Window')).toBe(zoomed)
})

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing on strip and card, ${theme}`, async ({ start }) => {
    const { page } = await start()
    await useTheme(page, theme)
    await showAll(page)
    await listed(page, 'Coup in Bamako').dispatchEvent('click')
    await press(page, 'i')
    await expect(card(page)).toBeVisible()
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160) ?? ''}`)).toEqual([])
  })
}

test('The label of the as-of date has room of its own below the last row, however high the window', async ({
  start,
}) => {
  const { app, page } = await start()
  await page.emulateMedia({ reducedMotion: 'reduce' })
  for (const height of [600, 700, 780, 800, 820, 900]) {
    await resize(app, page, 1024, height)
    await showAll(page)
    const left = page.locator('.timeline-canvas .vis-panel.vis-left')
    await left.evaluate((panel) => (panel.scrollTop = 10_000))
    await settled(page)
    const label = await box(page.locator('.timeline-canvas .as-of .item-label'))
    const area = await areaOf(page)
    const rows = page.locator('.timeline-canvas .vis-foreground .vis-group')
    const last = await box(rows.last())
    expect(label.y, String(height)).toBeGreaterThanOrEqual(last.y + last.height - 1)
    expect(label.y + label.height, String(height)).toBeLessThanOrEqual(area.y + area.height + 1)
    const names = await box(page.locator('.timeline-canvas .vis-labelset .vis-label').last())
    expect(Math.abs(names.y - last.y), String(height)).toBeLessThanOrEqual(1)
  }
})
