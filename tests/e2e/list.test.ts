import AxeBuilder from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { expect, listed, menuLabel, resize, test, timelineOf, useTheme } from './support/app'
import { call, clickMenu } from './support/shell'
import { boxOf, choose, settled, showAll } from './support/timeline'

const grid = (page: Page): Locator => page.getByRole('grid', { name: 'List of events' })
const rowOf = (page: Page, title: string): Locator => grid(page).getByRole('row').filter({ hasText: title })
const cellOf = (page: Page, title: string, column: string): Locator =>
  rowOf(page, title).locator(`.${column}`)
const head = (page: Page, name: string): Locator =>
  grid(page).getByRole('columnheader', { name, exact: true })
const rows = (page: Page): Locator => grid(page).locator('[data-row]')
const selected = (page: Page): Locator => grid(page).getByRole('row', { selected: true })

async function openList(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Show the list' }).click()
  await expect(rows(page).first()).toBeVisible()
}
/** Whether all of it can be seen within the list, beneath its head. */
async function expectInSight(page: Page, row: Locator): Promise<void> {
  await expect
    .poll(async () => {
      const [box, list] = [await row.boundingBox(), await grid(page).boundingBox()]
      if (!box || !list) return false
      return box.y >= list.y + 29 && box.y + box.height <= list.y + list.height + 1
    })
    .toBe(true)
}

test.beforeEach(({}, testInfo) => testInfo.setTimeout(150_000))

test('A date edited in place moves the bar, as one step, and the list follows its row', async ({ start }) => {
  const { app, page } = await start()
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await resize(app, page, 1600, 1000)
  await showAll(page)
  await openList(page)
  await settled(page)
  const before = await boxOf(page, 'Second coup')
  const undo = await menuLabel(app, 'Edit', 'Undo')

  await choose(page, 'Second coup')
  await cellOf(page, 'Second coup', 'date').dblclick()
  const field = grid(page).getByRole('textbox', { name: 'Date' })
  await expect(field).toBeFocused()
  await field.fill('31 Feb 2023')
  await page.keyboard.press('Enter')
  await expect(grid(page).getByText(/no day 31/)).toBeVisible()
  await field.fill('24 May 2023')
  await page.keyboard.press('Enter')
  await expect(cellOf(page, 'Second coup', 'date')).toHaveText('24 May 2023')
  await expect(cellOf(page, 'Second coup', 'date')).toBeFocused()
  await expectInSight(page, rowOf(page, 'Second coup'))
  await expect.poll(async () => (await boxOf(page, 'Second coup')).x).toBeGreaterThan(before.x + 50)
  expect(await menuLabel(app, 'Edit', 'Undo')).not.toBe(undo)
  await page.keyboard.press('Control+z')
  await expect(cellOf(page, 'Second coup', 'date')).toHaveText('24 May 2021')
  await expect.poll(() => menuLabel(app, 'Edit', 'Undo')).toBe(undo)
  expect((await boxOf(page, 'Second coup')).x).toBeCloseTo(before.x, 0)
})

test('Sorting, and selecting on either side, go together', async ({ start }) => {
  const { app, page } = await start()
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await resize(app, page, 1600, 1000)
  await showAll(page)
  await openList(page)

  await head(page, 'Title').getByRole('button').click()
  await expect(head(page, 'Title')).toHaveAttribute('aria-sort', 'ascending')
  const titles = async () =>
    (await grid(page).getByRole('rowheader').allTextContents()).map((text) => text.trim())
  await expect
    .poll(async () => [...(await titles())].sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1)))
    .toEqual(await titles())
  await head(page, 'Title').getByRole('button').click()
  await expect(head(page, 'Title')).toHaveAttribute('aria-sort', 'descending')

  // From the timeline to a row out of sight.
  await choose(page, 'Coup in Bamako')
  await expect(selected(page)).toHaveCount(1)
  await expect(rowOf(page, 'Coup in Bamako')).toHaveAttribute('aria-selected', 'true')
  await expectInSight(page, rowOf(page, 'Coup in Bamako'))

  // From the list to an event that is not on screen.
  await timelineOf(page).focus()
  for (let step = 0; step < 12; step += 1) await page.keyboard.press('+')
  await settled(page)
  await head(page, 'Date').getByRole('button').click()
  await grid(page).focus()
  await page.keyboard.press('Control+End')
  await expect(selected(page)).toHaveCount(1)
  const last = (await selected(page).getByRole('rowheader').textContent())?.trim() ?? ''
  await expect(listed(page, last)).toHaveAttribute('aria-selected', 'true')
  await settled(page)
  const canvas = await page.locator('.timeline-canvas').boundingBox()
  const bar = await boxOf(page, last)
  expect(bar.x + bar.width).toBeGreaterThan(canvas?.x ?? 0)
  expect(bar.x).toBeLessThan((canvas?.x ?? 0) + (canvas?.width ?? 0))

  // A range, by pointer.
  await rows(page).nth(-1).click()
  await rows(page)
    .nth(-4)
    .click({ modifiers: ['Shift'] })
  await expect(selected(page)).toHaveCount(4)
  await expect(page.getByRole('heading', { name: '4 events selected' })).toBeVisible()
})

