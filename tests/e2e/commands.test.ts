import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { commandOfKey } from '../../src/renderer/keys'
import { searchMessages } from '../../src/shared/messages/search'
import { choosePath, drawn, expect, listed, test, timelineOf } from './support/app'
import { settled } from './support/timeline'

const words = { ...searchMessages.commands, ...searchMessages.ownCommands }
type Command = keyof typeof words

interface Scene {
  readonly app: ElectronApplication
  readonly page: Page
  readonly folder: string
}

const titleField = (page: Page) => page.getByRole('textbox', { name: 'Title', exact: true })
const aside = (page: Page, name: string) => page.getByRole('complementary', { name, exact: true })
const selected = (page: Page) => timelineOf(page).getByRole('option', { selected: true })
const said = (page: Page, text: string | RegExp) =>
  expect(page.locator('p.unseen[role=status]', { hasText: text })).toHaveCount(1)
const themeIs = (theme: string) => (page: Page) =>
  expect(page.locator('html')).toHaveAttribute('data-theme', theme)

/** A dialog came, and Escape takes it away. */
const opens = (name: string) => async (page: Page) => {
  await expect(page.getByRole('dialog', { name })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog', { name })).toBeHidden()
}

/** The scale before a zoom. */
let year = 0

/** px from the first coup of the sample to its second, most of a year. */
async function yearOnScreen(page: Page): Promise<number> {
  const [coup, second] = [drawn(page, 'Coup in Bamako'), drawn(page, 'Second coup')]
  const [from, until] = [await coup.boundingBox(), await second.boundingBox()]
  return (until?.x ?? 0) - (from?.x ?? 0)
}

/** Selects by keyboard alone: found by name, gone to with Enter. */
async function choose(page: Page, title: string): Promise<void> {
  await timelineOf(page).focus()
  await page.keyboard.press('/')
  await expect(page.locator('[role=dialog] input')).toBeFocused()
  await page.keyboard.type(title)
  const found = page.getByRole('dialog', { name: 'Search' }).getByRole('option', { selected: true })
  await expect(found.filter({ hasText: title })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(selected(page)).toContainText(title)
}

/** Carries a command out through the palette, by its title. */
async function carryOut(page: Page, title: string): Promise<void> {
  await timelineOf(page).focus()
  await page.keyboard.press('Control+k')
  const dialog = page.getByRole('dialog', { name: 'Search' })
  await expect(dialog.getByRole('combobox')).toBeFocused()
  await page.keyboard.type(title)
  const option = dialog.getByRole('option', { name: title })
  await expect(option.first()).toBeVisible()
  for (let step = 0; step < 12; step += 1) {
    if ((await option.first().getAttribute('aria-selected')) === 'true') break
    await page.keyboard.press('ArrowDown')
  }
  await page.keyboard.press('Enter')
}

/** What shows that a command was carried out; some need something before. Every command stands here. */
const walks: Record<
  Command,
  { readonly before?: (scene: Scene) => Promise<unknown>; readonly then: (scene: Scene) => Promise<unknown> }
> = {
  'new-event': {
    then: async ({ page }) => {
      await expect(titleField(page)).toBeFocused()
      await expect(titleField(page)).toHaveValue('New event')
      await page.keyboard.press('Escape')
    },
  },
  'entry-line': {
    then: ({ page }) => expect(page.getByRole('combobox', { name: 'Type an event' })).toBeFocused(),
  },
  duplicate: {
    before: ({ page }) => choose(page, 'Second coup'),
    then: ({ page }) => expect(listed(page, 'Second coup')).toHaveCount(2),
  },
  'earlier-in-day': { then: ({ page }) => said(page, 'is now 1st of 2 on its date') },
  'later-in-day': { then: ({ page }) => said(page, 'is now 2nd of 2 on its date') },
  delete: {
    before: async ({ page }) => {
      await choose(page, 'Last French troops leave')
    },
    then: ({ page }) => expect(listed(page, 'Last French troops leave')).toHaveCount(0),
  },
  undo: {
    then: ({ page }) => expect(listed(page, 'Last French troops leave')).toHaveCount(1),
  },
  redo: {
    then: ({ page }) => expect(listed(page, 'Last French troops leave')).toHaveCount(0),
  },
  'new-note': {
    before: ({ page }) => choose(page, 'Coup in Bamako'),
    then: async ({ page }) => {
      await expect(aside(page, 'Notes').locator('input:focus')).toHaveValue('New note')
      await page.keyboard.press('Escape')
    },
  },
  'new-lane': {
    then: async ({ page }) => {
      await expect(aside(page, 'Inspector').locator('input:focus')).toHaveValue(/^Lane \d+$/)
      await page.keyboard.press('Escape')
    },
  },
  'collapse-lanes': { then: ({ page }) => said(page, 'All lanes are collapsed') },
  'expand-lanes': { then: ({ page }) => said(page, 'All lanes are expanded') },
  'show-lanes': { then: ({ page }) => said(page, 'All lanes are shown') },
  'manage-lanes': {
    then: ({ page }) => expect(aside(page, 'Inspector').locator('[data-panel-lane] :focus')).toBeVisible(),
  },
  'link-events': {
    before: ({ page }) => choose(page, 'Coup in Bamako'),
    then: ({ page }) => opens('Link ‘Coup in Bamako’ to…')(page),
  },
  'fit-all': { then: ({ page }) => expect(listed(page, 'Coup in Bamako')).toHaveCount(1) },
  'zoom-in': {
    before: async ({ page }) => {
      await choose(page, 'Coup in Bamako')
      year = await yearOnScreen(page)
    },
    then: ({ page }) => expect.poll(() => yearOnScreen(page)).toBeGreaterThan(year),
  },
  'zoom-out': {
    before: async ({ page }) => {
      await settled(page)
      year = await yearOnScreen(page)
    },
    then: ({ page }) => expect.poll(() => yearOnScreen(page)).toBeLessThan(year),
  },
  'filter-events': {
    then: async ({ page }) => {
      await expect(page.getByRole('searchbox', { name: 'Words in events' })).toBeFocused()
      await page.keyboard.press('Escape')
    },
  },
  'go-to-date': { then: ({ page }) => opens('Go to a date')(page) },
  'find-gaps': { then: ({ page }) => opens('Find gaps')(page) },
  'toggle-notes': {
    then: async ({ page }) => {
      await expect(aside(page, 'Notes')).toHaveCount(0)
      await carryOut(page, words['toggle-notes'][0])
      await expect(aside(page, 'Notes')).toBeVisible()
    },
  },
  'toggle-inspector': {
    then: async ({ page }) => {
      await expect(aside(page, 'Inspector')).toHaveCount(0)
      await carryOut(page, words['toggle-inspector'][0])
      await expect(aside(page, 'Inspector')).toBeVisible()
    },
  },
  'toggle-overview': {
    before: ({ page }) => expect(page.getByRole('group', { name: 'Overview' })).toBeVisible(),
    then: ({ page }) => expect(page.getByRole('group', { name: 'Overview' })).toHaveCount(0),
  },
  'toggle-list': {
    then: ({ page }) => expect(page.getByRole('grid', { name: 'List of events' })).toBeVisible(),
  },
  'toggle-rivals': {
    before: ({ page }) =>
      expect(page.getByRole('button', { name: 'Rival dates' })).toHaveAttribute('aria-pressed', 'false'),
    then: ({ page }) =>
      expect(page.getByRole('button', { name: 'Rival dates' })).toHaveAttribute('aria-pressed', 'true'),
  },
  'all-notes': {
    then: ({ page }) => expect(page.getByRole('searchbox', { name: 'Filter by title' })).toBeFocused(),
  },
  'toggle-history': { then: ({ page }) => expect(aside(page, 'History')).toBeVisible() },
  'export-figure': { then: ({ page }) => opens('Export figure')(page) },
  'copy-figure': { then: ({ page }) => said(page, 'Figure copied as an image') },
  'restore-backup': { then: ({ page }) => opens('Restore from a backup')(page) },
  search: { then: ({ page }) => opens('Search')(page) },
  'keyboard-help': { then: ({ page }) => opens('Keys')(page) },
  'theme-dark': { then: ({ page }) => themeIs('dark')(page) },
  'theme-light': { then: ({ page }) => themeIs('light')(page) },
  'theme-system': {
    then: async ({ page }) => {
      await page.emulateMedia({ colorScheme: 'dark' })
      await themeIs('dark')(page)
    },
  },
  'date-order': { then: ({ page }) => said(page, 'now read day first') },
  'rebuild-search': { then: ({ page }) => said(page, 'The search index was made anew') },
  'copy-diagnostics': { then: ({ page }) => said(page, 'Diagnostics copied') },
  'save-copy': {
    before: ({ app, folder }) => choosePath(app, join(folder, 'Copy.fieldline')),
    then: async ({ page, folder }) => {
      await said(page, 'Copy saved')
      expect(existsSync(join(folder, 'Copy.fieldline'))).toBe(true)
    },
  },
  'show-in-folder': {
    before: ({ app }) =>
      app.evaluate(({ shell }) => {
        shell.showItemInFolder = (path) => void Object.assign(globalThis, { shown: path })
      }),
    then: ({ app }) =>
      expect
        .poll(() => app.evaluate(() => (globalThis as unknown as { shown?: string }).shown))
        .toContain('US-Mali.fieldline'),
  },
  'new-workspace': {
    before: ({ app, folder }) => choosePath(app, join(folder, 'New.fieldline')),
    then: ({ app }) => expect.poll(() => app.windows().length).toBe(2),
  },
  'open-workspace': {
    before: ({ app, folder }) => choosePath(app, join(folder, 'Copy.fieldline')),
    then: ({ app }) => expect.poll(() => app.windows().length).toBe(3),
  },
  'open-sample': {
    then: ({ app }) =>
      expect
        .poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getFocusedWindow()?.getTitle() ?? ''))
        .toContain('The United States and Mali'),
  },
}

