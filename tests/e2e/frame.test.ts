import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, listed, test } from './support/app'
import { call, quit } from './support/shell'
import { choose, press, settled, showAll } from './support/timeline'

test('the first start gives three hints, and no later one does', async ({ start }) => {
  const first = await start()
  const hints = first.page.getByRole('region', { name: 'First steps' })
  await expect(hints.getByRole('listitem')).toHaveCount(3)
  await first.app.close()

  const second = await start()
  await expect(second.page.getByRole('complementary', { name: 'Inspector' })).toBeVisible()
  await expect(second.page.getByRole('region', { name: 'First steps' })).toHaveCount(0)
})

test('closing the hints gives the keys to the timeline', async ({ start }) => {
  const { page } = await start()
  await page.getByRole('button', { name: 'Got it' }).press('Enter')
  await expect(page.getByRole('region', { name: 'First steps' })).toHaveCount(0)
  await expect(page.getByRole('listbox', { name: 'Timeline' })).toBeFocused()
})

test('a pane is widened by key and by mouse, and keeps its width at the next start', async ({ start }) => {
  const first = await start()
  const { page } = first
  const inspector = page.getByRole('complementary', { name: 'Inspector' })
  const width = async () => Math.round((await inspector.boundingBox())?.width ?? 0)
  const before = await width()
  const edge = page.getByRole('separator', { name: 'Width of the inspector' })
  await edge.press('ArrowLeft')
  await expect.poll(width).toBe(before + 24)

  const grip = await edge.boundingBox()
  if (!grip) throw new Error('The edge has no place.')
  await page.mouse.move(grip.x + grip.width / 2, grip.y + 100)
  await page.mouse.down()
  await page.mouse.move(grip.x + grip.width / 2 - 60, grip.y + 120, { steps: 4 })
  await page.mouse.up()
  await expect.poll(width).toBe(before + 84)
  await first.app.close()

  const second = await start()
  const again = second.page.getByRole('complementary', { name: 'Inspector' })
  await expect.poll(async () => Math.round((await again.boundingBox())?.width ?? 0)).toBe(before + 84)
  await second.page.getByRole('separator', { name: 'Width of the inspector' }).press('Enter')
  await expect.poll(async () => Math.round((await again.boundingBox())?.width ?? 0)).toBe(before)
})

test('the stretch of time on screen and what is selected are there at the next start, and the file is as it was', async ({
  start,
}) => {
  const first = await start()
  await choose(first.page, 'Coup')
  await press(first.page, '+', 3)
  await settled(first.page)
  const { path } = (await call(first.page, 'workspace')).value as { path: string }
  const shown = (page: Page) =>
    page.evaluate(() => JSON.parse(localStorage.getItem('places') ?? '[]') as unknown[])
  await expect.poll(async () => JSON.stringify(await shown(first.page))).toContain('"from"')
  const [left] = await shown(first.page)
  const bytes = readFileSync(path)
  await quit(first.app)

  const { page } = await start()
  await expect(listed(page, 'Coup').first()).toHaveAttribute('aria-selected', 'true')
  await expect(page.getByRole('textbox', { name: 'Title', exact: true })).toHaveValue(/Coup/)
  await settled(page)
  expect((await shown(page))[0]).toEqual(left)
  expect(readFileSync(path).equals(bytes)).toBe(true)

  await showAll(page)
  await expect.poll(async () => JSON.stringify((await shown(page))[0])).toContain('"window":null')
})
