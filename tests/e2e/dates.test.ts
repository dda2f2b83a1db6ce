import type { Page } from '@playwright/test'
import { drawn, expect, listed, menuLabel, resize, test } from './support/app'
import { clickMenu } from './support/shell'
import { boxOf, choose, drag, settled, showAll, yearOnScreen } from './support/timeline'

const dateField = (page: Page) => page.getByRole('textbox', { name: 'Date', exact: true })
const inspector = (page: Page) => page.getByRole('complementary', { name: 'Inspector', exact: true })
const text = (page: Page, title: string) => listed(page, title).first()

async function typeDate(page: Page, date: string): Promise<void> {
  await dateField(page).fill(date)
  await dateField(page).press('Enter')
}

test.beforeEach(({}, testInfo) => testInfo.setTimeout(120_000))

test('A date is understood in English and French, asked about once, kept while it is wrong, and undone to what was typed', async ({
  start,
}) => {
  const { app, page } = await start()
  await choose(page, 'Coup in Bamako')

  await typeDate(page, 'début août 2020')
  await expect(inspector(page)).toContainText('some time in early Aug 2020: from 1 Aug 2020 to 10 Aug 2020')
  await expect(text(page, 'Coup in Bamako')).toContainText('early Aug 2020')
  await typeDate(page, '18 Aug 2020 à 14h30, heure de Bamako')
  await expect(text(page, 'Coup in Bamako')).toContainText('18 Aug 2020, 14:30 (Bamako time)')

  await typeDate(page, '31 Aug 2020 – 30 Aug 2020')
  await expect(inspector(page)).toContainText('The end, 30 Aug 2020, is before the start, 31 Aug 2020')
  await expect(text(page, 'Coup in Bamako')).toContainText('14:30 (Bamako time)')

  await typeDate(page, '03/04/2020')
  await expect(inspector(page)).toContainText('Which day is 03/04/2020?')
  await page.getByRole('button', { name: '3 Apr 2020' }).click()
  await expect(dateField(page)).toHaveValue('3 Apr 2020')
  await typeDate(page, '05/06/2020')
  await expect(dateField(page)).toHaveValue('5 Jun 2020')

  const steps = ['5 Jun 2020', '3 Apr 2020']
  for (const step of steps) {
    await expect.poll(() => menuLabel(app, 'Edit', 'Undo')).toContain(step)
    await clickMenu(app, 'Edit', 'Undo')
  }
  await expect(dateField(page)).toHaveValue('18 Aug 2020 à 14h30, heure de Bamako')
  await expect.poll(() => menuLabel(app, 'Edit', 'Redo')).toContain('3 Apr 2020')
})

test('Bounds are set by hand, a rival stands beside the date and is drawn on request', async ({ start }) => {
  const { app, page } = await start()
  await choose(page, 'Coup in Bamako')
  await page.getByRole('button', { name: 'Set bounds…' }).click()
  await page.getByRole('textbox', { name: 'When: earliest' }).fill('17 Aug 2020')
  await page.getByRole('textbox', { name: 'When: latest' }).fill('20 Aug 2020')
  await page.getByRole('button', { name: 'Apply' }).click()
  await expect(dateField(page)).toHaveValue('between 17 and 20 Aug 2020')

  await page.getByRole('textbox', { name: 'Why this date' }).fill('Two radio stations')
  await page.getByRole('textbox', { name: 'Why this date' }).press('Enter')
  await page.getByRole('button', { name: 'Add a rival date' }).click()
  await page.getByRole('textbox', { name: 'Rival date' }).fill('before June 2020')
  await page.getByRole('textbox', { name: 'Rival date' }).press('Enter')
  await expect(page.getByRole('list', { name: 'Rival dates' })).toContainText('before Jun 2020')

  await clickMenu(app, 'View', 'Rival Dates')
  await expect(page.getByRole('button', { name: 'Rival dates', pressed: true })).toBeVisible()
  await expect(page.locator('.timeline-canvas .rival').first()).toBeVisible()
  await page.getByRole('button', { name: 'Prefer before Jun 2020' }).click()
  await expect(dateField(page)).toHaveValue('before June 2020')
})

test('Of an edge that is not known to the day, a drag moves the outer bound alone', async ({ start }) => {
  const { app, page } = await start()
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await resize(app, page, 1600, 1000)
  await showAll(page)
  const year = await yearOnScreen(page)
  const bar = await boxOf(page, 'Withdrawal of US')
  await drag(page, { x: bar.x + bar.width - 2, y: bar.y + bar.height / 2 }, { x: year, y: 0 })
  await expect(text(page, 'Withdrawal of US')).toContainText('between 2022 and 2023')
  await settled(page)
  await expect(drawn(page, 'Withdrawal of US')).toBeVisible()
})

test('Two events say how they lie in time, and gaps are found and gone to', async ({ start }) => {
  const { app, page } = await start()
  await choose(page, 'Coup in Bamako')
  await drawn(page, 'Withdrawal of US').click({ modifiers: ['Control'] })
  await expect(inspector(page)).toContainText(
    '‘Coup in Bamako’ was certainly before ‘Withdrawal of US forces’',
  )

  await clickMenu(app, 'View', 'Find Gaps…')
  const dialog = page.getByRole('dialog', { name: 'Find gaps' })
  await dialog.getByRole('textbox', { name: 'Longer than' }).fill('6')
  const gap = dialog.getByRole('button', { name: /Second coup/ }).first()
  await gap.click()
  await expect(dialog).toBeHidden()
})
