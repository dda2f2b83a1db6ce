import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, listed, test, timelineOf, useTheme } from './support/app'

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
}

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing on any screen or dialog, ${theme}`, async ({ start }) => {
    const { page } = await start()
    await useTheme(page, theme)
    expect(await violations(page)).toEqual([])

    await listed(page, 'Coup in Bamako').dispatchEvent('click')
    await expect(page.getByText('Why the timeline starts here').first()).toBeVisible()
    expect(await violations(page)).toEqual([])

    await timelineOf(page).focus()
    for (const [key, name] of [
      ['Control+e', 'Export figure'],
      ['g', 'Go to a date'],
      ['?', 'Keys'],
    ] as const) {
      await page.keyboard.press(key)
      await expect(page.getByRole('dialog', { name })).toBeVisible()
      expect(await violations(page)).toEqual([])
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog', { name })).toBeHidden()
      await timelineOf(page).focus()
    }
  })
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
