import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { choosePath, expect, timelineOf } from './app'
import { call, clickMenu } from './shell'

/** Numbers in [0, 1), the same ones every time. */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

const day = 86_400_000
const first = Date.UTC(2001, 0, 1)
const range = 25 * 365 * day

const dayText = (ms: number): string => new Date(ms).toISOString().slice(0, 10)

/** Rows for `createEvents`: of 25 years, a third in bursts, a quarter spans; in as many lanes as asked for. */
export function denseRows(count: number, lanes: number): readonly object[] {
  const random = seeded(7)
  const bursts = Array.from({ length: 20 }, () => first + random() * range)
  return Array.from({ length: count }, (_, at) => {
    const burst = random() < 0.33 ? bursts[Math.floor(random() * bursts.length)] : undefined
    const from = burst === undefined ? first + random() * range : burst + random() * 20 * day
    const until = from + 2 ** (random() * 9) * day
    const date = random() < 0.25 ? `${dayText(from)}/${dayText(until)}` : dayText(from)
    return {
      title: `Event ${String(at)}`,
      date,
      lane: { title: `Lane ${String(1 + Math.floor(random() * lanes))}` },
    }
  })
}

/** Opens a new workspace in a window of its own. */
export async function openNew(app: ElectronApplication, folder: string): Promise<Page> {
  await choosePath(app, join(folder, 'Dense.fieldline'))
  const opened = app.waitForEvent('window')
  await clickMenu(app, 'File', 'New')
  const page = await opened
  await expect(timelineOf(page)).toBeVisible()
  return page
}

/** Makes events of all rows. */
export async function fill(page: Page, rows: readonly object[]): Promise<void> {
  for (let at = 0; at < rows.length; at += 5000) {
    const reply = await call(page, 'createEvents', rows.slice(at, at + 5000))
    if (!reply.ok) throw new Error(reply.message)
  }
}
