import { screen, waitFor, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import type { ShellApi } from '../../../src/shared/api'
import { AppError } from '../../../src/shared/errors'
import type { DirectBridge } from '../../support/direct-bridge'
import { renderApp } from '../../support/rendered-app'

let bridge: DirectBridge
afterEach(() => bridge.close())

async function openDialog(
  shell: Partial<ShellApi>,
  date: string | null = '18 August 2020',
): Promise<HTMLElement> {
  bridge = await renderApp({
    shell,
    prepare: ({ workspace }) => {
      const lane = workspace.workspace().lanes[0]?.id ?? null
      workspace.createEvent({ title: 'Coup in Bamako', lane, date })
    },
  })
  await screen.findByRole('button', { name: 'New event' })
  await userEvent.keyboard('{Control>}e{/Control}')
  return screen.findByRole('dialog', { name: 'Export figure' })
}
/** The fonts come with the first figure: on a busy machine that takes a while. */
const patience = { timeout: 20_000 }
const drawn = async (dialog: HTMLElement) =>
  decodeURIComponent((await within(dialog).findByRole<HTMLImageElement>('img', {}, patience)).src)

test('the preview is the figure itself, and follows the chosen colours', async () => {
  const dialog = await openDialog({})
  const light = await drawn(dialog)
  expect(light).toContain('Coup in Bamako')
  await userEvent.selectOptions(within(dialog).getByRole('combobox', { name: 'Colours' }), 'Dark')
  await waitFor(async () => expect(await drawn(dialog)).not.toBe(light), patience)
  expect(within(dialog).getByText(/1 event/)).toBeTruthy()
})

test('what is exported is what was chosen, and where it went is told', async () => {
  const dialog = await openDialog({ exportFigure: () => Promise.resolve('figure.pdf') })
  await userEvent.selectOptions(within(dialog).getByRole('combobox', { name: 'Format' }), 'PDF document')
  await userEvent.selectOptions(within(dialog).getByRole('combobox', { name: 'Width' }), '1600 px')
  expect(within(dialog).queryByRole('combobox', { name: 'Sharpness' })).toBeNull()
  await userEvent.click(within(dialog).getByRole('button', { name: 'Export…' }))
  expect(await within(dialog).findByText('Figure saved: figure.pdf')).toBeTruthy()
  expect(bridge.asked).toContainEqual({
    method: 'exportFigure',
    args: [{ theme: 'light', width: 1600, links: true, format: 'pdf', scale: 2 }],
  })
})

test('a refused export says why in the dialog and leaves it open', async () => {
  const refused = new AppError(
    'disk-full',
    'There is no room on the disk for figure.png. Free some, then export again.',
  )
  const dialog = await openDialog({ exportFigure: () => Promise.reject(refused) })
  await userEvent.click(within(dialog).getByRole('button', { name: 'Export…' }))
  expect((await within(dialog).findByRole('alert')).textContent).toBe(refused.message)
})

test('without a dated event the dialog says what is missing', async () => {
  const dialog = await openDialog({}, null)
  expect((await within(dialog).findByRole('alert', {}, patience)).textContent).toMatch(/date/)
})

test('what takes longer shows how far it is, and can be cancelled', async () => {
  let stop: (reason: AppError) => void = () => undefined
  const dialog = await openDialog({
    exportFigure: () => new Promise((_resolve, reject) => (stop = reject)),
    cancelFigure: () => Promise.resolve(stop(new AppError('cancelled', 'Cancelled. Nothing was written.'))),
  })
  await userEvent.click(within(dialog).getByRole('button', { name: 'Export…' }))
  expect(within(dialog).queryByRole('progressbar')).toBeNull()
  bridge.push('figureProgress', { share: 0.25 })
  const bar = await within(dialog).findByRole<HTMLProgressElement>('progressbar')
  expect(bar.value).toBe(0.25)
  bridge.push('figureProgress', { share: 0.5 })
  await waitFor(() => expect(bar.value).toBe(0.5))
  await userEvent.click(within(dialog).getByRole('button', { name: 'Cancel' }))
  expect((await within(dialog).findByRole('alert')).textContent).toBe('Cancelled. Nothing was written.')
  expect(within(dialog).queryByRole('progressbar')).toBeNull()
  expect(bridge.asked).toContainEqual({ method: 'cancelFigure', args: [] })
})

test('an export that is refused after the dialog was closed says so in the window', async () => {
  let stop: (reason: AppError) => void = () => undefined
  const dialog = await openDialog({
    exportFigure: () => new Promise((_resolve, reject) => (stop = reject)),
  })
  await userEvent.click(within(dialog).getByRole('button', { name: 'Export…' }))
  await userEvent.keyboard('{Escape}')
  await waitFor(() => expect(screen.queryByRole('dialog', { name: 'Export figure' })).toBeNull())
  stop(new AppError('disk-full', 'There is no room on the disk for figure.png.'))
  expect(await screen.findByText('There is no room on the disk for figure.png.')).toBeTruthy()
})

test('copying keeps the focus on its button and says when it is done', async () => {
  const dialog = await openDialog({ copyFigure: () => Promise.resolve() })
  const copy = within(dialog).getByRole('button', { name: 'Copy as image' })
  copy.focus()
  await userEvent.keyboard('{Enter}')
  expect(await within(dialog).findByText('Figure copied as an image.')).toBeTruthy()
  expect(document.activeElement).toBe(copy)
})
