import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { getDocumentProxy, extractText } from 'unpdf'
import { choosePath, expect, test, timelineOf, useTheme } from './support/app'
import { call, quit, startAgain } from './support/shell'

const signs = 'What the visit would have to show'
const reason = 'Why the timeline starts here'

test('Notes are chosen by key, and printed with their numbers in every format and by the command line', async ({
  start,
  folder,
}) => {
  test.setTimeout(180_000)
  const { app, page } = await start()
  await timelineOf(page).focus()
  await page.keyboard.press('Control+e')
  const dialog = page.getByRole('dialog', { name: 'Export figure' })
  await expect(dialog.getByRole('img', { name: 'Preview of the figure' })).toBeVisible({ timeout: 20_000 })

  // The sample has three notes, each on an event.
  await dialog.getByText('No notes printed').focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await expect(dialog.getByText('2 of 3 notes printed')).toBeVisible()
  const list = dialog.getByRole('group', { name: 'Printed notes' })
  await expect(list.getByRole('checkbox', { name: reason })).toBeChecked()
  await expect(list.getByRole('checkbox', { name: reason })).toBeFocused()
  await expect(dialog.getByRole('textbox', { name: 'In words' })).toHaveValue(/1\. it ends the partnership/)
  for (const theme of ['light', 'dark'] as const) {
    await useTheme(page, theme)
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
    expect(violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html.slice(0, 160))])).toEqual(
      [],
    )
  }

  // What the page says is what the file says.
  await dialog.getByRole('combobox', { name: 'Format' }).selectOption({ label: 'PDF document' })
  const pdf = join(folder, 'noted.pdf')
  await choosePath(app, pdf)
  await dialog.getByRole('button', { name: 'Export…' }).click()
  await expect.poll(() => existsSync(pdf)).toBe(true)
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(readFileSync(pdf))), {
    mergePages: true,
  })
  expect(text).toContain(`${signs}. A reset is a judgement, not a fact.`)
  expect(text).toContain('• minerals named in public.')
  expect(text).not.toContain('**')

  const { notes } = (await call(page, 'figureNotes', { of: {}, filter: '', chosen: [], limit: 100 }))
    .value as { notes: readonly { id: string; title: string }[] }
  const html = join(folder, 'noted.html')
  await choosePath(app, html)
  const file = { theme: 'light', width: 1200, scale: 1, format: 'html', notes: notes.map(({ id }) => id) }
  expect(await call(page, 'exportFigure', file)).toMatchObject({ ok: true })
  // In the picture, and where the page is read as text.
  expect(readFileSync(html, 'utf8').split('minerals named in public.').length).toBeGreaterThan(2)

  const { path } = (await call(page, 'workspace')).value as { path: string }
  await quit(app)
  const asked = ['export', path, '--note', signs, '--note', reason, '--page', 'a4-portrait', '--out']
  expect(await startAgain(folder, ...asked, 'noted.svg')).toMatchObject({ status: 0, error: '' })
  const svg = readFileSync(join(folder, 'noted.svg'), 'utf8')
  expect(svg).toContain(`>${signs}. A reset is a judgement, not a fact.`)
  expect(await startAgain(folder, 'export', path, '--note', 'Rumours', '--out', 'none.svg')).toMatchObject({
    status: 1,
    error: expect.stringContaining('no note called “Rumours”'),
  })
  expect(existsSync(join(folder, 'none.svg'))).toBe(false)
})
