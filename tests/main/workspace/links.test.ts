import { describe, expect, test } from 'vitest'
import { AppError } from '../../../src/shared/errors'
import { readCopied, writeCopied } from '../../../src/shared/entry/copied-events'
import type { Id } from '../../../src/shared/model'
import { mostLinks, touchingLinks } from '../../../src/main/workspace/queries/links'
import { wholeWindow } from '../../support/whole-answers'
import { openTest, recordedRows, type TestWorkspace } from '../../support/workspace'

const refused = (code: string, message: RegExp): Error =>
  expect.objectContaining({
    name: 'AppError',
    code,
    message: expect.stringMatching(message) as unknown,
  }) as Error

interface Linked extends TestWorkspace {
  readonly coup: Id
  readonly sanctions: Id
  readonly link: Id
}

function linked(): Linked {
  const opened = openTest()
  const { workspace, lane } = opened
  const coup = workspace.createEvent({ title: 'Coup', lane, date: '18 August 2020' })
  const sanctions = workspace.createEvent({ title: 'Sanctions', lane, date: '2022' })
  const link = workspace.createLink({ from: coup, to: sanctions, type: 'led to' })
  return { ...opened, coup, sanctions, link }
}

const label = ({ workspace }: TestWorkspace): string | null => workspace.workspace().history.undo
const everything = { from: -8e15, until: 8e15, pinned: [], level: 0, rivals: false }

describe('a link', () => {
  test('is listed at both its events, and its step says what was linked', () => {
    const made = linked()
    const { workspace, coup, sanctions, link } = made
    expect(label(made)).toBe('Link ‘Coup’ → ‘Sanctions’ (led to)')
    expect(workspace.linksOf(coup)).toEqual([
      { id: link, way: 'out', type: 'led to', event: { id: sanctions, title: 'Sanctions' } },
    ])
    expect(workspace.linksOf(sanctions)).toEqual([
      { id: link, way: 'in', type: 'led to', event: { id: coup, title: 'Coup' } },
    ])
  })

  test('goes from one event to another, has a type, and is made once', () => {
    const { workspace, coup, sanctions, link } = linked()
    const make = (from: Id, to: Id, type: string) => workspace.createLink({ from, to, type })
    expect(() => make(coup, coup, 'led to')).toThrow(refused('invalid-input', /itself/))
    expect(() => make(coup, sanctions, ' \n ')).toThrow(refused('invalid-input', /type/))
    expect(() => make(coup, link, 'led to')).toThrow(refused('not-found', /event/))
    const { head } = workspace.workspace().history
    expect(make(coup, sanctions, ' led \t to ')).toBe(link)
    expect(workspace.workspace().history.head).toBe(head)
    expect(make(sanctions, coup, 'led to')).not.toBe(link)
  })

  test('gets another type, turns round and goes, each in its own words and undone by undo', () => {
    const made = linked()
    const { workspace, file, sanctions, link } = made
    const states = [recordedRows(file)]
    workspace.changeLink(link, 'made possible')
    expect(label(made)).toBe('Change the link ‘Coup’ → ‘Sanctions’ (led to) to ‘made possible’')
    states.push(recordedRows(file))
    workspace.turnLink(link)
    expect(label(made)).toBe('Turn round the link ‘Coup’ → ‘Sanctions’ (made possible)')
    expect(workspace.linksOf(sanctions)).toMatchObject([{ way: 'out', event: { title: 'Coup' } }])
    states.push(recordedRows(file))
    workspace.deleteLink(link)
    expect(label(made)).toBe('Unlink ‘Sanctions’ → ‘Coup’ (made possible)')
    expect(workspace.linksOf(sanctions)).toEqual([])
    for (const state of states.reverse()) {
      workspace.undo()
      expect(recordedRows(file)).toEqual(state)
    }
  })

  test('can’t become one that is there already', () => {
    const { workspace, coup, sanctions, link } = linked()
    const other = workspace.createLink({ from: coup, to: sanctions, type: 'part of' })
    expect(() => workspace.changeLink(other, 'led to')).toThrow(refused('invalid-input', /already/))
    workspace.createLink({ from: sanctions, to: coup, type: 'led to' })
    expect(() => workspace.turnLink(link)).toThrow(refused('invalid-input', /‘Sanctions’ → ‘Coup’/))
  })

  test('goes with either of its events in one step, and comes back with it', () => {
    const { workspace, file, coup, sanctions } = linked()
    workspace.createLink({ from: sanctions, to: coup, type: 'response to' })
    const before = recordedRows(file)
    for (const gone of [[coup], [sanctions], [coup, sanctions]]) {
      workspace.deleteEvents(gone)
      expect(recordedRows(file)['link']).toEqual([])
      expect(workspace.check().problems).toEqual([])
      workspace.undo()
      expect(recordedRows(file)).toEqual(before)
    }
  })

  test('is refused by the file itself when it goes nowhere or twice', () => {
    const { file, coup, sanctions } = linked()
    const bytes = (id: Id) => Buffer.from(id.replaceAll('-', ''), 'hex')
    const insert = (from: Id, to: Id, type: string): void =>
      void file.connection.run(
        'INSERT INTO link (id, "from", "to", type) VALUES (randomblob(16), ?, ?, ?)',
        bytes(from),
        bytes(to),
        type,
      )
    expect(() => insert(coup, coup, 'led to')).toThrow(/CHECK/)
    expect(() => insert(coup, sanctions, 'led to')).toThrow(/UNIQUE/)
    expect(() => insert(coup, sanctions, '')).toThrow(/CHECK/)
    expect(() => insert(coup, '01890000-0000-7000-8000-000000000000', 'x')).toThrow(/FOREIGN KEY/)
  })
})

