import AxeBuilder from '@axe-core/playwright'
import { expect, listed, menuLabel, resize, test, timelineOf, useTheme } from './support/app'
import { areaOf, boxOf, choose, drag, press, selectedTitles, settled, showAll } from './support/timeline'

test.beforeEach(({}, testInfo) => testInfo.setTimeout(120_000))

test('Shift and a drag on empty ground select what the rectangle touches, and add to the selection', async ({
  start,
}) => {
  const { app, page } = await start()
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await resize(app, page, 1600, 1000)
  await showAll(page)
  const area = await areaOf(page)
  const code = await boxOf(page, 'New mining code')
  const gold = await boxOf(page, 'Gold: about')
  const corner = { x: area.x + area.width - 6, y: code.y + code.height + 4 }

  // Up to the label of the mining code, below the gold.
  await page.keyboard.down('Shift')
  await drag(page, corner, { x: code.x + 60 - corner.x, y: code.y + 8 - corner.y }, true)
  await expect(page.locator('.rubber-band')).toBeVisible()
  await expect(page.locator('.drag-label')).toHaveText('1 event')
  await page.mouse.up()
  expect(await selectedTitles(page)).toEqual(['New mining code'])
  await expect(page.locator('.rubber-band')).toHaveCount(0)
  expect((await boxOf(page, 'New mining code')).x).toBe(code.x)

  // A second one adds; a mark counts as well as a label.
  await drag(page, { x: gold.x - 12, y: gold.y + 6 }, { x: 30, y: 6 })
  await page.keyboard.up('Shift')
  await settled(page)
  expect((await selectedTitles(page)).length).toBe(2)

  // Escape gives one up, and without Shift a drag pans.
  await page.keyboard.down('Shift')
  await drag(page, corner, { x: -500, y: -600 }, true)
  await page.keyboard.up('Shift')
  await page.keyboard.press('Escape')
  await page.mouse.up()
  await expect(page.locator('.rubber-band')).toHaveCount(0)
  expect((await selectedTitles(page)).length).toBe(2)
  await drag(page, corner, { x: -120, y: 0 })
  await settled(page)
  expect((await boxOf(page, 'New mining code')).x).toBeLessThan(code.x - 80)
  expect((await selectedTitles(page)).length).toBe(2)
})

test('What is selected together is changed together, each as one step', async ({ start }) => {
  const { app, page } = await start()
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await resize(app, page, 1600, 1000)
  await showAll(page)
  const pane = page.getByRole('complementary', { name: 'Inspector' })
  const undo = () => menuLabel(app, 'Edit', 'Undo')

  await press(page, 'Control+a')
  await expect(pane.getByRole('heading', { name: '20 events selected' })).toBeVisible()
  await press(page, 'Escape')
  await choose(page, 'Coup in Bamako')
  await page.keyboard.down('Control')
  for (const title of ['Second coup', 'Last French troops leave', 'New mining code']) {
    const { x, y, width } = await boxOf(page, title)
    await page.mouse.click(x + width / 2, y + 12)
  }
  await page.keyboard.up('Control')
  await expect(pane.getByRole('heading', { name: '4 events selected' })).toBeVisible()

  await pane.getByRole('combobox', { name: 'Lane' }).selectOption('Security')
  await expect.poll(undo).toContain('Move 4 events to lane ‘Security’')
  await expect(listed(page, 'New mining code')).toContainText('Security')

  await pane.getByRole('combobox', { name: 'Kind', exact: true }).selectOption('Milestone')
  await expect.poll(undo).toContain('Make 4 events milestones')
  await expect(listed(page, 'Second coup')).toContainText('milestone')

  await pane.getByRole('combobox', { name: 'Kind of the new tag' }).selectOption('Place')
  await pane.getByRole('combobox', { name: 'New tag', exact: true }).fill('Sahel')
  await page.keyboard.press('Enter')
  await expect.poll(undo).toContain('Tag 4 events with ‘Sahel’')
  await expect(pane.getByText('(all)')).toBeVisible()
  await pane.getByRole('button', { name: 'Take the tag Sahel off 4 events' }).click()
  await expect.poll(undo).toContain('Take the tag ‘Sahel’ off 4 events')
  await expect(pane.getByRole('combobox', { name: 'New tag', exact: true })).toBeFocused()

  // The list: one out by key, then one alone.
  const out = pane.getByRole('button', { name: 'Take Coup in Bamako out of the selection' })
  await out.focus()
  await page.keyboard.press('Enter')
  await expect(pane.getByRole('heading', { name: '3 events selected' })).toBeVisible()

  await pane.getByRole('button', { name: 'New note about them' }).click()
  await expect.poll(undo).toContain('Add note')
  await page.keyboard.press('Escape')
  await expect(pane.getByRole('heading', { name: '3 events selected' })).toBeVisible()

  await pane.getByRole('button', { name: 'Delete 3 events' }).click()
  await expect(listed(page, 'New mining code')).toHaveCount(0)
  await press(page, 'Control+z')
  await expect(listed(page, 'New mining code')).toHaveCount(1)
  for (let step = 0; step < 5; step += 1) await press(page, 'Control+z')
  await expect(listed(page, 'New mining code')).toContainText('Economy')
  await expect.poll(undo).toBe('Undo')
})

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing while many events are selected, ${theme}`, async ({ start }) => {
    const { page } = await start()
    await useTheme(page, theme)
    await showAll(page)
    await press(page, 'Control+a')
    const pane = page.getByRole('complementary', { name: 'Inspector' })
    await expect(pane.getByRole('heading', { name: '20 events selected' })).toBeVisible()
    await expect(pane.getByRole('heading', { name: 'Selected events' })).toBeVisible()
    await timelineOf(page).focus()
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160) ?? ''}`)).toEqual([])
  })
}
