import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, listed, menuLabel, resize, test, timelineOf, useTheme } from './support/app'

const pane = (page: Page) => page.getByRole('complementary', { name: 'History' })
const steps = (page: Page) => pane(page).getByRole('listbox', { name: 'Steps, newest first' })
const details = (page: Page) => pane(page).getByRole('region', { name: 'What it changed' })
const title = (page: Page) => page.getByRole('textbox', { name: 'Title', exact: true })
const date = (page: Page) => page.getByRole('textbox', { name: 'Date', exact: true })

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .include('aside[aria-label="History"]')
    .analyze()
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
}

/** Renames the coup, moves it by a day, and writes into its note. */
async function work(page: Page): Promise<void> {
  await listed(page, 'Coup in Bamako').dispatchEvent('click')
  await expect(title(page)).toHaveValue('Coup in Bamako')
  await title(page).fill('Coup at Kati')
  await page.keyboard.press('Enter')
  await expect(listed(page, 'Coup at Kati')).toHaveCount(1)
  await date(page).fill('19 August 2020')
  await page.keyboard.press('Enter')
  await expect(listed(page, 'Coup at Kati')).toContainText('19 Aug 2020')
  const notes = page.getByRole('complementary', { name: 'Notes' })
  await notes.getByRole('button', { name: 'Write' }).first().click()
  await notes.getByRole('textbox', { name: 'Text' }).first().press('Control+End')
  await page.keyboard.type('\n\nA line more.')
  await page.keyboard.press('Control+Enter')
  await expect(notes.getByText('A line more.')).toBeVisible()
}

test('The history is walked by keyboard, gone back in, and a former date and note text are restored', async ({
  start,
}) => {
  const { app, page } = await start()
  await work(page)
  await timelineOf(page).focus()
  await page.keyboard.press('Control+h')
  await expect(steps(page)).toBeFocused()
  const rows = steps(page).getByRole('option')
  await expect(rows.nth(1)).toContainText(
    'Changed the date of ‘Coup at Kati’ from 18 Aug 2020 to 19 Aug 2020',
  )
  await expect(rows.nth(1)).toContainText(/you, \d\d:\d\d/)

  // What the steps changed, in words, before → after.
  await page.keyboard.press('ArrowDown')
  await expect(details(page)).toContainText('A line more.')
  await page.keyboard.press('ArrowDown')
  await expect(details(page).locator('del')).toHaveText('Before: 18 Aug 2020')
  await expect(details(page).locator('ins')).toHaveText('After: 19 Aug 2020')

  // One former field alone, by an edit like any other.
  await page.keyboard.press('Enter')
  await expect(details(page)).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(details(page).getByRole('button', { name: 'Restore this date' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(listed(page, 'Coup at Kati')).toContainText('18 Aug 2020')

  // Back to before all of it, and forth again by undo.
  await steps(page).focus()
  const sample = steps(page).getByRole('option', { name: /Made the sample/ })
  await page.keyboard.press('End')
  await expect(sample).toHaveAttribute('aria-selected', 'true')
  await details(page).getByRole('button', { name: 'Go back to here' }).click()
  await expect(listed(page, 'Coup in Bamako')).toContainText('18 Aug 2020')
  await expect(rows.first()).toContainText('Went back to “Make the sample”')
  await expect.poll(() => menuLabel(app, 'Edit', 'Undo')).toBe('Undo Go back to “Make the sample”')
  await timelineOf(page).focus()
  await page.keyboard.press('Control+z')
  await expect(listed(page, 'Coup at Kati')).toHaveCount(1)
  await expect(rows.first()).toContainText('Undone: Go back to')
  await expect(rows.nth(1)).toContainText('undone')

  // The same key gives the pane back to the notes.
  await page.keyboard.press('Control+h')
  await expect(page.getByRole('complementary', { name: 'Notes' })).toBeVisible()
})

test('An event is compared with its former self', async ({ start }) => {
  const { page } = await start()
  await work(page)
  await listed(page, 'New mining code').dispatchEvent('click')
  await expect(title(page)).toHaveValue('New mining code')
  await title(page).fill('Mining code')
  await page.keyboard.press('Enter')
  await listed(page, 'Coup at Kati').dispatchEvent('click')
  await page.getByRole('button', { name: 'History of this event' }).click()
  await expect(pane(page)).toContainText('Only steps of ‘Coup at Kati’')
  await expect(steps(page).getByRole('option')).toHaveText([
    /Edited note/,
    /Changed the date/,
    /Renamed/,
    /Made the sample/,
  ])
  await steps(page).getByRole('option').first().click()
  await details(page).getByRole('button', { name: 'Restore this note text' }).click()
  await expect(steps(page).getByRole('option')).toHaveCount(5)
  await steps(page)
    .getByRole('option', { name: /Renamed/ })
    .click()
  await details(page).getByRole('button', { name: 'Restore this title' }).click()
  await expect(title(page)).toHaveValue('Coup in Bamako')
  await pane(page).getByRole('tab', { name: 'Notes', exact: true }).click()
  await expect(page.getByText('A line more.')).toHaveCount(0)
})

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the history, ${theme}`, async ({ start }) => {
    const { app, page } = await start()
    await useTheme(page, theme)
    await work(page)
    await timelineOf(page).focus()
    await page.keyboard.press('Control+z')
    for (const [width, height] of [
      [1280, 800],
      [1920, 1080],
    ] as const) {
      await resize(app, page, width, height)
      await page.getByRole('button', { name: 'History of this event' }).click()
      for (const row of [0, 1, 2]) {
        await steps(page).getByRole('option').nth(row).click()
        await expect(details(page).getByRole('article').first()).toBeVisible()
        expect(await violations(page)).toEqual([])
        const folder = process.env['FIELDLINE_HISTORY_PICTURES']
        if (folder)
          await page.screenshot({ path: `${folder}/history-${row}-${theme}-${width}x${height}.png` })
      }
    }
    await pane(page).getByRole('button', { name: 'Show all steps' }).click()
    await steps(page)
      .getByRole('option', { name: /Made the sample/ })
      .click()
    await expect(details(page).getByRole('article').nth(5)).toBeVisible()
    expect(await violations(page)).toEqual([])
  })
}
