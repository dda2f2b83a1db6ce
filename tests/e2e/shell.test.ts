import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { hostname } from 'node:os'
import { basename, join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import BetterSqlite3 from 'better-sqlite3'
import {
  answerMessages,
  choosePath,
  expect,
  listed,
  menuLabel,
  messagesOf,
  test,
  timelineOf,
} from './support/app'
import { call, clickMenu, closeWindow, copyOf, hashOf, startAgain, workspaceProcesses } from './support/shell'

const sampleIn = (folder: string): string => join(folder, 'data', 'US-Mali.fieldline')
const title = (page: Page) => page.getByRole('textbox', { name: 'Title', exact: true })
const pathOf = async (page: Page): Promise<string> =>
  ((await call(page, 'workspace')).value as { path: string }).path

/** The next window, when it shows its timeline. */
async function nextWindow(app: ElectronApplication, open: () => Promise<unknown>): Promise<Page> {
  const [page] = await Promise.all([app.waitForEvent('window'), open()])
  await expect(timelineOf(page)).toBeVisible({ timeout: 30_000 })
  return page
}

test('Files of a second start open in the first, each in a window and a process of its own; an open one comes to the front', async ({
  start,
  folder,
}) => {
  const { app, page } = await start()
  const [a, b] = ['A', 'B'].map((name) => copyOf(sampleIn(folder), join(folder, `${name}.fieldline`)))
  const second = await nextWindow(app, () => startAgain(folder, 'A.fieldline'))
  expect(await pathOf(second)).toBe(a)
  const third = await nextWindow(app, () => startAgain(folder, `file://${b}`))
  expect(await pathOf(third)).toBe(b)
  expect(new Set(await workspaceProcesses(app)).size).toBe(3)

  await app.evaluate(({ BrowserWindow }) => {
    const focused: string[] = []
    Object.assign(globalThis, { focused })
    for (const window of BrowserWindow.getAllWindows()) {
      const focus = window.focus.bind(window)
      window.focus = () => {
        focused.push(window.getTitle())
        focus()
      }
    }
  })
  expect((await startAgain(folder, 'A.fieldline')).status).toBe(0)
  await expect
    .poll(() => app.evaluate(() => (globalThis as unknown as { focused: string[] }).focused.length))
    .toBe(1)
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(3)

  // An edit in one is none in the others.
  const events = ((await call(page, 'workspace')).value as { events: number }).events
  await call(second, 'createEvent', { title: 'Only here', lane: null, kind: 'period', date: '2021' })
  await expect(listed(second, 'Only here')).toHaveCount(1)
  expect((await call(third, 'workspace')).value).toMatchObject({ events })

  // A mistyped command is no window, also while the app runs.
  const wrong = await startAgain(folder, 'exprot', 'A.fieldline', '--out', 'a.svg')
  expect(wrong).toEqual({
    status: 2,
    out: '',
    error: expect.stringMatching(/^“exprot” is no command[^\n]*\n$/) as unknown,
  })
})

test('New, Save a Copy, Open and Open Recent; a copy is checked and is a replica of its own', async ({
  start,
  folder,
}) => {
  const { app, page } = await start()
  await answerMessages(app)
  const made = join(folder, 'Inquiry.fieldline')
  await choosePath(app, join(folder, 'Inquiry'))
  const inquiry = await nextWindow(app, () => clickMenu(app, 'File', 'New Workspace'))
  expect(await pathOf(inquiry)).toBe(made)
  await expect(inquiry).toHaveTitle(/Inquiry/)

  // The name is taken now: nothing is replaced.
  const before = hashOf(made)
  await choosePath(app, made)
  await clickMenu(app, 'File', 'New Workspace')
  await expect.poll(async () => (await messagesOf(app)).join()).toMatch(/‘Inquiry\.fieldline’ already/)
  expect(hashOf(made)).toBe(before)

  const copy = join(folder, 'Copy.fieldline')
  await choosePath(app, copy)
  expect(
    await call(inquiry, 'createEvent', { title: 'In both', lane: null, kind: 'period', date: '2020' }),
  ).toMatchObject({ ok: true })
  expect(await call(inquiry, 'saveCopy')).toEqual({ ok: true, value: copy })
  const replica = (path: string): unknown => {
    const database = new BetterSqlite3(path, { readonly: true })
    const value = database.prepare("SELECT value FROM localSetting WHERE name = 'replica'").pluck().get()
    database.close()
    return value
  }
  expect(replica(copy)).not.toBe(replica(made))
  // Both are read from the command line, one of them while it is open.
  for (const file of ['Copy.fieldline', 'Inquiry.fieldline']) {
    const { status, out } = await startAgain(folder, 'check', file, '--json')
    expect([status, JSON.parse(out)]).toEqual([
      0,
      { ok: true, sound: true, steps: 2, changes: 4, events: 1, problems: [] },
    ])
  }
  const opened = await nextWindow(app, () => clickMenu(app, 'File', 'Open…'))
  expect(await pathOf(opened)).toBe(copy)
  expect(await call(opened, 'undo')).toMatchObject({ ok: true })
  expect((await call(page, 'openWorkspace', '/etc/hostname')).ok).toBe(false)

  // The page ends itself: nothing of it stays, not its process and not its lock.
  await opened.close()
  await expect.poll(() => workspaceProcesses(app)).toHaveLength(2)
  expect(existsSync(join(folder, '.~Copy.fieldline.lock'))).toBe(false)
  const again = await nextWindow(app, () => clickMenu(app, 'File', 'Open Recent', 'Inquiry — ' + copy))
  expect((await call(again, 'workspace')).value).toMatchObject({
    path: copy,
    events: 0,
    history: { undo: null },
  })
})

test('The place of the window, undo and redo are there after a restart; a page that is killed comes back as it was', async ({
  start,
}) => {
  const bounds = { x: 40, y: 30, width: 1000, height: 640 }
  const first = await start()
  await call(first.page, 'renameWorkspace', 'First name')
  await call(first.page, 'renameWorkspace', 'Second name')
  await call(first.page, 'undo')
  await first.app.evaluate(({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.setBounds(to), bounds)
  const namesOf = async (app: ElectronApplication) => [
    await menuLabel(app, 'Edit', 'Undo'),
    await menuLabel(app, 'Edit', 'Redo'),
  ]
  const names = [expect.stringContaining('First name'), expect.stringContaining('Second name')]
  await expect.poll(() => namesOf(first.app)).toEqual(names)
  await first.app.close()

  const { app, page } = await start()
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds())).toEqual(
    bounds,
  )
  await expect.poll(() => namesOf(app)).toEqual(names)

  const titles = 'window.document.querySelectorAll("[role=option]").length + document.title'
  const shown = () =>
    app.evaluate(
      ({ BrowserWindow }, source) =>
        BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(source) as Promise<string>,
      titles,
    )
  await expect(timelineOf(page).getByRole('option').first()).toBeAttached()
  const before = await shown()
  const pageProcess = () =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0)
  const killed = await pageProcess()
  process.kill(killed, 'SIGKILL')
  await expect.poll(pageProcess).not.toBe(killed)
  await expect.poll(() => shown().catch(() => '')).toBe(before)

  // Killed again at once: the user decides.
  await app.evaluate(({ dialog }) => {
    dialog.showMessageBox = (...args: unknown[]) => {
      Object.assign(globalThis, { asked: args.at(-1) })
      return Promise.resolve({ response: 0, checkboxChecked: false })
    }
  })
  process.kill(await pageProcess(), 'SIGKILL')
  const asked = () =>
    app.evaluate(() => (globalThis as unknown as { asked?: { message: string } }).asked?.message)
  await expect.poll(asked).toMatch(/First name.*stopped working twice/)
  await expect.poll(() => shown().catch(() => '')).toBe(before)
})

