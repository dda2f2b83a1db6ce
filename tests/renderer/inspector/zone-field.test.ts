import { screen, waitFor } from '@testing-library/svelte'
import { afterEach, expect, test } from 'vitest'
import type { DirectBridge } from '../../support/direct-bridge'
import { renderApp } from '../../support/rendered-app'
import { beneath, field, typeOver } from './open-event'

let bridge: DirectBridge
afterEach(() => bridge.close())

const zone = () => bridge.workspace.workspace().workspace.zone

test('times are shown in UTC at first, and in the zone of any place that is typed', async () => {
  bridge = await renderApp()
  const input = await field('Times are shown in')
  expect([input.value, beneath(input)]).toEqual(['UTC', 'UTC, UTC+00:00 now'])
  await typeOver(input, 'bamako')
  await waitFor(() => expect(zone()).toBe('Africa/Bamako'))
  await waitFor(() => expect(input.value).toBe('Africa/Bamako'))
  expect(beneath(input)).toBe('Africa/Bamako, UTC+00:00 now')
  await typeOver(input, 'asia/kolkata')
  await waitFor(() => expect(zone()).toBe('Asia/Kolkata'))
  bridge.workspace.undo()
  await waitFor(() => expect(input.value).toBe('Africa/Bamako'))
})

test('a zone that does not exist is refused at the field, and the old one stays', async () => {
  bridge = await renderApp()
  const input = await field('Times are shown in')
  await typeOver(input, 'Atlantis')
  expect(input.getAttribute('aria-invalid')).toBe('true')
  expect(screen.getByText(/no zone or place “Atlantis”/)).toBeTruthy()
  expect([input.value, zone()]).toEqual(['Atlantis', 'UTC'])
})
