import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { firstScenes, scenes, work } from '../../scripts/screenshots/scenes.js'
import { expect, listed, test, timelineOf, useTheme } from './support/app'
import { quit } from './support/shell'

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
}

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing on any screen or dialog, ${theme}`, async ({ start }) => {
    test.setTimeout(240_000)
    const first = await start()
    await useTheme(first.page, theme)
    await look(first.page, firstScenes)
    await work(first.page)
    await quit(first.app)

    const { page } = await start()
    await useTheme(page, theme)
    await look(page, scenes)
  })
}

/** Every screen of the guide, one after the other. */
async function look(page: Page, screens: typeof scenes): Promise<void> {
  for (const [name, { show, hide }] of Object.entries(screens)) {
    await test.step(name, async () => {
      await show(page)
      expect.soft(await violations(page)).toEqual([])
      await hide(page)
    })
  }
}

test('The arrow keys walk the events in time, and Enter opens one', async ({ start }) => {
  const { page } = await start()
  await listed(page, 'Coup in Bamako').dispatchEvent('click')
  await timelineOf(page).focus()
  await page.keyboard.press('ArrowRight')
  await expect(timelineOf(page).getByRole('option', { selected: true })).not.toContainText('Coup in Bamako')
  await page.keyboard.press('ArrowLeft')
  await expect(timelineOf(page).getByRole('option', { selected: true })).toContainText('Coup in Bamako')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Title', exact: true })).toBeFocused()
})