test('A workspace process that is killed again and again ends in a message with a way on', async ({
  start,
}) => {
  const { app, page } = await start()
  await call(page, 'renameWorkspace', 'Acknowledged')
  for (let times = 1; times <= 4; times += 1) {
    await expect.poll(() => workspaceProcesses(app)).toHaveLength(1)
    const [pid = 0] = await workspaceProcesses(app)
    if (times > 1) await expect.poll(async () => (await call(page, 'workspace')).ok).toBe(true)
    process.kill(pid, 'SIGKILL')
    await expect.poll(async () => (await workspaceProcesses(app)).includes(pid)).toBe(false)
  }
  await expect(page.getByText(/stopped 4 times within a minute/).first()).toBeVisible()
  expect(await call(page, 'undo')).toMatchObject({ ok: false, code: 'workspace-stopped' })
  await page.getByRole('button', { name: 'Open again' }).click()
  await expect
    .poll(async () => (await call(page, 'workspace')).value)
    .toMatchObject({
      workspace: { title: 'Acknowledged' },
      readOnly: null,
    })
  expect(await call(page, 'renameWorkspace', 'And on')).toMatchObject({ ok: true })
})

test('Every bad file is told by name and remedy, and stays as it was', async ({ start, folder }) => {
  const { app, page } = await start()
  await answerMessages(app)
  const sample = readFileSync(sampleIn(folder))
  const make = (name: string, bytes: Buffer | string): string => {
    const path = join(folder, `${name}.fieldline`)
    writeFileSync(path, bytes)
    chmodSync(path, 0o666)
    return path
  }
  const newer = Buffer.from(sample)
  newer.writeUInt32BE(99, 60)
  const truncated = make('truncated', sample)
  truncateSync(truncated, sample.length - 5000)
  const refused: readonly (readonly [string, RegExp])[] = [
    [make('text', 'no workspace at all '.repeat(400)), /not a Fieldline workspace.*Choose/],
    [make('empty', ''), /is empty.*backup/],
    [truncated, /cut off.*Copy it again/],
    [make('damaged', Buffer.from(sample).fill(0, 4096 * 9, 4096 * 10)), /damaged.*backup/],
    [make('newer', newer), /newer Fieldline.*Update/],
    [join(folder, 'gone.fieldline'), /no file at.*Open/],
  ]
  for (const [path, words] of refused) {
    const before = existsSync(path) ? hashOf(path) : null
    await choosePath(app, path)
    const count = (await messagesOf(app)).length
    expect(await call(page, 'openWorkspace')).toMatchObject({ ok: true })
    await expect.poll(async () => (await messagesOf(app)).length, basename(path)).toBe(count + 1)
    const said = (await messagesOf(app)).at(-1) ?? ''
    expect(said).toContain(basename(path))
    expect(said.replaceAll('\n', ' ')).toMatch(words)
    expect(existsSync(path) ? hashOf(path) : null).toBe(before)
  }
  expect(readdirSync(folder).filter((name) => /lock|journal|wal|tmp/.test(name))).toEqual([])

  // What can be read opens to be read, and says why it can't be edited.
  const sealed = make('sealed', sample)
  chmodSync(sealed, 0o444)
  const closedFolder = join(folder, 'closed')
  mkdirSync(closedFolder)
  const inside = copyOf(sampleIn(folder), join(closedFolder, 'inside.fieldline'))
  chmodSync(closedFolder, 0o555)
  const used = make('used', sample)
  const holder = { host: hostname(), user: 'Ana', pid: process.pid, time: Date.now() }
  writeFileSync(join(folder, '.~used.fieldline.lock'), JSON.stringify(holder))
  for (const [path, words] of [
    [sealed, /‘sealed\.fieldline’ can only be read.*Save a copy/],
    [inside, /‘inside\.fieldline’ can only be read.*Save a copy/],
    [used, /‘used\.fieldline’ is already open: by Ana on .*Save a copy/],
  ] as const) {
    const before = hashOf(path)
    await choosePath(app, path)
    const window = await nextWindow(app, () => call(page, 'openWorkspace'))
    await expect(window.getByText(words).first()).toBeVisible()
    expect(await call(window, 'undo')).toMatchObject({ ok: false })
    await closeWindow(app, window)
    await expect.poll(() => workspaceProcesses(app)).toHaveLength(1)
    expect(hashOf(path)).toBe(before)
  }
  expect(existsSync(join(folder, '.~used.fieldline.lock'))).toBe(true)
})

