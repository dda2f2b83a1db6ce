import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { getDocumentProxy, getMeta } from 'unpdf'
import { choosePath, expect, listed, menuLabel, test, timelineOf, useTheme } from './support/app'
import { call, quit, startAgain } from './support/shell'

const choice = (page: Page, name: string) => page.getByRole('dialog').getByRole('combobox', { name })
const button = (page: Page, name: string | RegExp) => page.getByRole('dialog').getByRole('button', { name })

async function openFigure(page: Page) {
  await timelineOf(page).focus()
  await page.keyboard.press('Control+e')
  const dialog = page.getByRole('dialog', { name: 'Export figure' })
  await expect(dialog.getByRole('img', { name: 'Preview of the figure' })).toBeVisible({ timeout: 20_000 })
  return dialog
}

test('A preset is saved, chosen again after a restart, and its figure is marked as high as what it shows', async ({
  start,
  folder,
}) => {
  test.setTimeout(180_000)
  const first = await start()
  const dialog = await openFigure(first.page)

  // By keyboard: what is set is saved under a name.
  await choice(first.page, 'Format').selectOption({ label: 'SVG drawing' })
  await choice(first.page, 'Colours').selectOption({ label: 'Black on white' })
  await choice(first.page, 'Marking').fill('tlp:green')
  await button(first.page, 'Save as a preset…').focus()
  await first.page.keyboard.press('Enter')
  await first.page.keyboard.type('Weekly brief')
  await first.page.keyboard.press('Enter')
  await expect(choice(first.page, 'Preset')).toBeFocused()
  await expect(dialog.getByText('Set as saved.')).toBeVisible()
  await first.page.keyboard.press('Escape')
  await expect.poll(() => menuLabel(first.app, 'Edit', 'Undo')).toBe('Undo Save the preset ‘Weekly brief’')

  // An event is marked in the inspector.
  await listed(first.page, 'Coup in Bamako').dispatchEvent('click')
  const inspector = first.page.getByRole('complementary', { name: 'Inspector' })
  await inspector.getByRole('button', { name: 'Add marking' }).click()
  await first.page.keyboard.type('tlp:red')
  await first.page.keyboard.press('Enter')
  await expect(inspector.getByRole('combobox', { name: 'Marking' })).toHaveValue('TLP:RED')
  await quit(first.app)

  const { app, page } = await start()
  const opened = await openFigure(page)
  await choice(page, 'Preset').selectOption({ label: 'Weekly brief' })
  await expect(choice(page, 'Colours')).toHaveValue('print')
  await expect(opened.getByText(/Marked TLP:RED\. .*‘Coup in Bamako’ is marked TLP:RED/)).toBeVisible()
  for (const theme of ['light', 'dark'] as const) {
    await useTheme(page, theme)
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
    expect(violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html.slice(0, 160))])).toEqual(
      [],
    )
  }
  const svg = join(folder, 'brief.svg')
  await choosePath(app, svg)
  await button(page, 'Export…').click()
  await expect.poll(() => existsSync(svg)).toBe(true)
  const text = readFileSync(svg, 'utf8')
  expect(text).toContain('<dcterms:accessRights>TLP:RED</dcterms:accessRights>')
  expect(text.match(/>TLP:RED</g)?.length).toBeGreaterThanOrEqual(3)
  expect(text).not.toContain('TLP:GREEN')

  // The other formats say the same of themselves.
  const settings = { theme: 'light', width: 1200, scale: 1, marking: 'TLP:GREEN' }
  const written = async (format: string) => {
    const path = join(folder, `facts.${format}`)
    await choosePath(app, path)
    expect(await call(page, 'exportFigure', { ...settings, format })).toMatchObject({ ok: true })
    return readFileSync(path)
  }
  const { info } = await getMeta(await getDocumentProxy(new Uint8Array(await written('pdf'))))
  expect(info).toMatchObject({ Keywords: 'TLP:RED' })
  expect((await written('png')).toString('latin1')).toMatch(/Marking\0[^]{0,12}TLP:RED/)
  expect((await written('html')).toString()).toContain('<meta name="dcterms.accessRights" content="TLP:RED">')

  // The same by the command line, with an option on top.
  const { path } = (await call(page, 'workspace')).value as { path: string }
  await quit(app)
  const asked = [
    'export',
    path,
    '--preset',
    'weekly brief',
    '--theme',
    'dark',
    '--out',
    'again.svg',
    '--json',
  ]
  const done = await startAgain(folder, ...asked)
  expect(done).toMatchObject({ status: 0, error: '' })
  expect(JSON.parse(done.out)).toMatchObject({
    ok: true,
    marking: 'TLP:RED',
    raised: [{ marking: 'TLP:RED', event: { title: 'Coup in Bamako' } }],
  })
  expect(readFileSync(join(folder, 'again.svg'), 'utf8')).toContain('TLP:RED')
  expect(await startAgain(folder, 'presets', path)).toEqual({ status: 0, out: 'Weekly brief\n', error: '' })
  const unknown = await startAgain(folder, 'export', path, '--preset', 'Poster', '--out', 'poster.png')
  expect(unknown).toMatchObject({
    status: 1,
    error: expect.stringContaining('no preset called “Poster”. It has “Weekly brief”.'),
  })
  expect(existsSync(join(folder, 'poster.png'))).toBe(false)
})
