import { describe, expect, test } from 'vitest'
import { openTest, recordedRows } from '../../support/workspace'

const settings = { theme: 'light', width: 1200 } as const

describe('the marking of an event and of the workspace', () => {
  test('is written as it is known, and any other words as they were typed', () => {
    const { workspace, lane } = openTest()
    const id = workspace.createEvent({ title: 'Coup', lane, date: '2020' })
    for (const [typed, kept] of [
      ['tlp: amber+strict', 'TLP:AMBER+STRICT'],
      ['secret // noforn', 'SECRET//NOFORN'],
      ['  In confidence\u202e ', 'In confidence'],
      [' ', ''],
    ] as const) {
      workspace.changeEvent(id, { marking: typed })
      workspace.markWorkspace(typed)
      expect(workspace.event(id).marking).toBe(kept)
      expect(workspace.eventCard(id).marking).toBe(kept)
      expect(workspace.workspace().workspace.marking).toBe(kept)
    }
    expect(workspace.check().problems).toEqual([])
  })

  test('is a step that says so, and can be undone', () => {
    const { workspace, file, lane } = openTest()
    const id = workspace.createEvent({ title: 'Coup', lane, date: '2020' })
    const before = recordedRows(file)
    const labels = [
      () => workspace.changeEvent(id, { marking: 'TLP:RED' }),
      () => workspace.changeEvent(id, { marking: '' }),
      () => workspace.markWorkspace('TLP:GREEN'),
      () => workspace.markWorkspace(''),
    ].map((edit) => {
      edit()
      return workspace.workspace().history.undo
    })
    expect(labels).toEqual([
      'Mark ‘Coup’ TLP:RED',
      'Take the marking off ‘Coup’',
      'Mark the workspace TLP:GREEN',
      'Take the marking off the workspace',
    ])
    labels.forEach(() => workspace.undo())
    expect(recordedRows(file)).toEqual(before)
  })

  test('is refused when it is too long, and nothing is changed', () => {
    const { workspace, lane } = openTest()
    const id = workspace.createEvent({ title: 'Coup', lane, date: '2020' })
    const { head } = workspace.workspace().history
    const refused: unknown = expect.objectContaining({ code: 'invalid-input' })
    expect(() => workspace.changeEvent(id, { marking: 'x'.repeat(201) })).toThrow(refused)
    expect(() => workspace.markWorkspace('x'.repeat(201))).toThrow(refused)
    expect(workspace.workspace().history.head).toBe(head)
  })

  test('goes along when an event is copied', () => {
    const { workspace, lane } = openTest()
    const plain = workspace.createEvent({ title: 'Plain', lane, date: '2019' })
    const marked = workspace.createEvent({ title: 'Coup', lane, date: '2020' })
    workspace.changeEvent(marked, { marking: 'TLP:RED' })
    const rows = workspace.copiedEvents([plain, marked])
    expect(rows.map((row) => row.marking)).toEqual([undefined, 'TLP:RED'])
    const copies = workspace.createEvents(rows, 'duplicate')
    expect(copies.map((id) => workspace.event(id).marking)).toEqual(['', 'TLP:RED'])
  })

  test('raises the figure that shows the event, and no other', async () => {
    const { workspace, lane } = openTest()
    workspace.createEvent({ title: 'Charter', lane, date: '2023' })
    const id = workspace.createEvent({ title: 'Coup', lane, date: '2020' })
    workspace.changeEvent(id, { marking: 'TLP:RED' })
    workspace.markWorkspace('TLP:GREEN')
    const asked = { ...settings, marking: 'TLP:AMBER' }
    expect(await workspace.figure(asked)).toMatchObject({
      marking: 'TLP:RED',
      raised: [{ marking: 'TLP:RED', event: { id, title: 'Coup' } }],
    })
    expect(await workspace.figure({ ...asked, leftOut: [id] })).toMatchObject({
      marking: 'TLP:AMBER',
      raised: [],
    })
    const later = { from: Date.UTC(2022, 0, 1), until: Date.UTC(2024, 0, 1) }
    expect(await workspace.figure({ ...settings, range: later })).toMatchObject({
      marking: 'TLP:GREEN',
      raised: [{ marking: 'TLP:GREEN', event: null }],
    })
  })
})