test('A file replaced while open is not written any more, and Save a Copy keeps the work', async ({
  start,
  folder,
}) => {
  const { app, page } = await start()
  await call(page, 'renameWorkspace', 'Mine')
  const other = copyOf(sampleIn(folder), join(folder, 'data', 'other'))
  renameSync(other, sampleIn(folder))
  const before = hashOf(sampleIn(folder))
  await timelineOf(page).focus()
  await page.keyboard.press('n')
  await expect(page.getByText(/replaced or written ‘US-Mali\.fieldline’.*Save a copy/).first()).toBeVisible()
  const copy = join(folder, 'rescued.fieldline')
  await choosePath(app, copy)
  expect(await call(page, 'saveCopy')).toEqual({ ok: true, value: copy })
  expect(hashOf(sampleIn(folder))).toBe(before)
  expect((await startAgain(folder, 'check', copy)).status).toBe(0)
})

test('On a full disk typing stays in its field, also when the window is closed, and is saved when there is room', async ({
  start,
  folder,
}) => {
  const disk = join(folder, 'disk')
  const filler = join(disk, 'filler')
  mkdirSync(disk)
  const isMounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=3m,mode=777', 'tmpfs', disk]).status === 0
  test.skip(!isMounted, 'no small disk can be made here')
  try {
    const first = await start()
    await first.app.close()
    const path = copyOf(sampleIn(folder), join(disk, 'Case.fieldline'))
    const { app, page } = await start({ args: [path] })
    await answerMessages(app)
    const fill = () => {
      const { bavail, bsize } = statfsSync(disk)
      writeFileSync(filler, Buffer.alloc(bavail * bsize))
    }
    await listed(page, 'Coup in Bamako').dispatchEvent('click')
    await expect(title(page)).toHaveValue('Coup in Bamako')
    fill()
    const sound = hashOf(path)
    await title(page).fill('Coup d’état in Bamako')
    await page.keyboard.press('Enter')
    await expect(page.getByText(/disk is full.*‘Case\.fieldline’/).first()).toBeVisible()
    await expect(title(page)).toHaveValue('Coup d’état in Bamako')
    expect(hashOf(path)).toBe(sound)

    // Closing now would lose it: the user is asked, and stays.
    await closeWindow(app, page)
    await expect
      .poll(async () => (await messagesOf(app)).join())
      .toMatch(/could not be saved[^]*disk is full/)
    await expect(title(page)).toHaveValue('Coup d’état in Bamako')

    // A figure has no room either, and leaves nothing half-written.
    const figure = { theme: 'light', width: 1600, format: 'svg', scale: 1 }
    await choosePath(app, join(disk, 'figure.svg'))
    expect(await call(page, 'exportFigure', figure)).toMatchObject({ ok: false, code: 'disk-full' })
    const closed = join(folder, 'closed')
    mkdirSync(closed, { mode: 0o555 })
    await choosePath(app, join(closed, 'figure.svg'))
    expect(await call(page, 'exportFigure', figure)).toMatchObject({
      ok: false,
      code: 'not-permitted',
      message: expect.stringMatching(/figure\.svg.*another folder/),
    })
    expect([readdirSync(disk).sort(), readdirSync(closed)]).toEqual([
      ['.~Case.fieldline.lock', 'Case.fieldline', 'filler'],
      [],
    ])

    rmSync(filler)
    await title(page).focus()
    await page.keyboard.press('Enter')
    await expect(listed(page, 'Coup d’état in Bamako')).toHaveCount(1)
    expect((await startAgain(folder, 'check', path)).status).toBe(0)
    await app.close()
    expect(readdirSync(disk)).toEqual(['Case.fieldline'])
  } finally {
    rmSync(filler, { force: true })
    spawnSync('umount', ['-l', disk])
  }
})

