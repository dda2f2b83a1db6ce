import { describe, expect, test } from 'vitest'
import { Connection } from '../../../src/main/workspace/database/connection'
import { figureOfFile, presetsOfFile } from '../../../src/main/workspace/look-at-file'
import type { PresetSettings } from '../../../src/shared/figure/preset'
import { noFilter } from '../../../src/shared/filter/event-filter'
import { openTest, recordedRows } from '../../support/workspace'

const slide: PresetSettings = { theme: 'dark', page: 'slide', width: 1200, format: 'png', scale: 2 }
const journal: PresetSettings = { theme: 'print', width: 900, format: 'pdf', scale: 1, endnotes: true }
const nobody = '01890000-0000-7000-8000-00000000dead'
const refused = (code: string): unknown => expect.objectContaining({ code })

describe('a preset', () => {
  test('is saved after those there are, with what it sets', () => {
    const { workspace } = openTest()
    const first = workspace.createPreset({ title: ' For  slides ', settings: slide })
    const second = workspace.createPreset({ title: 'Journal', settings: journal })
    expect(workspace.workspace().presets).toEqual([
      { id: first, title: 'For slides', settings: slide, unreadable: null },
      { id: second, title: 'Journal', settings: journal, unreadable: null },
    ])
    expect(workspace.check().problems).toEqual([])
  })

  test('is renamed, changed and deleted in steps of their own, each of which can be undone', () => {
    const { workspace, file } = openTest()
    const id = workspace.createPreset({ title: 'Slide', settings: slide })
    const states = [recordedRows(file)['preset']]
    const labels = [workspace.workspace().history.undo]
    for (const edit of [
      () => workspace.changePreset(id, { title: 'Talk' }),
      () => workspace.changePreset(id, { settings: journal }),
      () => workspace.deletePreset(id),
    ]) {
      edit()
      states.push(recordedRows(file)['preset'])
      labels.push(workspace.workspace().history.undo)
    }
    expect(labels).toEqual([
      'Save the preset ‘Slide’',
      'Rename the preset ‘Slide’ to ‘Talk’',
      'Change the preset ‘Talk’',
      'Delete the preset ‘Talk’',
    ])
    for (const state of states.toReversed()) {
      expect(recordedRows(file)['preset']).toEqual(state)
      workspace.undo()
    }
    expect(workspace.workspace().presets).toEqual([])
    for (const state of states) {
      workspace.redo()
      expect(recordedRows(file)['preset']).toEqual(state)
    }
    expect(workspace.check().problems).toEqual([])
  })

  test('that is changed to what it is makes no step, in whatever order its settings come', () => {
    const { workspace } = openTest()
    const id = workspace.createPreset({ title: 'Slide', settings: slide })
    const { head } = workspace.workspace().history
    const turned = Object.fromEntries(Object.entries(slide).toReversed()) as unknown as PresetSettings
    workspace.changePreset(id, { title: 'Slide', settings: { ...turned, marking: undefined } })
    expect(workspace.workspace().history.head).toBe(head)
  })

  test('needs a name of its own, whatever its case, and to be there', () => {
    const { workspace } = openTest()
    const id = workspace.createPreset({ title: 'Été', settings: slide })
    const other = workspace.createPreset({ title: 'Journal', settings: journal })
    const { head } = workspace.workspace().history
    expect(() => workspace.createPreset({ title: ' \n', settings: slide })).toThrow(refused('invalid-input'))
    expect(() => workspace.createPreset({ title: ' ÉTÉ', settings: slide })).toThrow(
      /There is a preset ‘Été’/,
    )
    expect(() => workspace.changePreset(other, { title: 'été' })).toThrow(refused('invalid-input'))
    expect(() => workspace.changePreset(nobody, { title: 'A' })).toThrow(refused('not-found'))
    expect(() => workspace.deletePreset(nobody)).toThrow(refused('not-found'))
    expect(workspace.workspace().history.head).toBe(head)
    workspace.changePreset(id, { title: 'ÉTÉ' })
    expect(workspace.workspace().presets[0]?.title).toBe('ÉTÉ')
  })

  test('comes back when the workspace goes back to a former state, and in a copy', () => {
    const { workspace } = openTest()
    const id = workspace.createPreset({ title: 'Slide', settings: slide })
    const { head } = workspace.workspace().history
    workspace.changePreset(id, { settings: journal })
    workspace.deletePreset(id)
    workspace.goBack(head)
    expect(workspace.workspace().presets).toMatchObject([{ id, title: 'Slide', settings: slide }])
    const copy = openTest(workspace.saveCopy(`${workspace.workspace().path}-copy.fieldline`))
    expect(copy.workspace.workspace().presets).toMatchObject([{ id, title: 'Slide' }])
    expect(copy.workspace.check().problems).toEqual([])
  })

  test('no longer asks for lanes that are gone, and asks for them again when they come back', () => {
    const { workspace } = openTest()
    const lane = workspace.createLane({ title: 'Second', color: 'red' })
    const shown = { filter: { ...noFilter, lanes: [lane] }, group: null }
    workspace.createPreset({ title: 'One lane', settings: { ...slide, shown } })
    workspace.deleteLane(lane)
    expect(workspace.workspace().presets[0]?.settings?.shown?.filter).toEqual(noFilter)
    workspace.undo()
    expect(workspace.workspace().presets[0]?.settings?.shown).toEqual(shown)
  })
})

