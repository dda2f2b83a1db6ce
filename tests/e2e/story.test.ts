import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { choosePath, drawn, expect, listed, menuLabel, resize, test, timelineOf } from './support/app'
import { settled, showAll } from './support/timeline'

const title = (page: Page) => page.getByRole('textbox', { name: 'Title', exact: true })
const date = (page: Page) => page.getByRole('textbox', { name: 'Date', exact: true })

async function centreOf(page: Page, text: string): Promise<{ x: number; y: number }> {
  await settled(page)
  const box = await drawn(page, text).boundingBox()
  if (!box) throw new Error(`“${text}” is not on the timeline`)
  return { x: box.x + Math.min(box.width / 2, 8), y: box.y + box.height / 2 }
}

/** The distance of one year on screen, px, taken from two events a year apart. */
async function yearOnScreen(page: Page): Promise<number> {
  const announced = await centreOf(page, 'The three announce')
  const inForce = await centreOf(page, 'Withdrawal from ECOWAS in force')
  return inForce.x - announced.x
}

test('An analyst edits the sample, writes a note, undoes, opens again and exports the picture', async ({
  start,
  folder,
}) => {
  const { app, page } = await start()
  await resize(app, page, 1600, 1000)
  await expect(page).toHaveTitle(/The United States and Mali: a reset/)
  await expect(listed(page, 'Coup in Bamako')).toHaveCount(1)

  // Add an event by keyboard: N, title, date.
  await timelineOf(page).focus()
  await page.keyboard.press('n')
  await expect(title(page)).toBeFocused()
  await page.keyboard.type('Ambassador recalled')
  await page.keyboard.press('Enter')
  await date(page).fill('12 March 2024')
  await page.keyboard.press('Enter')
  await expect(listed(page, 'Ambassador recalled')).toContainText('12 Mar 2024')

  // A drag keeps precision: a year moves by whole years.
  const year = await yearOnScreen(page)
  const from = await centreOf(page, 'Withdrawal of US forces')
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(from.x + year * 0.5, from.y, { steps: 4 })
  await page.mouse.move(from.x + year * 0.9, from.y, { steps: 4 })
  await page.mouse.up()
  await expect(listed(page, 'Withdrawal of US forces')).toContainText('2023')
  await expect.poll(() => menuLabel(app, 'Edit', 'Undo')).toContain('Withdrawal of US forces')

  // Escape cancels a drag.
  const again = await centreOf(page, 'Withdrawal of US forces')
  await page.mouse.move(again.x, again.y)
  await page.mouse.down()
  await page.mouse.move(again.x + year * 2, again.y, { steps: 6 })
  await page.keyboard.press('Escape')
  await page.mouse.up()
  await expect(listed(page, 'Withdrawal of US forces')).toContainText('2023')

  // Undo and redo.
  await timelineOf(page).focus()
  await page.keyboard.press('Control+z')
  await expect(listed(page, 'Withdrawal of US forces')).toContainText('2022')
  await page.keyboard.press('Control+Shift+z')
  await expect(listed(page, 'Withdrawal of US forces')).toContainText('2023')
  await page.keyboard.press('Control+z')
  await expect(listed(page, 'Withdrawal of US forces')).toContainText('2022')

  // Write a note on the coup.
  await drawn(page, 'Coup in Bamako').click({ position: { x: 6, y: 6 } })
  await expect(title(page)).toHaveValue('Coup in Bamako')
  const notes = page.getByRole('complementary', { name: 'Notes' })
  await notes.getByRole('button', { name: 'Add note' }).click()
  const noteTitle = notes.getByRole('textbox', { name: 'Title of the note' }).last()
  await expect(noteTitle).toHaveValue('New note')
  await noteTitle.fill('Hours of the night')
  await page.keyboard.press('Enter')
  await notes
    .getByRole('textbox', { name: 'Text' })
    .last()
    .fill('The resignation came *around midnight*.\n\n- first\n- second')
  await page.keyboard.press('Control+Enter')
  await expect(notes.locator('em', { hasText: 'around midnight' })).toBeVisible()

  // Close, open again, find everything; undo still works.
  await app.close()
  const second = await start()
  await expect(listed(second.page, 'Ambassador recalled')).toContainText('12 Mar 2024')
  await expect(listed(second.page, 'Withdrawal of US forces')).toContainText('2022')
  await listed(second.page, 'Coup in Bamako').dispatchEvent('click')
  await expect(second.page.getByRole('article', { name: 'Hours of the night' })).toBeVisible()
  await expect.poll(() => menuLabel(second.app, 'Edit', 'Undo')).toMatch(/^Undo .+/)

  // Export the picture.
  for (const [format, head] of [
    ['PNG picture', '\u0089PNG'],
    ['SVG drawing', '<svg '],
    ['PDF document', '%PDF-'],
  ] as const) {
    const file = join(folder, `figure.${format.slice(0, 3).toLowerCase()}`)
    await choosePath(second.app, file)
    await second.page.keyboard.press('Control+e')
    const dialog = second.page.getByRole('dialog', { name: 'Export figure' })
    await expect(dialog.getByRole('img', { name: 'Preview of the figure' })).toBeVisible()
    await dialog.getByRole('combobox', { name: 'Format' }).selectOption({ label: format })
    await dialog.getByRole('button', { name: 'Export…' }).click()
    await expect.poll(() => existsSync(file)).toBe(true)
    expect(readFileSync(file).subarray(0, 5).toString('latin1')).toContain(head)
    await second.page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
  }
})

