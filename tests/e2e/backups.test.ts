import AxeBuilder from '@axe-core/playwright'
import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Locator, Page } from '@playwright/test'
import { expect, listed, messagesOf, test, timelineOf, useTheme } from './support/app'
import { quit } from './support/shell'

const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Restore from a backup' })

/** File › Restore from Backup…, as the menu sends it. */
async function openRestore(app: ElectronApplication, page: Page): Promise<Locator> {
  await app.evaluate(
    ({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('restore-backup')?.click() as undefined,
  )
  await expect(dialogOf(page)).toBeVisible()
  return dialogOf(page)
}

/** Adds an event by keyboard. */
async function addEvent(page: Page, name: string): Promise<void> {
  await timelineOf(page).focus()
  await page.keyboard.press('n')
  await expect(page.getByRole('textbox', { name: 'Title', exact: true })).toBeFocused()
  await page.keyboard.type(name)
  await page.keyboard.press('Enter')
  await expect(listed(page, name)).toHaveCount(1)
  await page.keyboard.press('Escape')
}

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .include('[role=dialog]')
    .analyze()
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
}

const workspacePath = (folder: string) => join(folder, 'data', 'US-Mali.fieldline')

/** All backups below the data folder. */
function backupsIn(folder: string): string[] {
  const all = join(folder, 'data', 'backups')
  return readdirSync(all).flatMap((id) =>
    readdirSync(join(all, id))
      .filter((name) => name.endsWith('.fieldline'))
      .map((name) => join(all, id, name)),
  )
}

test('A backup is made on closing, compared, restored by keyboard alone, and the restore is undone', async ({
  start,
  folder,
}) => {
  const first = await start()
  await first.page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  await addEvent(first.page, 'Before the backup')
  await quit(first.app)
  expect(backupsIn(folder)).toHaveLength(1)

  const { app, page } = await start()
  await addEvent(page, 'After the backup')
  const dialog = await openRestore(app, page)
  await expect(dialog.getByRole('radio').first()).toBeFocused()
  await expect(dialog.getByText('goes away')).toBeVisible()
  await expect(dialog.getByText('After the backup')).toBeVisible()
  for (const theme of ['light', 'dark'] as const) {
    await useTheme(page, theme)
    expect(await violations(page)).toEqual([])
  }
  const restore = dialog.getByRole('button', { name: 'Restore', exact: true })
  const isThere = () => restore.evaluate((button) => button === document.activeElement)
  for (let step = 0; step < 6 && !(await isThere()); step += 1) await page.keyboard.press('Shift+Tab')
  await expect(restore).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(listed(page, 'After the backup')).toHaveCount(0)
  await expect(listed(page, 'Before the backup')).toHaveCount(1)
  expect(backupsIn(folder)).toHaveLength(2)

  await timelineOf(page).focus()
  await page.keyboard.press('Control+z')
  await expect(listed(page, 'After the backup')).toHaveCount(1)
})

test('A backup opens as a new file beside, and all backups can be deleted', async ({ start, folder }) => {
  const first = await start()
  await addEvent(first.page, 'In the backup')
  await quit(first.app)
  const { app, page } = await start()
  const dialog = await openRestore(app, page)
  await expect(dialog.getByText('It holds the same as the present.')).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'Restore', exact: true })).toBeDisabled()
  const opened = app.waitForEvent('window')
  await dialog.getByRole('button', { name: 'Open as a new file' }).click()
  const restored = await opened
  await expect(listed(restored, 'In the backup')).toHaveCount(1)
  const beside = readdirSync(join(folder, 'data')).filter((name) =>
    /^US-Mali restored 2.*\.fieldline$/.test(name),
  )
  expect(beside).toHaveLength(1)

  await openRestore(app, restored)
  await dialogOf(restored).getByRole('button', { name: 'Delete all…' }).click()
  await dialogOf(restored).getByRole('button', { name: 'Delete all for good?' }).click()
  await expect(dialogOf(restored).getByText(/There is no backup yet/)).toBeVisible()
  expect(backupsIn(folder)).toHaveLength(0)
})

test('A damaged workspace is not opened, and its newest backup is the way on', async ({ start, folder }) => {
  const first = await start()
  await addEvent(first.page, 'Rescued')
  await quit(first.app)
  const path = workspacePath(folder)
  const bytes = readFileSync(path)
  const { app, page } = await start({ args: [otherFile(folder, backupsIn(folder)[0] ?? '')] })
  writeFileSync(path, bytes.subarray(0, bytes.length / 2))
  // The first button of the message is the way on.
  await app.evaluate(({ dialog }) => {
    const said: string[] = []
    Object.assign(globalThis, { said })
    dialog.showMessageBox = (...args: unknown[]) => {
      const { message, detail, buttons } = args.at(-1) as Record<string, unknown>
      said.push([message, detail, buttons].join(' '))
      return Promise.resolve({ response: 0, checkboxChecked: false })
    }
  })
  await page.evaluate(
    (recent) =>
      (globalThis as unknown as { api: { call: (...args: unknown[]) => Promise<unknown> } }).api.call(
        'openWorkspace',
        recent,
      ),
    path,
  )
  const others = () => app.windows().filter((window) => window !== page)
  await expect
    .poll(async () =>
      Promise.all(
        others().map((window) =>
          listed(window, 'Rescued')
            .count()
            .catch(() => 0),
        ),
      ),
    )
    .toContain(1)
  expect((await messagesOf(app)).join(' ')).toMatch(/US-Mali.*cut off.*Restore the backup of/s)
  expect(statSync(path).size).toBe(bytes.length / 2)
})

/** A copy of a backup under another name, to have a window on something else. */
function otherFile(folder: string, backup: string): string {
  const path = join(folder, 'data', 'Other.fieldline')
  writeFileSync(path, readFileSync(backup))
  chmodSync(path, 0o666)
  return path
}
