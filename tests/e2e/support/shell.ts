import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, copyFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, JSHandle, Page } from '@playwright/test'

/** What the shell's tests need besides the window: processes, menus, a second start, the command line. */

interface Reply {
  readonly ok: boolean
  readonly value?: unknown
  readonly message?: string
}

/** A call of the window's bridge, with its reply. */
export function call(page: Page, method: string, ...args: unknown[]): Promise<Reply> {
  return page.evaluate(
    ([name, given]) =>
      (
        globalThis as unknown as { api: { call: (name: string, ...args: unknown[]) => Promise<Reply> } }
      ).api.call(name, ...given),
    [method, args] as const,
  )
}

/** The process numbers of the workspace processes. */
export function workspaceProcesses(app: ElectronApplication): Promise<number[]> {
  return app.evaluate(({ app: electron }) =>
    electron
      .getAppMetrics()
      .filter(({ type, name }) => type === 'Utility' && /workspace/i.test(name ?? ''))
      .map(({ pid }) => pid),
  )
}

/** Clicks an item of the application menu; `path` has the starts of the labels. */
export function clickMenu(app: ElectronApplication, ...path: string[]): Promise<void> {
  return app.evaluate(({ Menu }, labels) => {
    let items = Menu.getApplicationMenu()?.items ?? []
    for (const [depth, start] of labels.entries()) {
      const item = items.find(({ label }) => label.replace('&', '').startsWith(start))
      if (!item) throw new Error(`The menu has no “${start}”`)
      if (depth === labels.length - 1) (item.click as () => void)()
      items = item.submenu?.items ?? []
    }
  }, path)
}

/** Closes a window as the user does; the page is asked first. */
export async function closeWindow(app: ElectronApplication, page: Page): Promise<void> {
  const window = (await app.browserWindow(page)) as JSHandle<{ close(): void }>
  await window.evaluate((found) => found.close())
}

/** Starts the app with the same data, as a double click or a terminal would; resolves when that process ends. */
export function startAgain(
  folder: string,
  ...args: string[]
): Promise<{ status: number | null; out: string; error: string }> {
  const [program = '', app = ''] = [process.env['FIELDLINE_E2E_EXECUTABLE'], process.env['FIELDLINE_E2E_APP']]
  const child = spawn(program, [app, ...args], {
    cwd: folder,
    env: { ...process.env, FIELDLINE_DATA: join(folder, 'data') },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let [out, error] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (error += text))
  // Chromium's own words about the machine, such as a missing message bus.
  const own = () => error.replaceAll(/^\[\d+:\d+\/.*\n/gm, '')
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (status) => resolve({ status, out, error: own() }))
  })
}

/** A copy of a workspace file that the app's user may write, under root too. */
export function copyOf(path: string, copy: string): string {
  copyFileSync(path, copy)
  chmodSync(copy, 0o666)
  return copy
}

/** The SHA-256 of a file. */
export function hashOf(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex')
}

/** Closes the way a user does, so that the last backup is made. */
export async function quit(app: ElectronApplication): Promise<void> {
  const closed = app.waitForEvent('close')
  await app.evaluate(({ app: electron }) => electron.quit())
  await closed
}
