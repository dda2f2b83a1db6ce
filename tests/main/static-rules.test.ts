import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { describe, expect, test } from 'vitest'
import { figurePolicy, windowPolicy } from '../../src/main/content-security-policy'

/** RELIABILITY 2.1: what must, and must never, stand in the source. */
const root = join(import.meta.dirname, '../../src')
const sources = readdirSync(root, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(ts|svelte|html|css)$/.test(entry.name))
  .map((entry) => {
    const path = join(entry.parentPath, entry.name)
    return { name: relative(root, path).split(sep).join('/'), text: readFileSync(path, 'utf8') }
  })

const filesWith = (pattern: RegExp): string[] =>
  sources.filter(({ text }) => pattern.test(text)).map(({ name }) => name)
const countOf = (pattern: RegExp): number =>
  sources.reduce((count, { text }) => count + [...text.matchAll(pattern)].length, 0)
const textOf = (name: string): string => sources.find((source) => source.name === name)?.text ?? ''

test('the rules look at the whole source', () => {
  expect(sources.length).toBeGreaterThan(150)
  expect(filesWith(/from 'electron'/).length).toBeGreaterThan(5)
})

describe('windows', () => {
  test('are made in one place, with every safe preference said aloud', () => {
    expect(filesWith(/new (BrowserWindow|BaseWindow|BrowserView|WebContentsView)\b/)).toEqual([
      'main/window.ts',
    ])
    expect(countOf(/new BrowserWindow\(/g)).toBe(1)
    const preferences = textOf('main/window.ts')
    for (const preference of [
      'contextIsolation: true',
      'sandbox: true',
      'nodeIntegration: false',
      'nodeIntegrationInWorker: false',
      'nodeIntegrationInSubFrames: false',
      'webSecurity: true',
      'webviewTag: false',
      'devTools: isApp && !app.isPackaged',
    ]) {
      expect(preferences).toContain(preference)
    }
  })

  test('are sandboxed before the app is ready', () => {
    const index = textOf('main/index.ts')
    const sandboxed = index.indexOf('app.enableSandbox()')
    expect(sandboxed).toBeGreaterThan(0)
    expect(index.indexOf('whenReady')).toBeGreaterThan(sandboxed)
  })
})

test.each([
  'allowRunningInsecureContent',
  'experimentalFeatures',
  'enableBlinkFeatures',
  'bypassCSP',
  'allowpopups',
  '<webview',
  'no-sandbox',
  'disable-web-security',
  'ignore-certificate-errors',
  'child_process',
  'shell.openPath',
  'unsafeMode',
  'loadExtension',
  'innerHTML',
  'outerHTML',
  'insertAdjacentHTML',
  '{@html',
  'document.write',
  'new Function',
  'autoUpdater',
  'crashReporter',
])('%s stands nowhere', (forbidden) => {
  expect(sources.filter(({ text }) => text.includes(forbidden)).map(({ name }) => name)).toEqual([])
})

describe('the ways out', () => {
  test('no module of the network is imported', () => {
    const modules =
      /(from|import|require)\s*\(?\s*'(node:)?(https?|http2|net|tls|dgram|dns|undici|ws|inspector)(\/[^']*)?'/
    expect(filesWith(modules)).toEqual([])
    expect(modules.test("import { connect } from 'node:net'")).toBe(true)
    expect(filesWith(/import \{[^}]*\bnet\b[^}]*\} from 'electron'/)).toEqual([])
  })

  test('nothing asks the network; the one fetch is the build server’s, in development', () => {
    expect(filesWith(/\bfetch\(/)).toEqual(['main/protocol.ts'])
    expect(
      filesWith(/\b(XMLHttpRequest|WebSocket|EventSource|sendBeacon|RTCPeerConnection|WebTransport)\b/),
    ).toEqual([])
  })

  test('one file opens addresses in the system, and asks first', () => {
    expect(filesWith(/openExternal/)).toEqual(['main/shell.ts'])
    expect(textOf('main/shell.ts')).toMatch(/parseLink\(address\)[^]*askBeforeLink[^]*openExternal/)
  })
})

describe('the channel between page and main', () => {
  test('ends in one file on each side', () => {
    expect(filesWith(/import \{[^}]*\bipcMain\b/)).toEqual(['main/ipc/register.ts'])
    expect(filesWith(/\bipcMain\.|ipc\.(handle|on)\(/)).toEqual(['main/ipc/register.ts'])
    expect(countOf(/ipcMain\.(handle|on|once|handleOnce)\(/g)).toBe(1)
    expect(filesWith(/import \{[^}]*\bipcRenderer\b/)).toEqual(['preload/index.ts'])
    expect(countOf(/exposeInMainWorld\(/g)).toBe(1)
  })

  test('checks the sender before it looks at what came', () => {
    expect(textOf('main/ipc/register.ts')).toMatch(/isOurPage\(event\)[^]*not-permitted[^]*answer\(/)
  })
})

describe('SQL', () => {
  test('other files are named by it in two places only, as a bound value', () => {
    expect(filesWith(/\bATTACH\b/)).toEqual([])
    expect(filesWith(/VACUUM INTO/).sort()).toEqual([
      'main/workspace/backups/make-backup.ts',
      'main/workspace/save-copy.ts',
    ])
    expect(countOf(/VACUUM INTO/g)).toBe(countOf(/'VACUUM INTO \?'/g))
  })

  test('scripts are run from migrations only', () => {
    expect(filesWith(/\.exec\((?!\))(migration\.sql)/).sort()).toEqual([
      'main/workspace/database/migrate.ts',
      'main/workspace/database/schema.ts',
    ])
    expect(countOf(/(connection|fresh|database|copy)\.exec\(/g)).toBe(
      countOf(/\.exec\((migration\.sql|sql)\)/g),
    )
  })
})

test('pages load their own files and nothing else, and a figure not even those', () => {
  expect(windowPolicy).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; font-src 'self'; connect-src 'self'; worker-src 'self'; frame-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'",
  )
  expect(figurePolicy).toBe(
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'; sandbox",
  )
})
