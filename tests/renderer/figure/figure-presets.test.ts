import { screen, waitFor, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import { Connection } from '../../../src/main/workspace/database/connection'
import type { PresetSettings } from '../../../src/shared/figure/preset'
import { noFilter } from '../../../src/shared/filter/event-filter'
import type { DirectBridge } from '../../support/direct-bridge'
import { renderApp } from '../../support/rendered-app'
import { openTest } from '../../support/workspace'

let bridge: DirectBridge
afterEach(() => bridge.close())

const slide: PresetSettings = { theme: 'dark', page: 'slide', width: 1200, format: 'pdf', scale: 2 }
const presets = () => bridge.workspace.workspace().presets
/** The fonts come with the first figure: on a busy machine that takes a while. */
const patience = { timeout: 20_000 }

async function openDialog(
  prepare: (made: DirectBridge) => void = () => undefined,
  path?: string,
): Promise<HTMLElement> {
  bridge = await renderApp({
    ...(path ? { path } : {}),
    prepare: (made) => {
      const lane = made.workspace.workspace().lanes[0]?.id ?? null
      made.workspace.createEvent({ title: 'Coup in Bamako', lane, date: '18 August 2020' })
      prepare(made)
    },
  })
  await screen.findByRole('button', { name: 'New event' })
  await userEvent.keyboard('{Control>}e{/Control}')
  return screen.findByRole('dialog', { name: 'Export figure' })
}
const choice = (dialog: HTMLElement, name: string) =>
  within(dialog).getByRole<HTMLSelectElement>('combobox', { name })
const chosen = (dialog: HTMLElement, name: string) => choice(dialog, name).selectedOptions[0]?.textContent
const hintOf = (field: HTMLElement) =>
  (field.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent)
    .join('')
const press = (dialog: HTMLElement, name: string | RegExp) =>
  userEvent.click(within(dialog).getByRole('button', { name }))

test('the settings are saved under a name, and are then those of the preset', async () => {
  const dialog = await openDialog()
  expect(hintOf(choice(dialog, 'Preset'))).toContain('keeps the settings below')
  await userEvent.selectOptions(choice(dialog, 'Colours'), 'Dark')
  await userEvent.type(within(dialog).getByRole('combobox', { name: 'Marking' }), 'TLP:GREEN')
  await press(dialog, 'Save as a preset…')
  await userEvent.keyboard('Slides for Friday{Enter}')
  await waitFor(() => expect(chosen(dialog, 'Preset')).toBe('Slides for Friday'))
  expect(document.activeElement).toBe(choice(dialog, 'Preset'))
  expect(hintOf(choice(dialog, 'Preset'))).toBe('Set as saved.')
  expect(presets()).toMatchObject([
    {
      title: 'Slides for Friday',
      settings: { theme: 'dark', width: 1200, format: 'png', scale: 2, marking: 'TLP:GREEN' },
    },
  ])
})

test('a preset that is chosen sets the figure; what is then set otherwise is named and can be saved over', async () => {
  const dialog = await openDialog(({ workspace }) => {
    workspace.createPreset({ title: 'Slide', settings: slide })
  })
  await userEvent.selectOptions(choice(dialog, 'Preset'), 'Slide')
  expect([chosen(dialog, 'Page'), chosen(dialog, 'Format'), chosen(dialog, 'Colours')]).toEqual([
    'Slide, 16:9',
    'PDF document',
    'Dark',
  ])
  expect(within(dialog).queryByRole('button', { name: /^Save over/ })).toBeNull()
  await userEvent.selectOptions(choice(dialog, 'Colours'), 'Light')
  await userEvent.click(within(dialog).getByRole('checkbox', { name: 'Why each date, as endnotes' }))
  expect(hintOf(choice(dialog, 'Preset'))).toBe('Set otherwise: Colours, Why each date, as endnotes.')
  await press(dialog, 'Save over ‘Slide’')
  await waitFor(() => expect(hintOf(choice(dialog, 'Preset'))).toBe('Set as saved.'))
  expect(presets()[0]?.settings).toEqual({ ...slide, theme: 'light', endnotes: true })
})

test('a preset is renamed and deleted, and Undo brings it back', async () => {
  const dialog = await openDialog(({ workspace }) => {
    workspace.createPreset({ title: 'Slide', settings: slide })
    workspace.createPreset({ title: 'Journal', settings: slide })
  })
  await userEvent.selectOptions(choice(dialog, 'Preset'), 'Slide')
  await press(dialog, 'Rename ‘Slide’')
  await userEvent.keyboard('journal{Enter}')
  expect(await within(dialog).findByText(/There is a preset ‘Journal’ already/)).toBeTruthy()
  await userEvent.keyboard('{Control>}a{/Control}Talk{Enter}')
  await waitFor(() => expect(chosen(dialog, 'Preset')).toBe('Talk'))
  await press(dialog, 'Delete ‘Talk’')
  await waitFor(() => expect(chosen(dialog, 'Preset')).toBe('No preset'))
  expect(presets().map(({ title }) => title)).toEqual(['Journal'])
  expect(document.activeElement).toBe(choice(dialog, 'Preset'))
  bridge.workspace.undo()
  expect(presets().map(({ title }) => title)).toEqual(['Talk', 'Journal'])
})

test('Esc gives a name up and leaves the dialog open', async () => {
  const dialog = await openDialog()
  await press(dialog, 'Save as a preset…')
  await userEvent.keyboard('Slide{Escape}')
  await waitFor(() =>
    expect(within(dialog).queryByRole('textbox', { name: 'Name of the preset' })).toBeNull(),
  )
  expect(screen.getByRole('dialog', { name: 'Export figure' })).toBe(dialog)
  expect(document.activeElement).toBe(choice(dialog, 'Preset'))
  expect(presets()).toEqual([])
})

test('events and time are kept when that is asked for, and are then shown as those of the preset', async () => {
  const filter = { ...noFilter, text: 'coup' }
  const dialog = await openDialog(({ workspace }) => {
    workspace.createView({ title: 'Coups', filter, group: null, range: null })
  })
  await userEvent.selectOptions(choice(dialog, 'Events'), 'Coups')
  await press(dialog, 'Save as a preset…')
  const kept = within(dialog).getByRole<HTMLInputElement>('checkbox', {
    name: /choice of events, time and notes/,
  })
  expect(kept.checked).toBe(true)
  await userEvent.keyboard('Coups{Enter}')
  await waitFor(() => expect(chosen(dialog, 'Preset')).toBe('Coups'))
  expect(presets()[0]?.settings?.shown?.filter).toEqual(filter)
  await userEvent.selectOptions(choice(dialog, 'Events'), 'All events')
  expect(hintOf(choice(dialog, 'Preset'))).toBe('Set otherwise: Events.')
  bridge.workspace.changeView(bridge.workspace.workspace().views[0]?.id ?? '', {
    content: { filter: { ...noFilter, text: 'bamako' }, group: null, range: null },
  })
  await userEvent.selectOptions(choice(dialog, 'Preset'), 'No preset')
  await userEvent.selectOptions(choice(dialog, 'Preset'), 'Coups')
  await waitFor(() => expect(chosen(dialog, 'Events')).toBe('As saved in the preset'))
})

test('a preset that cannot be read is named as such, changes nothing, and can be deleted', async () => {
  const { workspace, path } = openTest()
  workspace.createPreset({ title: 'Slide', settings: slide })
  workspace.close()
  const connection = new Connection(path)
  connection.run(`UPDATE preset SET settings = '{"theme":"sepia"}'`)
  connection.close()
  const dialog = await openDialog(undefined, path)
  await userEvent.selectOptions(choice(dialog, 'Preset'), 'Slide (can’t be read)')
  expect(hintOf(choice(dialog, 'Preset'))).toContain('its setting ‘theme’ is none that this Fieldline knows')
  expect(chosen(dialog, 'Colours')).toBe('Light')
  await press(dialog, 'Delete ‘Slide’')
  await waitFor(() => expect(presets()).toEqual([]))
})

test('the dialog says when the marking was raised, by which event, and that it protects nothing', async () => {
  const dialog = await openDialog(({ workspace }) => {
    const lane = workspace.workspace().lanes[0]?.id ?? null
    const id = workspace.createEvent({ title: 'Talks', lane, date: '2021' })
    workspace.changeEvent(id, { marking: 'TLP:RED' })
  })
  expect(
    await within(dialog).findByText(
      /Marked TLP:RED\. That is more than is set here: ‘Talks’ is marked TLP:RED\. A marking is a label; it protects nothing\./,
      {},
      patience,
    ),
  ).toBeTruthy()
  const image = await within(dialog).findByRole<HTMLImageElement>('img', {}, patience)
  expect(decodeURIComponent(image.src)).toContain('TLP:RED')
})
