import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkFile, figureOfFile } from '../../../src/main/workspace/look-at-file'
import { makeSample, type Sample } from '../../../src/main/workspace/sample'
import { wholeWindow } from '../../support/whole-answers'
import { openTest, recordedRows, temporaryFolder } from '../../support/workspace'

const sample: Sample = {
  title: 'Small sample',
  asOf: '2026-03-31',
  made: '2026-04-01T09:00:00Z',
  lanes: [
    { title: 'One', color: 'blue' },
    { title: 'Two', color: 'red' },
  ],
  events: [
    {
      lane: 'Two',
      kind: 'event',
      title: 'Coup',
      date: '18 August 2020',
      summary: 's',
      tags: [{ kind: 'place', name: 'Bamako' }],
      notes: [{ title: 'n', text: 't' }],
    },
    {
      lane: 'One',
      kind: 'milestone',
      title: 'Later',
      date: null,
      summary: '',
      tags: [{ kind: 'place', name: 'Bamako' }],
      notes: [],
    },
    { lane: null, kind: 'period', title: 'Era', date: '2019 – 2021', summary: '', tags: [], notes: [] },
  ],
  links: [{ from: 'Coup', to: 'Era', type: 'part of' }],
}
const options = { appVersion: '0.0.0-test' }

function made(content: Sample | string): string {
  const path = join(temporaryFolder(), 'Sample.fieldline')
  makeSample(path, typeof content === 'string' ? content : JSON.stringify(content), options)
  return path
}

test('the sample is made in one step that can’t be undone, by the app’s own commands', () => {
  const { workspace } = openTest(made(sample))
  expect(workspace.workspace()).toMatchObject({
    workspace: { title: 'Small sample', asOf: Date.UTC(2026, 2, 31) },
    lanes: [{ title: 'One' }, { title: 'Two' }],
    tags: [{ kind: 'place', name: 'Bamako' }],
    history: { head: 1, undo: null, redo: null },
    events: 3,
    undated: 1,
  })
  expect(
    wholeWindow(workspace, { from: 0, until: 2e12, pinned: [], level: 0, rivals: false }).items,
  ).toMatchObject([
    { title: 'Era', lane: null, notes: 0, links: 1 },
    { title: 'Coup', notes: 1, links: 1 },
  ])
  expect(workspace.check().problems).toEqual([])
})

test('the same text gives the same records every time, to the last byte', () => {
  const [one, two] = [made(sample), made(sample)].map((path) => recordedRows(openTest(path).file))
  expect(one).toEqual(two)
})

test('the sample that comes with Fieldline can be made, checked and drawn', async () => {
  const text = readFileSync(join(import.meta.dirname, '..', '..', '..', 'resources', 'sample.json'), 'utf8')
  const { events } = JSON.parse(text) as Sample
  const path = made(text)
  expect(checkFile(path)).toMatchObject({ sound: true, steps: 1, events: events.length })
  const { svg } = await figureOfFile(path, {})
  expect(svg).toContain('Coup in Bamako')
})

test('a wrong sample is refused with its place, and no file is made', () => {
  const wrong: [string, RegExp][] = [
    ['{', /not JSON/],
    [JSON.stringify({ ...sample, asOf: 'soon' }), /‘asOf’/],
    [JSON.stringify({ ...sample, events: [{ ...sample.events[0], kind: 'party' }] }), /‘events\.0\.kind’/],
    [
      JSON.stringify({ ...sample, events: [{ ...sample.events[0], lane: 'Nowhere' }] }),
      /‘events\.0\.lane’: there is no lane/,
    ],
    [JSON.stringify({ ...sample, more: 1 }), /more/],
  ]
  for (const [text, message] of wrong) {
    expect(() => made(text)).toThrow(
      expect.objectContaining({ code: 'invalid-input', message: expect.stringMatching(message) as unknown }),
    )
  }
  expect(() =>
    made({ ...sample, events: [{ ...sample.events[0], date: 'someday' } as Sample['events'][number]] }),
  ).toThrow(expect.objectContaining({ code: 'date-unreadable' }))
})

test('the figure of a file has only the lanes that are named, and counts what is left out', async () => {
  const path = made(sample)
  const settings = { theme: 'light', width: 1200 } as const
  const one = await figureOfFile(path, { settings, lanes: ['Two'] })
  expect(one).toMatchObject({ events: 2, undated: 0 })
  expect(one.description).toContain('Coup')
  expect(one.description).toContain('1 event is left out of this figure.')
  await expect(figureOfFile(path, { settings, lanes: ['Three'] })).rejects.toThrow(
    'no lane or row called “Three”',
  )
})
