import { existsSync, mkdtempSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { beforeEach, describe, expect, test } from 'vitest'
import { cachePath, placeFolder } from '../../scripts/runtime/cache.js'
import { withLock } from '../../scripts/runtime/lock.js'

let cache: string
beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), 'fieldline-cache-'))
})

test('the cache lies outside the checkout, and where another user can read it for root', () => {
  expect(cachePath({ root: true })).toBe('/var/cache/fieldline')
  expect(cachePath({ root: false, env: { XDG_CACHE_HOME: '/somewhere' } })).toBe(
    join('/somewhere', 'fieldline'),
  )
  expect(cachePath({ root: false, env: { XDG_CACHE_HOME: 'not/absolute' } })).toMatch(
    /[\\/]\.cache[\\/]fieldline$/,
  )
})

describe('a folder in the cache', () => {
  test('is filled once', async () => {
    const target = join(cache, 'thing')
    const fill = (text: string) => (folder: string) => writeFileSync(join(folder, 'file'), text)
    await placeFolder(target, fill('first'))
    await placeFolder(target, fill('second'))
    expect(readFileSync(join(target, 'file'), 'utf8')).toBe('first')
  })

  test('is whole for both of two starts at once, and nothing is left over', async () => {
    const target = join(cache, 'thing')
    const fill = async (folder: string) => {
      writeFileSync(join(folder, 'begin'), '')
      await pause(20)
      writeFileSync(join(folder, 'end'), '')
    }
    const found = await Promise.all([placeFolder(target, fill), placeFolder(target, fill)])
    expect(found).toEqual([target, target])
    expect(readdirSync(target)).toEqual(['begin', 'end'])
    expect(readdirSync(cache)).toEqual(['thing'])
  })

  test('is not there at all when filling it fails', async () => {
    const filled = placeFolder(join(cache, 'thing'), () => Promise.reject(new Error('no network')))
    await expect(filled).rejects.toThrow('no network')
    expect(readdirSync(cache)).toEqual([])
  })
})

describe('a lock', () => {
  const quiet = { log: () => undefined, what: 'testing' }

  test('lets one start wait for the other', async () => {
    const path = join(cache, 'lock')
    const seen: string[] = []
    const work = (name: string) => async () => {
      seen.push(`${name} begins`)
      await pause(30)
      seen.push(`${name} ends`)
    }
    await Promise.all([withLock(path, quiet, work('one')), withLock(path, quiet, work('two'))])
    expect(seen).toEqual(['one begins', 'one ends', 'two begins', 'two ends'])
    expect(existsSync(path)).toBe(false)
  })

  test('that a killed start left behind is taken', async () => {
    const path = join(cache, 'lock')
    writeFileSync(path, '4194999')
    expect(await withLock(path, quiet, () => Promise.resolve('done'))).toBe('done')
  })

  test('that has been silent for minutes is taken, whoever has its number now', async () => {
    const path = join(cache, 'lock')
    writeFileSync(path, String(process.pid))
    utimesSync(path, 1, 1)
    expect(await withLock(path, quiet, () => Promise.resolve('done'))).toBe('done')
  })

  test('is given back when the work fails', async () => {
    const path = join(cache, 'lock')
    await expect(withLock(path, quiet, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
    expect(existsSync(path)).toBe(false)
  })
})
