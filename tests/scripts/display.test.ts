import { describe, expect, test } from 'vitest'
import { hasDisplay, startHiddenDisplay } from '../../scripts/runtime/display.js'
import { isInstalled } from '../../scripts/runtime/system-libraries.js'

describe('a screen', () => {
  const user = { platform: 'linux', root: false } as const

  test('is what DISPLAY or WAYLAND_DISPLAY names', () => {
    expect(hasDisplay({}, user)).toBe(false)
    expect(hasDisplay({ DISPLAY: ':0' }, user)).toBe(true)
    expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, user)).toBe(true)
  })

  test("of Wayland is out of reach for root's app, which runs as another user", () => {
    expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, { ...user, root: true })).toBe(false)
  })

  test('is always there on other systems', () => {
    expect(hasDisplay({}, { platform: 'darwin' })).toBe(true)
  })
})

test.runIf(isInstalled('Xvfb'))('two hidden screens get two numbers, and both end', async () => {
  const ends: (() => void | Promise<void>)[] = []
  const cleanup = { add: (step: () => void | Promise<void>) => void ends.push(step) }
  const one = await startHiddenDisplay(cleanup)
  const two = await startHiddenDisplay(cleanup)
  expect(one).toMatch(/^:\d+$/)
  expect(two).toMatch(/^:\d+$/)
  expect(one).not.toBe(two)
  for (const end of ends) await end()
})
