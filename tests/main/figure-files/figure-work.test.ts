import { describe, expect, test } from 'vitest'
import { progressLines } from '../../../src/main/cli/progress-lines'
import { FigureWork } from '../../../src/main/figure-files/figure-work'

const stopped = (signal: AbortSignal) =>
  new Promise<never>((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error))
  })

describe('the figures of a window', () => {
  test('are followed and stopped together; what ended before is left alone', async () => {
    const shares: number[] = []
    const work = new FigureWork((share) => shares.push(share))
    const first = await work.run(({ signal, onprogress }) => {
      onprogress(0.5)
      return Promise.resolve(signal)
    })
    const others = [work.run(({ signal }) => stopped(signal)), work.run(({ signal }) => stopped(signal))]
    work.cancel()
    for (const other of others) {
      await expect(other).rejects.toMatchObject({
        code: 'cancelled',
        message: expect.stringContaining('Nothing') as string,
      })
    }
    expect([shares, first.aborted]).toEqual([[0.5], false])
    await expect(work.run(() => Promise.resolve('next'))).resolves.toBe('next')
  })
})

describe('the command line', () => {
  const figure = { width: 5000, height: 3000 }
  const linesFor = (format: 'png' | 'pdf', scale: number) => {
    const lines: string[] = []
    const onprogress = progressLines('a.png', figure, { format, scale }, (line) => lines.push(line))
    for (const share of [0, 0.04, 0.11, 0.12, 0.35, 0.999, 1]) onprogress(share)
    return lines
  }

  test('tells of a large picture by tenths, and of nothing else', () => {
    expect(linesFor('png', 2)).toEqual(['a.png: 10 %', 'a.png: 30 %', 'a.png: 90 %', 'a.png: 100 %'])
    expect([linesFor('png', 1), linesFor('pdf', 2)]).toEqual([[], []])
  })
})
