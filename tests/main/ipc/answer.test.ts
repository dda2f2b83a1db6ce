import { noFilter } from '../../../src/shared/filter/event-filter'
import { describe, expect, test } from 'vitest'
import { shellMethods, workspaceMethods, type Api } from '../../../src/shared/api'
import { AppError, type Reply } from '../../../src/shared/errors'
import { answer, checkCall } from '../../../src/main/ipc/answer'
import { argumentsOf } from '../../../src/main/ipc/arguments'

const id = '01890000-0000-7000-8000-000000000001'
const other = '01890000-0000-7000-8000-000000000002'

/** One good call per method: the contract's own examples. */
const good: { readonly [M in keyof Api]: Parameters<Api[M]> } = {
  workspace: [],
  window: [{ from: -6e13, until: 2e12, pinned: [id], level: 0, rivals: false }],
  extent: [],
  overview: [240],
  events: [{ filter: noFilter, sort: 'title', descending: true, from: 0, count: 50 }],
  placeInEvents: [id, { filter: noFilter, sort: 'time', descending: false }],
  event: [id],
  eventCard: [id],
  eventsTogether: [[id, other]],
  datedEvents: [],
  gaps: [{ lane: id, tag: null, periods: false, longerThan: { unit: 'month', count: 2 } }],
  undated: [],
  linksOf: [id],
  linkTypes: [],
  createLink: [{ from: id, to: other, type: 'led to' }],
  changeLink: [id, 'part of'],
  turnLink: [id],
  deleteLink: [id],
  neighbour: [null, 'next'],
  figure: [
    { theme: 'dark', width: 1600, rivals: true, links: true, fold: true, dense: 'count', notes: [id] },
  ],
  figureNotes: [
    { of: { lanes: [id], range: { from: 0, until: 1 } }, filter: 'coup', chosen: [other], limit: 100 },
  ],
  check: [],
  search: [{ text: 'coup lane:mali', limit: 20 }],
  eventsOf: [{ table: 'lane', id }],
  steps: [{ before: 120, limit: 100, event: id }],
  changesOf: [7, { after: 2, limit: 50 }],
  note: [id],
  noteContext: [id],
  notes: [{ filter: 'coup', order: 'changed', descending: true, from: 0, count: 100 }],
  mentionedIn: [{ kind: 'event', id }],
  mentionable: ['coup', ['event', 'note']],
  titles: [[{ kind: 'note', id }]],
  attachNote: [id, id],
  detachNote: [id, id],
  renameWorkspace: ['The Sahel'],
  showZone: ['Africa/Bamako'],
  createLane: [{ title: 'Mali', color: 'blue' }],
  changeLane: [id, { title: 'Niger' }],
  moveLane: [id, { parent: null, before: other }],
  deleteLane: [id, { moveTo: other }],
  laneView: [],
  keepLaneView: [{ collapsed: [id], hidden: [] }],
  copiedEvents: [[id]],
  createEvents: [
    [
      {
        title: 'A',
        date: null,
        lane: { title: 'B' },
        tags: [{ kind: 'theme', name: 'C' }],
        claims: [{ text: '2020', basis: '' }],
      },
    ],
    'paste',
  ],
  createEvent: [{ title: 'Coup', lane: id, kind: 'milestone', date: '18 August 2020', summary: '' }],
  changeEvent: [id, { lane: null, kind: 'period' }],
  dateEvent: [id, null],
  addClaim: [id, { text: 'before June 2023', basis: 'Radio' }],
  changeClaim: [id, { basis: 'Two newspapers' }],
  preferClaim: [id],
  deleteClaim: [id],
  placeInDay: [id, 'earlier'],
  moveEvents: [[id, other], { unit: 'day', count: -3 }, null],
  resizeEvent: [id, 'end', { unit: 'month', count: 1 }],
  deleteEvents: [[id]],
  markWorkspace: ['TLP:GREEN'],
  tagEvent: [id, { kind: 'actor', name: 'ECOWAS' }],
  untagEvent: [id, other],
  changeKindOfEvents: [[id], 'period'],
  tagEvents: [[id, other], { kind: 'actor', name: 'ECOWAS' }],
  untagEvents: [[id], other],
  swapTag: [[id], { from: other, to: null }, { unit: 'day', count: 2 }],
  createNote: [{ events: [id], title: 'A note', text: '# Why' }],
  changeNote: [id, { text: 'More' }],
  deleteNote: [id],
  createView: [{ title: 'Talks', filter: noFilter, group: 'actor', range: { from: 0, until: 1e12 } }],
  changeView: [id, { title: 'Talks', content: { filter: noFilter, group: null, range: null } }],
  deleteView: [id],
  createPreset: [{ title: 'Slide', settings: { theme: 'dark', width: 1200, format: 'png', scale: 2 } }],
  changePreset: [id, { title: 'Slides' }],
  deletePreset: [id],
  undo: [],
  redo: [],
  rebuildSearch: [],
  goBack: [7],
  saveDraft: [{ record: id, field: 'title', text: 'Cou' }],
  discardDraft: [id, 'title'],
  drafts: [],
  backups: [],
  compareBackup: ['2026-11-23T22-11-18-123Z-42.fieldline'],
  restoreBackup: ['2026-11-23T22-11-18-123Z-42.fieldline'],
  deleteBackups: [null],
  app: [],
  recent: [],
  newWorkspace: [],
  openWorkspace: ['/home/someone/a.fieldline'],
  openSample: [],
  saveCopy: [],
  openBackup: ['2026-11-23T22-11-18-123Z-42.fieldline'],
  exportFigure: [{ theme: 'light', width: 1200, format: 'png', scale: 2 }],
  copyFigure: [{ theme: 'light', width: 1200, format: 'png', scale: 4 }],
  cancelFigure: [],
  showInFolder: [],
  copyDiagnostics: [],
  openLink: ['https://example.org/'],
  finishClosing: [],
}
const methods = Object.keys(good) as (keyof Api)[]

