import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Client } from '../../../src/renderer/api'
import { Drafts } from '../../../src/renderer/state/drafts'
import { AppError, type ErrorCode } from '../../../src/shared/errors'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const record = '01890000-0000-7000-8000-000000000001'

/** Drafts of a workspace that fails with each of `failures` before it saves. */
function draftsFailing(...failures: ErrorCode[]) {
  const saved: string[] = []
  const told: unknown[] = []
  const client = {
    saveDraft: ({ text }: { text: string }) => {
      const code = failures.shift()
      if (code) return Promise.reject(new AppError(code, code))
      saved.push(text)
      return Promise.resolve()
    },
    discardDraft: () => Promise.resolve(),
  } as unknown as Client
  return { drafts: new Drafts(client, (error) => told.push(error)), saved, told }
}

test('typing is handed over well within a second of its first letter, however long it goes on', async () => {
  const { drafts, saved } = draftsFailing()
  for (let letters = 1; letters <= 20; letters += 1) {
    drafts.keep(record, 'summary', 'x'.repeat(letters))
    await vi.advanceTimersByTimeAsync(100)
  }
  expect(saved.length).toBeGreaterThanOrEqual(3)
  expect(saved[0]?.length).toBeLessThanOrEqual(7)
})

test('what a stopped workspace did not write is written when it is there again, and nobody is bothered', async () => {
  const { drafts, saved, told } = draftsFailing('workspace-stopped', 'workspace-stopped')
  drafts.keep(record, 'summary', 'Typed')
  await vi.advanceTimersByTimeAsync(3000)
  expect(saved).toEqual(['Typed'])
  expect(told).toEqual([])
})

test('a draft that was given up meanwhile is not written again; other failures are told', async () => {
  const { drafts, saved, told } = draftsFailing('workspace-stopped', 'disk-full')
  drafts.keep(record, 'summary', 'Typed')
  await vi.advanceTimersByTimeAsync(600)
  await drafts.discard(record, 'summary')
  await vi.advanceTimersByTimeAsync(3000)
  drafts.keep(record, 'title', 'More')
  await vi.advanceTimersByTimeAsync(3000)
  expect(saved).toEqual([])
  expect(told).toHaveLength(1)
})