test('By keyboard alone: open, sort, walk, edit title and lane, and leave', async ({ start }) => {
  const { app, page } = await start()
  await resize(app, page, 1280, 800)
  await timelineOf(page).focus()
  await clickMenu(app, 'View', 'List of Events')
  const active = grid(page).locator(':focus')
  await expect(active).toHaveAttribute('role', 'rowheader')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(selected(page)).toHaveAttribute('data-row', '2')
  await page.keyboard.press('F2')
  await expect(grid(page).getByRole('textbox', { name: 'Title' })).toBeFocused()
  await page.keyboard.type('Renamed in place')
  await page.keyboard.press('Tab')
  await expect(rowOf(page, 'Renamed in place')).toHaveCount(1)
  await expect(active).toHaveClass(/lane/)
  await expect(listed(page, 'Renamed in place')).toHaveCount(1)

  await page.keyboard.press('Enter')
  await expect(grid(page).getByRole('combobox', { name: 'Lane' })).toBeFocused()
  const lane = (await cellOf(page, 'Renamed in place', 'lane').locator('.text').textContent()) ?? ''
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(grid(page).getByRole('combobox')).toHaveCount(0)
  await expect(cellOf(page, 'Renamed in place', 'lane')).not.toHaveText(lane)
  await expect(active).toHaveClass(/lane/)

  // Up into the head, which sorts; and back.
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('ArrowUp')
  await expect(head(page, 'Date').getByRole('button')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(head(page, 'Date')).toHaveAttribute('aria-sort', 'descending')
  await page.keyboard.press('ArrowDown')
  await expect(active).toHaveAttribute('data-column', '0')
  await page.keyboard.press('Escape')
  await expect(selected(page)).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(timelineOf(page)).toBeFocused()
})

test('5,000 events scroll to the end, by scroll bar, wheel and key', async ({ start }) => {
  const { app, page } = await start()
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await resize(app, page, 1280, 800)
  const row = (number: number) => ({
    title: `Entry ${String(number).padStart(4, '0')}`,
    date: `${String(1 + (number % 28))} June ${String(1500 + Math.floor(number / 28))}`,
    lane: { title: 'Annals' },
  })
  for (let from = 0; from < 5_000; from += 500) {
    const made = Array.from({ length: 500 }, (_, at) => row(from + at))
    expect((await call(page, 'createEvents', made, 'paste')).ok).toBe(true)
  }
  await openList(page)
  const count = Number(await grid(page).getAttribute('aria-rowcount'))
  expect(count).toBe(5_000 + 20 + 1)
  // Only what is in sight is there.
  expect(await rows(page).count()).toBeLessThan(60)
  await grid(page).evaluate((node) => (node.scrollTop = node.scrollHeight))
  await expectInSight(page, grid(page).locator(`[aria-rowindex="${String(count)}"]`))
  await expect(grid(page).locator(`[aria-rowindex="${String(count)}"]`)).not.toHaveAttribute(
    'aria-busy',
    'true',
  )
  await grid(page).hover()
  await page.mouse.wheel(0, -600)
  await expect(grid(page).locator(`[aria-rowindex="${String(count - 20)}"]`)).toBeVisible()
  await grid(page).evaluate((node) => (node.scrollTop = 0))
  await expectInSight(page, grid(page).locator('[aria-rowindex="2"]'))

  await rows(page).first().locator('.title').click()
  await page.keyboard.press('Control+End')
  await expect(selected(page)).toHaveAttribute('aria-rowindex', String(count))
  await expectInSight(page, selected(page))
  await page.keyboard.press('PageUp')
  await expect(selected(page)).not.toHaveAttribute('aria-rowindex', String(count))
  await expectInSight(page, selected(page))
})

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the list, at rest and while a cell is edited, ${theme}`, async ({ start }) => {
    const { page } = await start()
    await useTheme(page, theme)
    await openList(page)
    const violations = async () => {
      const { violations: found } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
      return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`)
    }
    await rows(page).nth(1).locator('.title').click()
    expect(await violations()).toEqual([])
    await page.keyboard.press('F2')
    await expect(grid(page).getByRole('textbox')).toBeFocused()
    expect(await violations()).toEqual([])
    await page.keyboard.press('Escape')
    await rows(page).nth(1).locator('.kind').dblclick()
    await expect(grid(page).getByRole('combobox')).toBeFocused()
    expect(await violations()).toEqual([])
  })
}
