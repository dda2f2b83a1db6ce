import { EventEmitter } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { App, Session, WebContents } from 'electron'
import { describe, expect, test } from 'vitest'
import { figurePolicy, windowPolicy } from '../../../src/main/content-security-policy'
import * as rules from '../../../src/main/security'

/** Whether someone who listens to `name` prevents it. */
function isPrevented(emitter: EventEmitter, name: string): boolean {
  let prevented = false
  emitter.emit(name, { preventDefault: () => (prevented = true) })
  return prevented
}

function contents() {
  const emitter = new EventEmitter()
  const made = { openHandler: null as null | ((details: object) => unknown) }
  const set = { setWindowOpenHandler: (handler: typeof made.openHandler) => (made.openHandler = handler) }
  return {
    emitter: Object.assign(emitter, set),
    made,
    asElectron: Object.assign(emitter, set) as unknown as WebContents,
  }
}

type Handler = (...args: unknown[]) => unknown

/** Keeps what is set on a session by the name of the setter. */
function session() {
  const kept = new Map<string, Handler | unknown[]>()
  const keep = (name: string) => (value: unknown) =>
    void kept.set(name, typeof value === 'function' ? (value as Handler) : [value])
  const names = [
    'setPermissionRequestHandler',
    'setPermissionCheckHandler',
    'setDevicePermissionHandler',
    'setDisplayMediaRequestHandler',
    'setSpellCheckerEnabled',
    'setSpellCheckerDictionaryDownloadURL',
    'setProxy',
  ]
  const emitter = Object.assign(
    new EventEmitter(),
    Object.fromEntries(names.map((name) => [name, keep(name)])),
    {
      webRequest: { onBeforeRequest: keep('onBeforeRequest') },
    },
  )
  const call = (name: string, ...args: unknown[]) => (kept.get(name) as Handler)(...args)
  return { emitter, kept, call, asElectron: emitter as unknown as Session }
}

describe('a page', () => {
  test('leads nowhere: no navigation, in frames neither, no redirect', () => {
    const page = contents()
    rules.refuseNavigation(page.asElectron)
    for (const name of ['will-navigate', 'will-frame-navigate', 'will-redirect']) {
      expect(isPrevented(page.emitter, name), name).toBe(true)
    }
  })

  test('opens no window', () => {
    const page = contents()
    rules.refuseNewWindows(page.asElectron)
    expect(page.made.openHandler?.({ url: 'app://fieldline/index.html' })).toEqual({ action: 'deny' })
  })

  test('attaches no webview', () => {
    const page = contents()
    rules.refuseWebviews(page.asElectron)
    expect(isPrevented(page.emitter, 'will-attach-webview')).toBe(true)
  })

  test('is guarded by all of these from its beginning, whatever made it', () => {
    const app = new EventEmitter()
    rules.guardContents(app as unknown as App)
    const page = contents()
    app.emit('web-contents-created', {}, page.emitter)
    const names = ['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview']
    expect(names.filter((name) => !isPrevented(page.emitter, name))).toEqual([])
    expect(page.made.openHandler?.({})).toEqual({ action: 'deny' })
  })
})