test('types in use come back the most used first', () => {
  const { workspace, coup, sanctions, lane } = linked()
  const third = workspace.createEvent({ title: 'Third', lane, date: null })
  workspace.createLink({ from: coup, to: third, type: 'delayed' })
  workspace.createLink({ from: sanctions, to: third, type: 'delayed' })
  expect(workspace.linkTypes()).toEqual(['delayed', 'led to'])
})

describe('a window', () => {
  test('has the links of its events with the places of both ends, also of one that is not in it or undated', () => {
    const { workspace, lane, coup, sanctions, link } = linked()
    const undated = workspace.createEvent({ title: 'Some day', lane, date: null })
    const loose = workspace.createLink({ from: coup, to: undated, type: 'part of' })
    const { items, links, linkCount } = wholeWindow(workspace, {
      from: Date.UTC(2020, 0),
      until: Date.UTC(2021, 0),
      pinned: [],
      level: 0,
      rivals: false,
    })
    expect(items).toMatchObject([{ id: coup, links: 2 }])
    expect(linkCount).toBe(2)
    const from = { id: coup, lane, from: Date.UTC(2020, 7, 18), until: Date.UTC(2020, 7, 19) }
    expect(links).toEqual([
      {
        id: link,
        type: 'led to',
        from,
        to: { id: sanctions, lane, from: Date.UTC(2022, 0), until: Date.UTC(2023, 0) },
      },
      { id: loose, type: 'part of', from, to: { id: undated, lane, from: null, until: null } },
    ])
    expect(wholeWindow(workspace, { from: 0, until: 1, pinned: [], level: 0, rivals: false })).toMatchObject({
      links: [],
      linkCount: 0,
    })
  })

  test('counts the links that are too many to come', () => {
    const { workspace, lane, coup } = linked()
    const title = (at: number): string => `Event ${String(at)}`
    const ids = workspace.createEvents(
      Array.from({ length: 60 }, (_, at) => ({
        title: title(at),
        date: '2020',
        lane: { id: lane, title: 'First lane' },
        links: Array.from({ length: 60 }, (_row, to) => ({ to, type: 'led to' })).filter(
          ({ to }) => to !== at,
        ),
      })),
    )
    expect(ids).toHaveLength(60)
    const { links, linkCount } = wholeWindow(workspace, everything)
    expect([links.length, linkCount]).toEqual([mostLinks, 60 * 59 + 1])
    expect(workspace.linksOf(coup)).toHaveLength(1)
  })

  test('finds links by the indexes alone', () => {
    const { file } = linked()
    const plan = file.connection.all(`EXPLAIN QUERY PLAN ${touchingLinks}`, { keys: '[]' })
    const steps = plan.map((row) => (row as { detail: string }).detail)
    expect(steps.filter((step) => /SCAN (link|event)/.test(step))).toEqual([])
    expect(steps.join('\n')).toContain('link_by_to')
  })
})

test('links between copied events travel along, through the clipboard, and no others', () => {
  const { workspace, lane, coup, sanctions } = linked()
  const third = workspace.createEvent({ title: 'Third', lane, date: null })
  workspace.createLink({ from: coup, to: third, type: 'part of' })
  workspace.createLink({ from: sanctions, to: coup, type: 'response to' })
  const rows = readCopied(writeCopied(workspace.copiedEvents([sanctions, coup])).json)
  expect(rows).toMatchObject([
    { title: 'Sanctions', links: [{ to: 1, type: 'response to' }] },
    { title: 'Coup', links: [{ to: 0, type: 'led to' }] },
  ])
  const other = openTest()
  const [sanctionsThere = '', coupThere = ''] = other.workspace.createEvents(rows ?? [], 'paste')
  expect(other.workspace.linksOf(coupThere)).toMatchObject([
    { way: 'out', type: 'led to', event: { id: sanctionsThere } },
    { way: 'in', type: 'response to', event: { id: sanctionsThere } },
  ])
  expect(other.workspace.check().problems).toEqual([])
  other.workspace.undo()
  expect(recordedRows(other.file)).toMatchObject({ event: [], link: [] })
})

test('a row that links to itself or to no row is refused, and nothing is made', () => {
  const { workspace, lane } = openTest()
  const row = { title: 'A', date: null, lane: { id: lane, title: '' } }
  for (const to of [0, 7]) {
    const make = (): unknown => workspace.createEvents([{ ...row, links: [{ to, type: 'x' }] }])
    expect(make).toThrow(AppError)
  }
  expect(workspace.workspace().events).toBe(0)
})

test('has:link finds events with a link, from either end', () => {
  const { workspace, lane } = linked()
  workspace.createEvent({ title: 'Alone', lane, date: null })
  const { event } = workspace.search({ text: 'has:link', limit: 10 })
  expect(event.hits.map(({ title }) => title.map(({ text }) => text).join(''))).toEqual(['Coup', 'Sanctions'])
})

test('going back exchanges the types of two links again', () => {
  const { workspace, file, coup, sanctions, link } = linked()
  const other = workspace.createLink({ from: coup, to: sanctions, type: 'part of' })
  const before = recordedRows(file)
  const { head } = workspace.workspace().history
  workspace.changeLink(other, 'follows')
  workspace.changeLink(link, 'part of')
  workspace.changeLink(other, 'led to')
  workspace.goBack(head)
  expect(recordedRows(file)).toEqual(before)
  while (workspace.workspace().history.undo !== null) workspace.undo()
  expect(workspace.check().problems).toEqual([])
})
