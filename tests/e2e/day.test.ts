import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { choosePath, expect, test, timelineOf } from './support/app'
import { facts } from './support/facts'
import { Hand } from './support/hand'
import { call, clickMenu } from './support/shell'
import { settled } from './support/timeline'

/** A day's work, the way an analyst does it: what it costs in keys, clicks and drags is counted and told. */

interface State {
  readonly events: number
  readonly lanes: readonly { readonly title: string }[]
  readonly history: { readonly head: number }
}

const stateOf = async (page: Page) => (await call(page, 'workspace')).value as State
const entryLine = (page: Page) => page.getByRole('combobox', { name: 'Type an event' })

/** A workspace with nothing in it but its first lane, open in the window. */
async function startEmpty(start: Parameters<Parameters<typeof test>[2]>[0]['start'], folder: string) {
  const { app } = await start()
  await choosePath(app, join(folder, 'Sahel.fieldline'))
  const opened = app.waitForEvent('window')
  await clickMenu(app, 'File', 'New')
  const page = await opened
  await expect(timelineOf(page)).toBeVisible()
  return { app, page }
}

test('Fifty events are entered by keyboard only, from a list', async ({ start, folder }) => {
  const { page } = await startEmpty(start, folder)
  const hand = new Hand(page)
  await timelineOf(page).focus()
  await hand.press('a')
  await expect(entryLine(page)).toBeFocused()
  const known = new Set<string>()
  for (const [at, fact] of facts.entries()) {
    await hand.type(fact)
    // The list offers a lane that isn't there yet: the first Enter takes it.
    const lane = fact.slice(fact.lastIndexOf('/') + 1)
    if (!known.has(lane)) {
      known.add(lane)
      await hand.press('Enter')
      await expect(page.getByRole('option', { name: `New lane “${lane}”` })).toHaveCount(0)
    }
    await hand.press('Enter')
    await expect(entryLine(page)).toHaveValue('')
    await expect.poll(async () => (await stateOf(page)).events).toBe(at + 1)
  }
  const written = facts.reduce((sum, fact) => sum + fact.length, 0)
  const beside = hand.keys - written
  console.log(`50 events: ${hand.keys} keys, ${written} of them the text itself, ${beside} beside it`)
  expect(beside / facts.length).toBeLessThanOrEqual(2)

  await hand.press('Escape')
  await hand.press('0')
  await settled(page)
  const { events, lanes } = await stateOf(page)
  expect(events).toBe(50)
  expect(lanes.map(({ title }) => title)).toEqual(
    expect.arrayContaining(['Security', 'Politics', 'Diplomacy', 'Economy']),
  )
  await expect(timelineOf(page).getByRole('option')).not.toHaveCount(0)
})