test('The command line draws the same bytes twice, also of an open workspace, and names a tampered step', async ({
  start,
  folder,
}) => {
  const { page } = await start()
  const path = await pathOf(page)
  for (const run of ['1', '2']) {
    const { status, out, error } = await startAgain(
      folder,
      'export',
      path,
      '--out',
      `${run}.svg`,
      '--out',
      `${run}.png`,
      '--out',
      `${run}.pdf`,
      '--json',
    )
    expect([status, error]).toEqual([0, ''])
    expect(JSON.parse(out)).toMatchObject({
      ok: true,
      files: ['svg', 'png', 'pdf'].map((format) => join(folder, `${run}.${format}`)),
    })
  }
  for (const format of ['svg', 'png', 'pdf']) {
    expect(hashOf(join(folder, `1.${format}`))).toBe(hashOf(join(folder, `2.${format}`)))
  }
  expect(await call(page, 'renameWorkspace', 'Still mine')).toMatchObject({ ok: true })

  const tampered = join(folder, 'tampered.fieldline')
  copyFileSync(path, tampered)
  const database = new BetterSqlite3(tampered)
  database.exec("UPDATE step SET author = 'someone else' WHERE sequence = 2")
  database.close()
  const check = await startAgain(folder, 'check', tampered, '--json')
  expect(check.status).toBe(1)
  expect(JSON.parse(check.out)).toMatchObject({ sound: false, problems: [expect.stringContaining('Step 2')] })
  expect(check.error).toContain('Step 2 of the history')

  const missing = await startAgain(folder, 'check', 'nowhere.fieldline', '--json')
  expect([missing.status, JSON.parse(missing.out)]).toMatchObject([1, { ok: false, code: 'file-missing' }])
})
