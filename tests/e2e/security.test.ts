import { readFileSync } from 'node:fs'
import { expect, test, timelineOf } from './support/app'

test('Every process of the app runs without --no-sandbox, the renderer in the system’s sandbox', async ({
  start,
}) => {
  const { app } = await start()
  const found = await app.evaluate(({ app: electron, BrowserWindow }) => ({
    pids: electron.getAppMetrics().map(({ pid }) => pid),
    renderer: BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0,
    // No public type: what the window was made with.
    sandbox: (
      BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
        getLastWebPreferences(): { sandbox: boolean }
      }
    ).getLastWebPreferences().sandbox,
  }))
  expect(found.sandbox).toBe(true)
  for (const pid of found.pids) {
    expect(readFileSync(`/proc/${String(pid)}/cmdline`, 'utf8')).not.toContain('--no-sandbox')
  }
  // Seccomp mode 2: system calls are filtered.
  expect(readFileSync(`/proc/${String(found.renderer)}/status`, 'utf8')).toMatch(/^Seccomp:\s*2$/m)
})

test('The page has no Node and nothing but the bridge', async ({ start }) => {
  const { page } = await start()
  const found = await page.evaluate(() => ({
    names: ['require', 'process', 'module', 'Buffer', 'ipcRenderer', 'electron'].filter(
      (name) => name in globalThis,
    ),
    bridge: Object.keys((globalThis as unknown as { api: object }).api),
  }))
  expect(found).toEqual({ names: [], bridge: ['call', 'on'] })
})

test('Unknown calls and wrong arguments are refused', async ({ start }) => {
  const { page } = await start()
  const replies = await page.evaluate(async () => {
    const call = (globalThis as unknown as { api: { call: (...args: unknown[]) => Promise<unknown> } }).api
      .call
    const outcome = (...args: unknown[]) => call(...args).catch((error: unknown) => String(error))
    return [
      await outcome('noSuchCall'),
      await outcome('constructor'),
      await outcome('event', 'not an id'),
      await outcome('createEvent', { title: 5 }),
    ]
  })
  expect(replies.slice(0, 2)).toEqual([
    expect.stringContaining('Unknown call'),
    expect.stringContaining('Unknown call'),
  ])
  expect(replies.slice(2)).toEqual([
    expect.objectContaining({ ok: false, code: 'invalid-input' }),
    expect.objectContaining({ ok: false, code: 'invalid-input' }),
  ])
})

test('Nothing takes the window elsewhere or opens another', async ({ start }) => {
  const { app, page } = await start()
  const address = page.url()
  // Through the main process: Playwright's own page would wait for a navigation that never ends.
  const inPage = (source: string) =>
    app.evaluate(
      ({ BrowserWindow }, code) =>
        BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(code) as unknown,
      source,
    )
  await inPage(`{
    const link = document.createElement('a')
    link.href = 'https://example.invalid/'
    link.target = '_blank'
    document.body.append(link)
    link.click()
    open('https://example.invalid/')
    open('file:///etc/hostname')
    open('app://fieldline/index.html')
    const frame = document.createElement('iframe')
    frame.src = 'https://example.invalid/'
    document.body.append(frame)
    const image = new Image()
    image.src = 'https://example.invalid/beacon.png'
    const form = document.createElement('form')
    form.action = 'https://example.invalid/'
    document.body.append(form)
    form.submit()
  }`)
  for (const target of [
    'https://example.invalid/',
    'file:///etc/hostname',
    'data:text/html,hello',
    'app://other/index.html',
  ]) {
    await inPage(`location.href = ${JSON.stringify(target)}`)
    expect(await inPage('document.querySelector("[role=listbox]") !== null && location.href')).toBe(address)
  }
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  expect(await inPage(`fetch('https://example.invalid/').then(() => 'reached', () => 'refused')`)).toBe(
    'refused',
  )
})

test('Every permission is denied', async ({ start }) => {
  const { page } = await start()
  const states = await page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read', 'midi']
    return Promise.all(
      names.map((name) =>
        navigator.permissions.query({ name: name as PermissionName }).then(
          ({ state }) => state,
          () => 'denied',
        ),
      ),
    )
  })
  expect(new Set(states)).toEqual(new Set(['denied']))
})

test('The window works without one violation of its content security policy', async ({ start }) => {
  const { page } = await start()
  const complaints: string[] = []
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) complaints.push(message.text())
  })
  await page.reload()
  await expect(timelineOf(page)).toBeVisible()
  await page.keyboard.press('Control+e')
  await expect(page.getByRole('img', { name: 'Preview of the figure' })).toBeVisible()
  expect(complaints).toEqual([])
})