describe('a session', () => {
  test('grants no permission, asked or looked up, no device and no screen', () => {
    const { asElectron, call } = session()
    rules.refusePermissions(asElectron)
    const decisions: unknown[] = []
    for (const permission of [
      'media',
      'geolocation',
      'clipboard-read',
      'openExternal',
      'fileSystem',
      'unknown',
    ]) {
      call('setPermissionRequestHandler', null, permission, (granted: unknown) => decisions.push(granted))
      decisions.push(call('setPermissionCheckHandler', null, permission, 'app://fieldline'))
    }
    decisions.push(call('setDevicePermissionHandler', {}))
    call('setDisplayMediaRequestHandler', {}, (streams: unknown) => decisions.push(streams))
    expect(decisions).toEqual([...Array<boolean>(13).fill(false), {}])
  })

  test('lets only our own requests pass', () => {
    const allowed = [
      'app://fieldline/index.html',
      'blob:app://fieldline/0b7c',
      'data:image/png;base64,AAAA',
      'devtools://devtools/bundled/inspector.html',
    ]
    const refused = [
      'https://example.org/',
      'http://127.0.0.1:9/',
      'ws://localhost:5173/',
      'wss://example.org/',
      'ftp://example.org/',
      'file:///etc/passwd',
      'app://other/index.html',
      'blob:https://example.org/1',
      'chrome-extension://abc/x.js',
      'filesystem:app://fieldline/x',
      'about:blank',
      '//example.org',
      '',
    ]
    expect(allowed.filter((address) => !rules.isAllowedRequest(address))).toEqual([])
    expect(refused.filter((address) => rules.isAllowedRequest(address))).toEqual([])
    const { asElectron, call } = session()
    rules.refuseRequests(asElectron, null)
    const decisions = [...allowed, ...refused].map((url) => {
      let decision: unknown
      call('onBeforeRequest', { url }, (given: unknown) => (decision = given))
      return decision
    })
    expect(decisions).toEqual([
      ...allowed.map(() => ({ cancel: false })),
      ...refused.map(() => ({ cancel: true })),
    ])
  })

  test('lets the build server push to the page in development only', () => {
    const server = 'http://localhost:5173'
    expect(rules.isAllowedRequest('ws://localhost:5173/?token=x', server)).toBe(true)
    expect(rules.isAllowedRequest('ws://localhost:5174/', server)).toBe(false)
    expect(rules.isAllowedRequest('http://localhost:5173/', server)).toBe(false)
  })

  test('downloads nothing', () => {
    const { asElectron, emitter } = session()
    rules.refuseDownloads(asElectron)
    expect(isPrevented(emitter, 'will-download')).toBe(true)
  })

  test('checks no spelling, for which Chromium would fetch dictionaries', () => {
    const { asElectron, kept } = session()
    rules.switchOffSpellChecker(asElectron)
    expect(kept.get('setSpellCheckerEnabled')).toEqual([false])
    expect(kept.get('setSpellCheckerDictionaryDownloadURL')).toEqual(['app://fieldline/none/'])
  })

  test('has a proxy that leads nowhere, for this machine’s own addresses too', async () => {
    const { asElectron, kept } = session()
    await rules.deadenProxy(asElectron)
    const proxy = { proxyRules: 'socks5://127.0.0.1:9', proxyBypassRules: '<-loopback>' }
    expect(kept.get('setProxy')).toMatchObject([proxy])
  })

  test('is guarded by all of these, and in development by all but the proxy', async () => {
    const { asElectron, emitter, kept } = session()
    await rules.guardSession(asElectron, 'http://localhost:5173')
    expect([isPrevented(emitter, 'will-download'), kept.size, kept.has('setProxy')]).toEqual([true, 7, false])
    await rules.guardSession(asElectron, null)
    expect([kept.size, kept.has('setProxy')]).toEqual([8, true])
  })
})

describe('the source', () => {
  const folder = join(import.meta.dirname, '../../../src')
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(ts|svelte|html)$/.test(name),
  )
  const texts = files.map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const)
  const having = (pattern: RegExp) =>
    texts.filter(([, text]) => pattern.test(text)).map(([name]) => name.replaceAll('\\', '/'))

  test('makes windows in one place, with every safeguard said aloud', () => {
    expect(having(/new BrowserWindow\b/)).toEqual(['main/window.ts'])
    const window = readFileSync(join(folder, 'main/window.ts'), 'utf8')
    for (const setting of [
      'sandbox: true',
      'contextIsolation: true',
      'nodeIntegration: false',
      'nodeIntegrationInWorker: false',
      'nodeIntegrationInSubFrames: false',
      'webSecurity: true',
      'webviewTag: false',
      'spellcheck: false',
      'devTools: isApp && !app.isPackaged',
    ]) {
      expect(window).toContain(setting)
    }
  })

  test('never loosens what Electron and Chromium guard', () => {
    const loosening =
      /allowRunningInsecureContent|experimentalFeatures|enableBlinkFeatures|bypassCSP|allowpopups|<webview|no-sandbox|webSecurity: false/
    expect(having(loosening)).toEqual([])
    expect(having(/ipcMain\b.*(handle|on)\(/)).toEqual(['main/ipc/register.ts'])
    expect(having(/shell\.openExternal\(/)).toEqual(['main/shell.ts'])
    expect(having(/shell\.openPath\(|node:child_process/)).toEqual([])
  })

  test('switches the sandbox on before anything waits for the app to be ready', () => {
    const index = readFileSync(join(folder, 'main/index.ts'), 'utf8')
    expect(index.indexOf('app.enableSandbox()')).toBeGreaterThan(0)
    expect(index.indexOf('app.enableSandbox()')).toBeLessThan(index.indexOf('whenReady'))
    expect(index).not.toMatch(/^await /m)
  })

  test('keeps to the content security policy that was agreed', () => {
    expect(windowPolicy).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; font-src 'self'; connect-src 'self'; worker-src 'self'; frame-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'",
    )
    expect(figurePolicy).not.toMatch(/script-src|connect-src|'self'/)
    expect(figurePolicy).toMatch(/^default-src 'none'/)
  })
})
