import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { AppError } from '../../../src/shared/errors'
import { cancelled } from '../../../src/main/figure-files/drawn-figure'
import { writeFailure, writeWholeFile } from '../../../src/main/figure-files/write-file'

let folder: string
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'fieldline-write-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function* pieces(...texts: string[]): AsyncGenerator<Uint8Array, void> {
  for (const text of texts) yield await Promise.resolve(Buffer.from(text))
}

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

  test('is written piece by piece', async () => {
    const path = join(folder, 'figure.png')
    await writeWholeFile(path, pieces('one ', 'two ', 'three'))
    expect([readdirSync(folder), readFileSync(path, 'utf8')]).toEqual([['figure.png'], 'one two three'])
  })

  test('is not begun where it can’t be written: no piece is asked for', async () => {
    let asked = 0
    const counted = async function* () {
      asked += 1
      yield* pieces('x')
    }
    await expect(writeWholeFile(join(folder, 'no', 'figure.png'), counted())).rejects.toMatchObject({
      code: 'invalid-input',
    })
    expect(asked).toBe(0)
  })

  test('leaves the old file and nothing beside it when a piece fails', async () => {
    const path = join(folder, 'figure.png')
    writeFileSync(path, 'old')
    const failing = async function* () {
      yield* pieces('new')
      throw new AppError('unexpected', 'The page went away.')
    }
    await expect(writeWholeFile(path, failing())).rejects.toThrow('The page went away.')
    expect([readdirSync(folder), readFileSync(path, 'utf8')]).toEqual([['figure.png'], 'old'])
  })

  test('leaves the old file and nothing beside it when it is cancelled, at once', async () => {
    const path = join(folder, 'figure.png')
    writeFileSync(path, 'old')
    const stop = new AbortController()
    let isClosed = false
    const endless = async function* () {
      try {
        for (;;) yield* pieces('x'.repeat(1000))
      } finally {
        isClosed = true
      }
    }
    const written = writeWholeFile(path, endless(), stop.signal)
    await expect.poll(() => readdirSync(folder)).toHaveLength(2)
    stop.abort(cancelled())
    expect(readdirSync(folder)).toEqual(['figure.png'])
    await expect(written).rejects.toMatchObject({ code: 'cancelled' })
    expect([readdirSync(folder), readFileSync(path, 'utf8'), isClosed]).toEqual([['figure.png'], 'old', true])
    await expect(writeWholeFile(path, 'new', stop.signal)).rejects.toMatchObject({ code: 'cancelled' })
    expect(readFileSync(path, 'utf8')).toBe('old')
  })

  test('passes on what nobody expects', () => {
    const error = new TypeError('x')
    expect(writeFailure(error, 'a')).toBe(error)
  })
})