test('Double click on empty time makes an event there, and Delete takes it away', async ({ start }) => {
  const { app, page } = await start()
  await resize(app, page, 1600, 1000)
  await expect(listed(page, 'Coup in Bamako')).toHaveCount(1)
  const count = await timelineOf(page).getByRole('option').count()
  const coup = await centreOf(page, 'Coup in Bamako')
  await page.mouse.dblclick(coup.x - 60, coup.y)
  await expect(timelineOf(page).getByRole('option')).toHaveCount(count + 1)
  await expect(title(page)).toBeFocused()
  await expect(date(page)).not.toHaveValue('')
  await page.keyboard.press('Escape')
  await timelineOf(page).focus()
  await page.keyboard.press('Delete')
  await expect(timelineOf(page).getByRole('option')).toHaveCount(count)
})

test('The wheel zooms at the pointer, and 0 shows everything again', async ({ start }) => {
  const { app, page } = await start()
  await resize(app, page, 1600, 1000)
  await showAll(page)
  const before = await centreOf(page, 'Coup in Bamako')
  const year = await yearOnScreen(page)
  await page.mouse.move(before.x, before.y)
  for (let turn = 0; turn < 2; turn += 1) await page.mouse.wheel(0, -120)
  await expect.poll(() => yearOnScreen(page)).toBeGreaterThan(year * 1.1)
  expect(Math.abs((await centreOf(page, 'Coup in Bamako')).x - before.x)).toBeLessThan(12)
  await timelineOf(page).focus()
  await page.keyboard.press('0')
  await expect.poll(() => yearOnScreen(page)).toBeLessThan(year * 1.1)
})

test('A date that can’t be read is kept to mend, named under the field, and not applied', async ({
  start,
}) => {
  const { page } = await start()
  await listed(page, 'New mining code').dispatchEvent('click')
  await expect(date(page)).toHaveValue('August 2023')
  await date(page).fill('31 February 2021')
  await page.keyboard.press('Enter')
  await expect(date(page)).toHaveAttribute('aria-invalid', 'true')
  await expect(date(page)).toHaveValue('31 February 2021')
  await expect(page.getByText(/28 days/)).toBeVisible()
  await expect(listed(page, 'New mining code')).toContainText('Aug 2023')
})