/** Things that fit no argument of any method. */
const hostile: readonly unknown[] = [
  undefined,
  null,
  'text',
  { length: 1, 0: id },
  [Symbol('s')],
  [() => id],
  [NaN],
  [[[[[]]]]],
  [JSON.parse('{"__proto__":{"theme":"light"},"width":1}')],
  [
    {
      get theme() {
        return 'light'
      },
      width: 1,
      extra: true,
    },
  ],
  Array.from({ length: 100_000 }, () => id),
  [Array.from({ length: 10_001 }, () => id), null],
  ['x'.repeat(3_000_000)],
]

describe('the arguments of a call', () => {
  test('have a schema for every method and none besides', () => {
    const known = [...Object.keys(workspaceMethods), ...Object.keys(shellMethods)].sort()
    expect(Object.keys(argumentsOf).sort()).toEqual(known)
    expect([...methods].sort()).toEqual(known)
  })

  test.each(methods)('of %s pass as they are when they fit', (method) => {
    expect(checkCall(method, good[method])).toEqual({ method, args: good[method] })
  })

  test.each(methods)('of %s are refused with one too many', (method) => {
    expect(() => checkCall(method, [...good[method], ...Array.from({ length: 4 }, () => id)])).toThrow(
      AppError,
    )
  })

  test.each(methods)('of %s are refused when they are hostile', (method) => {
    for (const args of hostile) expect(() => checkCall(method, args), typeof args).toThrow(AppError)
  })

  test('may leave out what is optional', () => {
    expect(checkCall('moveEvents', [[id], null]).args).toEqual([[id], null])
    expect(checkCall('openWorkspace', []).args).toEqual([])
  })

  test('hold no NUL where they name a record or a file', () => {
    expect(() => checkCall('event', [`${id}\0`])).toThrow(AppError)
    expect(() => checkCall('openWorkspace', ['/tmp/a.fieldline\0.txt'])).toThrow(AppError)
  })

  test('are refused with fields nobody knows', () => {
    expect(() => checkCall('figure', [{ theme: 'dark', width: 1600, path: '/etc/passwd' }])).toThrow('figure')
  })

  test.each(['nothing', '__proto__', 'constructor', 'toString', '', 7, null, ['undo']])(
    'are not even looked at for the name %j',
    (name) => {
      expect(() => checkCall(name, [])).toThrow('does not know this call')
    },
  )
})

describe('the answer to a call', () => {
  const value: Reply<unknown> = { ok: true, value: 7 }

  test('is what carrying it out gives', async () => {
    const unexpected: unknown[] = []
    const run = () => Promise.resolve(value)
    expect(await answer({ method: 'undo', args: [] }, run, (...what) => unexpected.push(what))).toEqual(value)
    expect(unexpected).toEqual([])
  })

  test('names an expected failure and logs nothing', async () => {
    const unexpected: unknown[] = []
    const run = () => Promise.reject(new AppError('disk-full', 'The disk is full.'))
    const reply = await answer({ method: 'undo', args: [] }, run, (...what) => unexpected.push(what))
    expect(reply).toEqual({ ok: false, code: 'disk-full', message: 'The disk is full.' })
    expect(unexpected).toEqual([])
  })

  test('hides what nobody expected and hands it to the log', async () => {
    const unexpected: unknown[] = []
    const error = new Error('secret title')
    const reply = await answer(
      { method: 'undo', args: [] },
      () => Promise.reject(error),
      (...what) => unexpected.push(what),
    )
    expect(reply).toMatchObject({ ok: false, code: 'unexpected' })
    expect(JSON.stringify(reply)).not.toContain('secret')
    expect(unexpected).toEqual([['undo', error]])
  })

  test('refuses bad arguments without carrying anything out', async () => {
    let ran = false
    const run = () => {
      ran = true
      return Promise.resolve(value)
    }
    const reply = await answer({ method: 'dateEvent', args: ['x'] }, run, () => undefined)
    expect([reply, ran]).toMatchObject([{ ok: false, code: 'invalid-input' }, false])
  })
})
