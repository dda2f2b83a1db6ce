import { screen, waitFor, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { tick } from 'svelte'
import { afterEach, expect, test } from 'vitest'
import { temporaryFolder } from '../../support/workspace'
import type { DirectBridge, DirectBridgeOptions } from '../../support/direct-bridge'
import { renderApp } from '../../support/rendered-app'

let bridge: DirectBridge
afterEach(() => bridge.close())

/** The workspace with one event, backed up; then another event instead of it. */
async function openDialog(options: DirectBridgeOptions = {}): Promise<HTMLElement> {
  bridge = await renderApp({ ...options, backupFolder: temporaryFolder() })
  const { workspace, backups } = bridge
  const lane = workspace.workspace().lanes[0]?.id ?? null
  const coup = workspace.createEvent({ title: 'Coup in Bamako', lane, date: '18 August 2020' })
  backups.now('work')
  workspace.deleteEvents([coup])
  workspace.createEvent({ title: 'Election', lane, date: '2022' })
  await screen.findByRole('button', { name: 'New event' })
  bridge.push('menu', 'restore-backup')
  return screen.findByRole('dialog', { name: 'Restore from a backup' })
}

test('the newest backup is chosen, shown beside the present, and restored as one step', async () => {
  const dialog = await openDialog()
  await waitFor(() => expect(within(dialog).getByRole<HTMLInputElement>('radio').checked).toBe(true))
  const beside = within(dialog).getByRole('region', { name: 'Beside the present' })
  expect(await within(beside).findByText('Coup in Bamako')).toBeTruthy()
  expect(within(beside).getByText('Election')).toBeTruthy()
  await userEvent.click(within(dialog).getByRole('button', { name: 'Restore' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBe(null))
  expect(bridge.workspace.workspace().history.undo).toMatch(/^Restore the backup of/)
  expect(bridge.workspace.backups().backups.map(({ reason }) => reason)).toContain('restore')
})

test('a backup that can’t be read says so, and another way on stays', async () => {
  const dialog = await openDialog({ shell: { openBackup: () => Promise.resolve('Case restored.fieldline') } })
  const name = (await within(dialog).findByRole<HTMLInputElement>('radio')).value
  bridge.workspace.deleteBackups(null)
  await userEvent.click(within(dialog).getByRole('button', { name: 'Restore' }))
  expect((await within(dialog).findByRole('alert')).textContent).toMatch(/isn’t there any more/)
  await userEvent.click(within(dialog).getByRole('button', { name: 'Open as a new file' }))
  expect(bridge.asked).toContainEqual({ method: 'openBackup', args: [name] })
})

test('deleting all asks once more', async () => {
  const dialog = await openDialog()
  await userEvent.click(await within(dialog).findByRole('button', { name: 'Delete all…' }))
  expect(bridge.workspace.backups().backups).toHaveLength(1)
  await userEvent.click(within(dialog).getByRole('button', { name: 'Delete all for good?' }))
  expect(await within(dialog).findByText(/There is no backup yet/)).toBeTruthy()
})

test('trouble with backups is a quiet banner that can be dismissed, and goes when one works again', async () => {
  bridge = await renderApp()
  await screen.findByRole('button', { name: 'New event' })
  bridge.push('backup', { trouble: 'No backup could be made.' })
  await screen.findByText('No backup could be made.')
  await userEvent.click(screen.getByRole('button', { name: 'Dismiss' }))
  expect(screen.queryByText('No backup could be made.')).toBe(null)
  bridge.push('backup', { trouble: 'Again.' })
  await screen.findByText('Again.')
  bridge.push('backup', { trouble: null })
  await tick()
  expect(screen.queryByText('Again.')).toBe(null)
})
