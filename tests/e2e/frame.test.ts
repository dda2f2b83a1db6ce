import { expect, test } from './support/app'

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
