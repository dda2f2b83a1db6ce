import { describe, expect, test } from 'vitest'
import { figureOfFile } from '../../../src/main/workspace/look-at-file'
import { withoutTag, type FigureNotesQuery } from '../../../src/shared/api'
import { noFilter } from '../../../src/shared/filter/event-filter'
import { openTest } from '../../support/workspace'

const settings = { theme: 'light', width: 1200 } as const
const nobody = '01890000-0000-7000-8000-00000000dead'
const range = { from: Date.UTC(2022, 0, 1), until: Date.UTC(2024, 0, 1) }

/** Dated events in two lanes and over both, and one without a date, with notes on them. */
function withNotes() {
  const { workspace, path, lane } = openTest()
  const other = workspace.createLane({ title: 'US', color: 'red' })
  const coup = workspace.createEvent({ title: 'Coup', lane, date: '18 Aug 2020' })
  const charter = workspace.createEvent({ title: 'Charter', lane: other, date: '2023' })
  const someday = workspace.createEvent({ title: 'Someday', lane, date: null })
  const period = workspace.createEvent({
    title: 'Transition',
    lane: null,
    kind: 'period',
    date: '2020 - ongoing',
  })
  workspace.tagEvent(coup, { kind: 'actor', name: 'Mali' })
  const note = (title: string, events: readonly string[], text = `About **${title}**`) =>
    workspace.createNote({ events, title, text })
  const notes = {
    signs: note('Signs 10', [coup]),
    earlier: note('signs 9', [coup]),
    both: note('Étude', [charter, coup]),
    undated: note('Not drawn', [someday]),
    alone: note('Alone', []),
    frame: note('Frame', [period]),
  }
  const offered = (query: Partial<FigureNotesQuery> = {}) => {
    const { notes: found, ...counts } = workspace.figureNotes({
      ...{ of: {}, filter: '', chosen: [], limit: 100 },
      ...query,
    })
    return { ...counts, titles: found.map(({ title, drawn }) => (drawn ? title : `(${title})`)) }
  }
  return { workspace, path, lane, other, coup, charter, notes, offered }
}

describe('the notes that a figure can print', () => {
  test('are those on the events that it draws, by title', () => {
    const { offered } = withNotes()
    expect(offered()).toEqual({ count: 4, found: 4, titles: ['Étude', 'Frame', 'signs 9', 'Signs 10'] })
  })

  test('follow its filter, its time, its lanes or rows and what it leaves out', () => {
    const { offered, workspace, coup, other } = withNotes()
    const titles = (of: FigureNotesQuery['of']) => offered({ of }).titles
    const shown = { filter: { ...noFilter, text: 'charter' }, group: null }
    expect(titles({ shown })).toEqual(['Étude'])
    expect(titles({ range })).toEqual(['Étude', 'Frame'])
    expect(titles({ lanes: [other] })).toEqual(['Étude', 'Frame'])
    expect(titles({ leftOut: [coup] })).toEqual(['Étude', 'Frame'])
    const byActor = { filter: noFilter, group: 'actor' }
    const [tag] = workspace.workspace().tags
    expect(titles({ shown: byActor, lanes: [tag?.id ?? ''] })).toHaveLength(4)
    expect(titles({ shown: byActor, lanes: [withoutTag] })).toEqual(['Étude', 'Frame'])
  })

  test('are found by a part of the title, a few at a time, and the chosen ones come in any case', () => {
    const { offered, notes } = withNotes()
    expect(offered({ filter: ' ETU' })).toEqual({ count: 4, found: 1, titles: ['Étude'] })
    expect(offered({ limit: 1, chosen: [notes.signs, nobody, notes.alone] })).toEqual({
      ...{ count: 4, found: 4 },
      titles: ['(Alone)', 'Étude', 'Signs 10'],
    })
  })
})

describe('a figure with notes', () => {
  test('prints them in the order in which they stand at their event, by the names that they mention', async () => {
    const { workspace, notes, coup, charter } = withNotes()
    workspace.changeNote(notes.signs, { text: `As [[event:${charter}]] and [[note:${nobody}]] say.` })
    const drawn = await workspace.figure({
      ...settings,
      notes: [notes.both, notes.signs, nobody, notes.alone],
    })
    expect(drawn.svg).toContain('>Signs 10. As Charter and Deleted note say.<')
    expect(drawn.svg).toContain('>Étude. About Étude<')
    expect(drawn.svg).toContain('>1, 2<')
    expect(drawn.svg).not.toContain('Alone')
    expect(drawn.description).toMatch(/Signs 10\. As Charter .* Étude\. About Étude/)
    const without = await workspace.figure({ ...settings, notes: [notes.both, notes.signs], leftOut: [coup] })
    expect(without.svg).not.toContain('Signs 10')
  })

  test('is as it was where none of them is there any more', async () => {
    const { workspace, notes } = withNotes()
    const plain = await workspace.figure(settings)
    workspace.deleteNote(notes.signs)
    expect((await workspace.figure({ ...settings, notes: [notes.signs, nobody] })).svg).toBe(plain.svg)
  })

  test('is asked for by the titles of notes on the command line; all of one title come', async () => {
    const { workspace, path, coup, charter } = withNotes()
    workspace.createNote({ events: [charter], title: 'Étude', text: 'The other' })
    workspace.createPreset({
      title: 'Noted',
      settings: {
        ...{ ...settings, format: 'svg', scale: 1, shown: { filter: noFilter, group: null } },
        notes: [workspace.createNote({ events: [coup], title: 'Of the preset', text: 'Kept' })],
      },
    })
    const { svg } = await figureOfFile(path, { settings, notes: ['Étude', 'Frame'] })
    for (const line of ['Étude. About Étude', 'Étude. The other', 'Frame. About Frame'])
      expect(svg).toContain(`>${line}<`)
    expect((await figureOfFile(path, { preset: 'Noted' })).svg).toContain('>Of the preset. Kept<')
    const instead = await figureOfFile(path, { preset: 'Noted', notes: ['Frame'] })
    expect(instead.svg).toContain('>Frame. About Frame<')
    expect(instead.svg).not.toContain('Of the preset')
    await expect(figureOfFile(path, { settings, notes: ['Frame', 'frame'] })).rejects.toMatchObject({
      code: 'not-found',
      message: 'The workspace has no note called “frame”.',
    })
  })

  test('is refused for one of more than 20,000 characters, which is named', async () => {
    const { workspace, coup } = withNotes()
    const long = workspace.createNote({ events: [coup], title: 'Protocol', text: 'word '.repeat(4_001) })
    await expect(workspace.figure({ ...settings, notes: [long] })).rejects.toMatchObject({
      code: 'invalid-input',
      message: expect.stringContaining('‘Protocol’ has 20,005 characters') as unknown,
    })
  })
})