describe('the notes of a preset', () => {
  test('are left out when they are gone, and are there again when they come back', () => {
    const { workspace, lane } = openTest()
    const event = workspace.createEvent({ title: 'Coup', lane, date: '2020' })
    const notes = ['One', 'Two'].map((title) => workspace.createNote({ events: [event], title, text: '' }))
    const shown = { filter: noFilter, group: null }
    workspace.createPreset({ title: 'Noted', settings: { ...slide, shown, notes } })
    const kept = () => workspace.workspace().presets[0]?.settings?.notes
    workspace.deleteNote(notes[0] ?? '')
    expect(kept()).toEqual([notes[1]])
    workspace.undo()
    expect(kept()).toEqual(notes)
    expect(workspace.check().problems).toEqual([])
  })
})

describe('presets in a file from elsewhere', () => {
  function altered(settings: string): string {
    const { workspace, file } = openTest()
    workspace.createPreset({ title: 'Slide', settings: slide })
    workspace.createPreset({ title: 'Other', settings: journal })
    const { path } = file
    workspace.close()
    const connection = new Connection(path)
    connection.run("UPDATE preset SET settings = ? WHERE title = 'Slide'", settings)
    connection.close()
    return path
  }

  test.each([
    ['{"theme":"sepia","width":1200,"format":"png","scale":2}', 'theme'],
    ['no JSON at all', ''],
    ['[1, 2]', ''],
  ])('that say %j open all the same, are named, and can be deleted', (settings, unreadable) => {
    const { workspace } = openTest(altered(settings))
    const [damaged, other] = workspace.workspace().presets
    expect(damaged).toMatchObject({ title: 'Slide', settings: null, unreadable })
    expect(other).toMatchObject({ title: 'Other', settings: journal })
    expect(workspace.check().problems).toEqual([expect.stringMatching(/preset .* differs .* settings/)])
    workspace.deletePreset(damaged?.id ?? '')
    expect(workspace.workspace().presets).toMatchObject([{ title: 'Other' }])
    workspace.undo()
    expect(workspace.workspace().presets).toHaveLength(2)
  })

  test('can be saved over', () => {
    const { workspace } = openTest(altered('{}'))
    const [damaged] = workspace.workspace().presets
    workspace.changePreset(damaged?.id ?? '', { title: 'Mended', settings: slide })
    expect(workspace.workspace().presets[0]).toMatchObject({ title: 'Mended', settings: slide })
  })

  test('are refused by name where a command asks for them', async () => {
    const path = altered('{"theme":"sepia"}')
    expect(presetsOfFile(path)).toMatchObject([{ title: 'Slide', settings: null }, { title: 'Other' }])
    await expect(figureOfFile(path, { preset: 'Slide' })).rejects.toMatchObject({
      code: 'invalid-input',
      message: expect.stringContaining('“theme”') as unknown,
    })
  })
})

describe('a figure that a command asks for by a preset', () => {
  function withEvents(): string {
    const { workspace, file, lane } = openTest()
    workspace.createEvent({ title: 'Coup', lane, date: '2020' })
    workspace.createEvent({ title: 'Charter', lane, date: '2023' })
    const shown = { filter: { ...noFilter, text: 'coup' }, group: null }
    workspace.createPreset({
      title: 'Slide',
      settings: { ...slide, shown, marking: 'TLP:GREEN', author: 'Ana' },
    })
    workspace.createPreset({ title: 'Journal', settings: journal })
    workspace.createView({
      title: 'Charter',
      filter: { ...noFilter, text: 'charter' },
      group: null,
      range: null,
    })
    workspace.close()
    return file.path
  }

  test('is as the preset says, and what is said besides goes before it', async () => {
    const path = withEvents()
    expect(await figureOfFile(path, { preset: 'slide' })).toMatchObject({
      ...{ events: 1, marking: 'TLP:GREEN', scale: 2 },
      settings: { author: 'Ana', theme: 'dark', page: 'slide' },
    })
    const settings = { marking: 'TLP:RED', page: 'free', width: 900 } as const
    const changed = await figureOfFile(path, { preset: 'Slide', view: 'Charter', settings })
    expect(changed).toMatchObject({ events: 1, marking: 'TLP:RED', width: 900, settings: { author: 'Ana' } })
    expect(changed.svg).toContain('Charter')
    expect(changed.svg).not.toContain('Coup')
  })

  test('is refused for a name that there is not, with the names that there are', async () => {
    await expect(figureOfFile(withEvents(), { preset: 'Poster' })).rejects.toMatchObject({
      code: 'not-found',
      message: 'The workspace has no preset called “Poster”. It has “Slide”, “Journal”.',
    })
    const { workspace, file } = openTest()
    workspace.close()
    await expect(figureOfFile(file.path, { preset: 'Poster' })).rejects.toThrow(/and no other/)
  })
})