test('Every command of the app is carried out by keyboard, through the palette', async ({
  start,
  folder,
}) => {
  const { app, page } = await start()
  for (const [command, { before, then }] of Object.entries(walks) as [Command, (typeof walks)[Command]][]) {
    await test.step(command, async () => {
      await before?.({ app, page, folder })
      await carryOut(page, words[command][0])
      await then({ app, page, folder })
    })
  }
})

test('Every key that the palette names is one of the menu or of the window', async ({ start }) => {
  const { app } = await start()
  const named = Object.entries(words).filter(([, [, key]]) => key !== '')
  const accelerators = await app.evaluate(({ Menu }) => {
    const all: string[] = []
    const walk = (menu: Electron.Menu | null) => {
      for (const { accelerator, submenu } of menu?.items ?? []) {
        if (accelerator) all.push(accelerator.replace(/^(CmdOrCtrl|CommandOrControl)/, 'Ctrl'))
        walk(submenu ?? null)
      }
    }
    walk(Menu.getApplicationMenu())
    return all
  })
  expect(accelerators.length).toBeGreaterThan(10)
  for (const [id, [, name]] of named) {
    const key = name.replace('−', '-')
    const held = key.startsWith('Ctrl+') && key !== 'Ctrl+'
    const press = { key: held ? key.slice(5) : key, command: held, shift: false, alt: false }
    const isOfWindow = commandOfKey(press, 'elsewhere') === id
    expect.soft([id, name, isOfWindow || accelerators.includes(key)]).toEqual([id, name, true])
  }
})
