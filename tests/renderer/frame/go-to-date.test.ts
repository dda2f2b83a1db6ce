import { screen, waitFor, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import type { DirectBridge } from '../../support/direct-bridge'
import { renderApp } from '../../support/rendered-app'

let bridge: DirectBridge
afterEach(() => bridge.close())

test('a date in figures is asked about in the dialog, too, and its order is kept', async () => {
  bridge = await renderApp()
  await screen.findByRole('main', { name: 'Timeline' })
  await userEvent.keyboard('g')
  const dialog = within(await screen.findByRole('dialog', { name: 'Go to a date' }))
  await userEvent.type(dialog.getByRole('textbox', { name: 'Date' }), '03/04/2020')
  const go = dialog.getByRole<HTMLButtonElement>('button', { name: 'Go' })
  expect(go.disabled).toBe(true)
  await userEvent.click(dialog.getByRole('button', { name: '4 Mar 2020' }))
  await waitFor(() => expect(go.disabled).toBe(false))
  expect(dialog.getByText('One moment on 4 Mar 2020.')).toBeTruthy()
  expect(localStorage.getItem('date-order')).toBe('month-first')
})
