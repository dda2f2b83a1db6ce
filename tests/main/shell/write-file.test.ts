import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { AppError } from '../../../src/shared/errors'
import { writeFailure, writeWholeFile } from '../../../src/main/figure-files/write-file'

let folder: string
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'fieldline-write-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** What writing `path` throws. */
const refusal = async (path: string) =>
  await writeWholeFile(path, 'x').then(
    () => null,
    (error: unknown) => (error instanceof AppError ? { code: error.code, message: error.message } : error),
  )

describe('a file of a figure', () => {
  test('is written whole, replaces what had its name, and leaves nothing beside it', async () => {
    const path = join(folder, 'figure.svg')
    writeFileSync(path, 'a longer text than the new one')
    await writeWholeFile(path, '<svg/>')
    await writeWholeFile(join(folder, 'ü — figure.png'), new Uint8Array([1, 2, 3]))
    expect(readFileSync(path, 'utf8')).toBe('<svg/>')
    expect(readdirSync(folder).sort()).toEqual(['figure.svg', 'ü — figure.png'])
  })

  test('names the folder that is missing', async () => {
    const path = join(folder, 'no', 'figure.svg')
    expect(await refusal(path)).toEqual({
      code: 'invalid-input',
      message: expect.stringContaining(path) as string,
    })
  })

  test('does not replace a folder', async () => {
    const path = join(folder, 'figure.svg')
    mkdirSync(path)
    expect(await refusal(path)).toMatchObject({ code: 'invalid-input' })
    expect(readdirSync(folder)).toEqual(['figure.svg'])
  })

  test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
    'says that a folder does not permit it, and leaves the old file',
    async () => {
      const path = join(folder, 'figure.svg')
      writeFileSync(path, 'old')
      chmodSync(folder, 0o555)
      expect(await refusal(path)).toMatchObject({ code: 'not-permitted' })
      chmodSync(folder, 0o755)
      expect([readdirSync(folder), readFileSync(path, 'utf8')]).toEqual([['figure.svg'], 'old'])
    },
  )

  test.skipIf(process.platform !== 'linux')('says that the disk is full', async () => {
    // /dev/full takes no byte: a real full disk, without filling one.
    const error = await import('node:fs/promises').then(({ writeFile }) =>
      writeFile('/dev/full', 'x').catch((reason: unknown) => reason),
    )
    expect(writeFailure(error, '/a/figure.svg')).toMatchObject({
      code: 'disk-full',
      message: expect.stringMatching(/figure\.svg.*full/) as string,
    })
  })

  test('passes on what nobody expects', () => {
    const error = new TypeError('x')
    expect(writeFailure(error, 'a')).toBe(error)
  })
})
