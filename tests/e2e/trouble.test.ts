import { chmodSync, copyFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { answerMessages, choosePath, expect, listed, messagesOf, test, timelineOf } from './support/app'

type Call = (...args: unknown[]) => Promise<{ ok: boolean; value: { path: string } }>

/** The path of the workspace that the first window shows. */
const pathOf = (page: import('@playwright/test').Page) =>
  page.evaluate(
    async () => (await (globalThis as unknown as { api: { call: Call } }).api.call('workspace')).value.path,
  )

test('A killed workspace process is started again, and the next edit works', async ({ start }) => {
  const { app, page } = await start()
  const pid = await app.evaluate(
    ({ app: electron }) =>
      electron.getAppMetrics().find(({ type, name }) => type === 'Utility' && /workspace/i.test(name ?? ''))
        ?.pid,
  )
  if (pid === undefined) throw new Error('there is no workspace process')
  process.kill(pid, 'SIGKILL')
  await expect
    .poll(() =>
      page.evaluate(
        async () => (await (globalThis as unknown as { api: { call: Call } }).api.call('workspace')).ok,
      ),
    )
    .toBe(true)
  await timelineOf(page).focus()
  await page.keyboard.press('n')
  await expect(listed(page, 'New event')).toHaveCount(1)
})

test('A file that is no workspace is refused with its name, and the open workspace stays', async ({
  start,
  folder,
}) => {
  const { app, page } = await start()
  const file = join(folder, 'notes.fieldline')
  writeFileSync(file, 'just some text, long enough to be looked at as a file of its own kind'.repeat(40))
  await choosePath(app, file)
  await answerMessages(app)
  await page.evaluate(() => (globalThis as unknown as { api: { call: Call } }).api.call('openWorkspace'))
  await expect
    .poll(async () =>
      [...(await messagesOf(app)), (await page.getByRole('alert').allTextContents()).join(' ')].join(' '),
    )
    .toContain('notes.fieldline')
  await expect(timelineOf(page)).toBeVisible()
})

test('A workspace deleted while open is noticed at the next edit, and can be saved as a copy', async ({
  start,
  folder,
}) => {
  const { app, page } = await start()
  const path = await pathOf(page)
  rmSync(path)
  await timelineOf(page).focus()
  await page.keyboard.press('n')
  await expect(page.getByRole('button', { name: 'Save a copy…' }).first()).toBeVisible()
  const copy = join(folder, 'rescued.fieldline')
  await choosePath(app, copy)
  await page.getByRole('button', { name: 'Save a copy…' }).first().click()
  await expect.poll(() => statSync(copy, { throwIfNoEntry: false })?.size ?? 0).toBeGreaterThan(10_000)
})

test('A read-only file opens, says so, and can’t be edited', async ({ start, folder }) => {
  const first = await start()
  const file = join(folder, 'sealed.fieldline')
  const path = await pathOf(first.page)
  await first.app.close()
  copyFileSync(path, file)
  chmodSync(file, 0o444)
  const { page } = await start({ args: [file] })
  await expect(page.getByText(/can’t be changed here/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'New event' }).first()).toBeDisabled()
})
