import { chmodSync, mkdirSync, mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { test as base, expect, type ElectronApplication, type Locator, type Page } from '@playwright/test'
import { launchApp } from '../../../scripts/runtime/launch-app.js'

/** The started app and its first window. */
interface Started {
  readonly app: ElectronApplication
  readonly page: Page
}

interface Start {
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

interface Fixtures {
  /** An own folder per test, which the app's user can read and write. */
  folder: string
  /** Starts the app on the test's folder; ended with the test. */
  start: (how?: Start) => Promise<Started>
}

function required(name: string): string {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is not set: run "npm run test:e2e"`)
  return value
}

/** Makes a folder anyone may write to: under root the app runs as another user. */
function openFolder(path: string): string {
  mkdirSync(path, { recursive: true })
  chmodSync(path, 0o777)
  return path
}

export const test = base.extend<Fixtures>({
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(required('FIELDLINE_E2E_FOLDER'), 'test-'))
    await use(openFolder(folder))
  },
  start: async ({ folder }, use) => {
    const running: ElectronApplication[] = []
    await use(async ({ args = [], env = {} } = {}) => {
      const app = await launchApp({
        executablePath: required('FIELDLINE_E2E_EXECUTABLE'),
        args: [required('FIELDLINE_E2E_APP'), ...args],
        env: {
          ...(process.env as Record<string, string>),
          FIELDLINE_DATA: openFolder(join(folder, 'data')),
          ...env,
        },
      })
      running.push(app)
      const page = await app.firstWindow()
      await expect(timelineOf(page)).toBeVisible({ timeout: 30_000 })
      return { app, page }
    })
    for (const app of running) await app.close().catch(() => undefined)
  },
})

/** The list of the events on screen: what the keyboard and a screen reader work on. */
export function timelineOf(page: Page): Locator {
  return page.getByRole('listbox', { name: 'Timeline' })
}

/** An event on the timeline's picture, by its title. */
export function drawn(page: Page, title: string): Locator {
  return page.locator('.timeline-canvas .vis-item').filter({ hasText: title }).first()
}

/** An event in the list for keyboard and screen reader, by its title. */
export function listed(page: Page, title: string): Locator {
  return timelineOf(page).getByRole('option').filter({ hasText: title })
}

/**
 * Shows the window in a theme, without motion. The system's wish for a theme is told again when it did not arrive, as may happen
 * while the machine is busy.
 */
export async function useTheme(page: Page, theme: 'light' | 'dark'): Promise<void> {
  await expect(async () => {
    await page.emulateMedia({ colorScheme: null })
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme, { timeout: 3_000 })
  }).toPass()
}

/** Gives the window's content an exact size, px. */
export async function resize(
  app: ElectronApplication,
  page: Page,
  width: number,
  height: number,
): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height),
    { width, height },
  )
  await expect.poll(() => page.evaluate(() => [innerWidth, innerHeight])).toEqual([width, height])
}

/** What the next file dialogs answer: the user chose this path. */
export async function choosePath(app: ElectronApplication, path: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen })
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
  }, path)
}

/** Turns the next message boxes away (their cancel button), and keeps what they said in `globalThis.said`. */
export async function answerMessages(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ dialog }) => {
    const said: string[] = []
    Object.assign(globalThis, { said })
    dialog.showMessageBox = (...args: unknown[]) => {
      const options = args.at(-1) as {
        message: string
        detail?: string
        cancelId?: number
        buttons?: string[]
      }
      said.push(`${options.message}\n${options.detail ?? ''}`)
      const last = (options.buttons?.length ?? 1) - 1
      return Promise.resolve({ response: options.cancelId ?? last, checkboxChecked: false })
    }
  })
}

/** What the message boxes said since `answerMessages`. */
export function messagesOf(app: ElectronApplication): Promise<string[]> {
  return app.evaluate(() => (globalThis as unknown as { said: string[] }).said)
}

/** The label of an item of the application menu, by the start of its label. */
export function menuLabel(
  app: ElectronApplication,
  menu: string,
  start: string,
): Promise<string | undefined> {
  return app.evaluate(
    ({ Menu }, wanted) =>
      Menu.getApplicationMenu()
        ?.items.find((item) => item.label.replace('&', '') === wanted.menu)
        ?.submenu?.items.find((item) => item.label.startsWith(wanted.start))?.label,
    { menu, start },
  )
}

export { expect }
