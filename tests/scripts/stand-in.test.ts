import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { failedLately } from '../../scripts/runtime/official-electron.js'
import { checkHash } from '../../scripts/runtime/hashes.js'
import { withOlderNodeApi } from '../../scripts/runtime/sqlite-binding.js'
import { announcement, ensureStandIn } from '../../scripts/runtime/stand-in.js'

const folder = () => mkdtempSync(join(tmpdir(), 'fieldline-stand-in-'))

describe('the hash check', () => {
  const content = Buffer.from('a download')
  const expected = {
    name: 'The download',
    algorithm: 'sha512',
    encoding: 'base64',
    hash: createHash('sha512').update(content).digest('base64'),
  } as const

  test('lets the tried file through', async () => {
    const path = join(folder(), 'file')
    writeFileSync(path, content)
    await expect(checkHash(path, expected)).resolves.toBeUndefined()
  })

  test('refuses one changed byte', async () => {
    const path = join(folder(), 'file')
    const changed = Buffer.from(content)
    changed[3] = changed[3] === 0 ? 1 : 0
    writeFileSync(path, changed)
    await expect(checkHash(path, expected)).rejects.toThrow('The download is not the file that was tried')
  })
})

describe('the copy of the SQLite binary', () => {
  const asks = Buffer.from('b80a000000c3', 'hex')
  const around = (...middle: Buffer[]) => Buffer.concat([Buffer.from('begin'), ...middle, Buffer.from('end')])

  test('differs in the one place and leaves the original as it was', () => {
    const binary = around(asks)
    const copy = withOlderNodeApi(binary)
    expect(copy.toString('latin1')).toBe(around(Buffer.from('b8ffffff7fc3', 'hex')).toString('latin1'))
    expect(binary.equals(around(asks))).toBe(true)
  })

  test('is refused where the place is not found', () => {
    expect(() => withOlderNodeApi(around())).toThrow('not the one the stand-in is known to work with')
  })

  test('is refused where there are two such places', () => {
    expect(() => withOlderNodeApi(around(asks, asks))).toThrow(
      'not the one the stand-in is known to work with',
    )
  })

  test('can be made of the better-sqlite3 that is installed', () => {
    const installed = join(import.meta.dirname, '../../node_modules/better-sqlite3/prebuilds/linux-x64.node')
    expect(withOlderNodeApi(readFileSync(installed))).toHaveLength(readFileSync(installed).length)
  })
})

test('the announcement is two lines: what runs and why, and how to get the real one', () => {
  const lines = announcement('45.4.1')
  expect(lines).toHaveLength(2)
  expect(lines[0]).toMatch(/stand-in, Electron 33\.4\.11 .*because Electron 45\.4\.1 could not be fetched/)
  expect(lines[1]).toContain('--retry-electron')
})

test('there is no stand-in for other systems, and nothing is fetched', async () => {
  const cache = folder()
  const asked = ensureStandIn({ cache, log: () => undefined, platform: 'darwin-arm64' })
  await expect(asked).rejects.toThrow('there is no stand-in for darwin-arm64')
  expect(readdirSync(cache)).toEqual([])
})

test('a failed download counts for some hours, and only for its version', () => {
  const cache = folder()
  expect(failedLately(cache, '45.4.1')).toBe(false)
  const at = Date.now()
  writeFileSync(join(cache, 'electron-download-failed.json'), JSON.stringify({ version: '45.4.1', at }))
  expect(failedLately(cache, '45.4.1', at + 3_600_000)).toBe(true)
  expect(failedLately(cache, '45.4.1', at + 24 * 3_600_000)).toBe(false)
  expect(failedLately(cache, '46.0.0', at)).toBe(false)
})
