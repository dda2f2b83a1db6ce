import { join, resolve, sep } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ourAddress, servedFile } from '../../../src/main/served-file'

const folders = { renderer: resolve('/app/out/renderer'), fonts: resolve('/app/resources/fonts') }
const file = (address: string) => servedFile(address, folders)

/** Ways out of a folder, in the spellings that web servers have fallen for. */
const steps = [
  '..',
  '.',
  '%2e%2e',
  '%2E.',
  '..%00',
  '%00',
  '%252e%252e',
  '..;',
  '...',
  '. .',
  ' ',
  '',
  '~',
  'con',
  'NUL.js',
]
const separators = ['/', '\\', '%2f', '%5c', '//', '/./', ';/', '%c0%af', '\t', '\n', ':', '?', '#']
const targets = [
  'etc/passwd',
  'package.json',
  'C:/Windows/win.ini',
  'main/index.js',
  'index.html',
  '.env',
  'a.constructor',
]
const hosts = [
  'app://fieldline',
  'app://fieldline/fonts',
  'app://fieldline/assets',
  'APP://FIELDLINE',
  'app://fieldline:80',
]
const hostile = hosts.flatMap((host) =>
  steps.flatMap((step) =>
    separators.map(
      (separator, at) =>
        `${host}/${step}${separator}${step}${separator}${targets[at % targets.length] ?? ''}`,
    ),
  ),
)

describe('an app:// address', () => {
  test('stands for a file of the built window, with its type', () => {
    expect(file('app://fieldline/index.html')).toEqual({
      path: join(folders.renderer, 'index.html'),
      contentType: 'text/html; charset=utf-8',
    })
    expect(file('app://fieldline/assets/index-C2amktG7.js?v=1#x')).toEqual({
      path: join(folders.renderer, 'assets', 'index-C2amktG7.js'),
      contentType: 'text/javascript; charset=utf-8',
    })
  })

  test('stands for a font under /fonts/', () => {
    expect(file('app://fieldline/fonts/source-sans-3-latin-400-normal.woff2')).toEqual({
      path: join(folders.fonts, 'source-sans-3-latin-400-normal.woff2'),
      contentType: 'font/woff2',
    })
    expect(file('app://fieldline/fonts')).toBeNull()
    expect(file('app://fieldline/fonts/')).toBeNull()
  })

  test('stands for nothing without an ending that we serve', () => {
    for (const name of [
      '',
      'index',
      'index.exe',
      'a.constructor',
      'a.__proto__',
      '.html',
      'x.html.',
      'index.html/',
    ]) {
      expect(file(`app://fieldline/${name}`), name).toBeNull()
    }
  })

  test(`never leads out of the folders (${hostile.length} hostile spellings)`, () => {
    expect(hostile.length).toBeGreaterThan(500)
    for (const address of hostile) expectInside(address)
  })

  test('never leads out of the folders, whatever it is', () => {
    const piece = fc.oneof(fc.constantFrom(...steps, ...separators, ...targets), fc.string())
    const address = fc.array(piece, { maxLength: 12 }).map((pieces) => `app://fieldline/${pieces.join('')}`)
    fc.assert(fc.property(address, expectInside), {
      seed: 7,
      numRuns: Number(process.env.FIELDLINE_RUNS ?? 2_000),
    })
  })

  test('is ours only with exactly our scheme and host', () => {
    expect(ourAddress('app://fieldline/index.html')?.pathname).toBe('/index.html')
    for (const address of [
      'app://fieldline',
      'app://fieldline.evil/',
      'app://evil/index.html',
      'app://user@fieldline/index.html',
      'app://fieldline:443/index.html',
      'https://fieldline/index.html',
      ' app://fieldline/index.html',
      'app:/fieldline/index.html',
    ]) {
      expect(ourAddress(address), address).toBeNull()
    }
  })
})

function expectInside(address: string): void {
  const found = file(address)
  if (found === null) return
  const isInside = Object.values(folders).some((folder) => found.path.startsWith(folder + sep))
  expect(isInside, `${JSON.stringify(address)} → ${found.path}`).toBe(true)
  expect(found.path, address).not.toMatch(/\.\.|\0|%/)
}
