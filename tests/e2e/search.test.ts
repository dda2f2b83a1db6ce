import type { Page } from '@playwright/test'
import { searchMessages } from '../../src/shared/messages/search'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { choosePath, drawn, expect, listed, resize, test, timelineOf, useTheme } from './support/app'

const box = (page: Page) => page.getByRole('dialog', { name: 'Search' })
const field = (page: Page) => box(page).getByRole('combobox')
const row = (page: Page, name: string | RegExp) => box(page).getByRole('option', { name })
const active = (page: Page) => box(page).getByRole('option', { selected: true })

/** Opens the box from the timeline and types. */
async function searchFor(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await expect(field(page)).toBeFocused()
  await page.keyboard.type(text)
}

test('Search finds by words, accents and filters, and Enter goes there', async ({ start }) => {
  const { app, page } = await start()
  await resize(app, page, 1600, 1000)
  await timelineOf(page).focus()
  await page.keyboard.press('/')
  await expect(field(page)).toBeFocused()

  // What was typed is marked, as elements; accents and case do not matter.
  await page.keyboard.type('COÚP bama')
  await expect(active(page)).toContainText('Coup in Bamako')
  await expect(active(page).locator('mark')).toHaveText(['Coup', 'Bama'])
  await page.keyboard.press('Enter')
  await expect(box(page)).toBeHidden()
  await expect(page.getByRole('textbox', { name: 'Title', exact: true })).toHaveValue('Coup in Bamako')
  await expect(timelineOf(page)).toBeFocused()

  // The timeline moves to what is not on screen.
  await page.keyboard.press('g')
  await page.getByRole('dialog', { name: 'Go to a date' }).getByRole('textbox').fill('1990')
  await page.keyboard.press('Enter')
  await expect(drawn(page, 'Coup in Bamako')).not.toBeInViewport()
  await searchFor(page, 'coup bam after:2020 before:2021')
  await expect(box(page).getByText('maybe from 2020 on · maybe before 2021')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(drawn(page, 'Coup in Bamako')).toBeInViewport()
  await expect(listed(page, 'Coup in Bamako')).toHaveAttribute('aria-selected', 'true')

  // A note opens beside its event, with the focus on it.
  await searchFor(page, 'timeline starts')
  await expect(active(page)).toContainText('Why the timeline starts here')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('article', { name: 'Why the timeline starts here' })).toBeFocused()

  // A lane selects its events.
  await searchFor(page, 'kind:lane')
  const lane = (await active(page).locator('.title').textContent()) ?? ''
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^\d+ events selected$/).first()).toBeAttached()
  expect(lane).not.toBe('')

  // A filter that means nothing says so, and Escape leaves everything as it was.
  await searchFor(page, 'coup after:someday')
  await expect(box(page).getByText(/^after: /)).toBeVisible()
  await expect(box(page).getByRole('option')).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(box(page)).toBeHidden()
  await expect(timelineOf(page)).toBeFocused()
})

test('Every command stands in the palette with its key and runs from it', async ({ start, folder }) => {
  const { app, page } = await start()
  await timelineOf(page).focus()
  await page.keyboard.press('Control+k')
  const group = box(page).getByRole('group', { name: 'Commands' })
  await expect(group.getByRole('option')).toHaveCount(
    Object.keys({ ...searchMessages.commands, ...searchMessages.ownCommands }).length,
  )
  await expect(row(page, /^Export figure… Ctrl\+E$/)).toHaveCount(1)
  await expect(row(page, /Delete the selected events/)).toHaveAttribute('aria-disabled', 'true')

  await page.keyboard.type('go to')
  await expect(active(page)).toContainText('Go to date…')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'Go to a date' })).toBeVisible()
  await expect(page.getByRole('dialog').getByRole('textbox')).toBeFocused()
  await page.keyboard.press('Escape')

  await searchFor(page, 'colours dark')
  await page.keyboard.press('Enter')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')

  const count = await timelineOf(page).getByRole('option').count()
  await searchFor(page, 'new event')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Title', exact: true })).toBeFocused()
  await expect(timelineOf(page).getByRole('option')).toHaveCount(count + 1)

  // From inside a field as well; what is made is found at once.
  await page.keyboard.type('Zébu market closed')
  await page.keyboard.press('Enter')
  await searchFor(page, 'zebu')
  await expect(active(page)).toContainText('Zébu market closed')
  await page.keyboard.press('Escape')

  const copy = join(folder, 'copy.fieldline')
  await choosePath(app, copy)
  await searchFor(page, 'save a copy')
  await page.keyboard.press('Enter')
  await expect.poll(() => existsSync(copy)).toBe(true)
  await searchFor(page, 'rebuild')
  await page.keyboard.press('Enter')
  await expect(page.getByText('The search index was made anew.').first()).toBeAttached()
})

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the search box, ${theme}`, async ({ start }) => {
    const { page } = await start()
    await useTheme(page, theme)
    for (const text of ['', 'mali', 'us after:2021', 'kind:nothing', 'zzzz']) {
      await timelineOf(page).focus()
      await searchFor(page, text)
      await expect(field(page)).toHaveValue(text)
      const builder = new AxeBuilder({ page }).include('[role=dialog]').setLegacyMode(true)
      const { violations } = await builder.analyze()
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160) ?? ''}`)).toEqual([])
      await page.keyboard.press('Escape')
      await expect(box(page)).toBeHidden()
    }
  })
}
