import { describe, expect, test } from 'vitest'
import { figureInput } from '../../../src/main/workspace/queries/figure'
import { Records } from '../../../src/main/workspace/database/records'
import { entryLimits } from '../../../src/shared/entry/entry-limits'
import { dateAt, noClock } from '../../../src/shared/dates/civil-date'
import { endpointOf } from '../../../src/shared/dates/endpoint'
import type { Id } from '../../../src/shared/model'
import { fillReadings } from '../../support/dated-events'
import { wholeWindow } from '../../support/whole-answers'
import { openTest, recordedRows, testAsOf, type TestWorkspace } from '../../support/workspace'

const refused = (code: string, message: RegExp): Error =>
  expect.objectContaining({
    name: 'AppError',
    code,
    message: expect.stringMatching(message) as unknown,
  }) as Error

const label = ({ workspace }: TestWorkspace): string | null => workspace.workspace().history.undo

/** The claims of an event as text, the preferred one with a star. */
const said = ({ workspace }: TestWorkspace, event: Id): string[] =>
  workspace.event(event).claims.map(({ date, preferred }) => `${date.text}${preferred ? ' *' : ''}`)

/** An event dated 18 Aug 2020 with the rivals 17 and 19 Aug 2020. */
function rivalled(): TestWorkspace & { readonly event: Id; readonly rivals: readonly Id[] } {
  const test = openTest()
  const event = test.workspace.createEvent({ title: 'Coup', lane: test.lane, date: '18 Aug 2020' })
  const rivals = ['17 Aug 2020', '19 Aug 2020'].map((text) =>
    test.workspace.addClaim(event, { text, basis: `Why ${text}` }),
  )
  return { ...test, event, rivals }
}
const missing = '01890000-0000-7000-8000-000000000000'
const wide = { from: -8e15, until: 8e15, pinned: [], level: 0 }

describe('a rival date', () => {
  test('stands after the preferred one with its basis, in the order of making, and is not drawn', () => {
    const test = rivalled()
    const { workspace, event, rivals } = test
    expect(workspace.event(event)).toMatchObject({
      date: { text: '18 Aug 2020' },
      basis: '',
      claims: [
        { preferred: true, date: { text: '18 Aug 2020' }, basis: '' },
        { id: rivals[0], preferred: false, date: { text: '17 Aug 2020' }, basis: 'Why 17 Aug 2020' },
        { id: rivals[1], preferred: false, date: { text: '19 Aug 2020' }, basis: 'Why 19 Aug 2020' },
      ],
    })
    expect(label(test)).toBe('Add the date 19 Aug 2020 to ‘Coup’')
    expect(workspace.extent()).toEqual({ from: Date.UTC(2020, 7, 18), until: Date.UTC(2020, 7, 19) })
    expect(workspace.workspace()).toMatchObject({ events: 1, undated: 0 })
  })

  test('is the preferred one of an event that has no date', () => {
    const test = openTest()
    const event = test.workspace.createEvent({ title: 'Coup', lane: test.lane, date: null })
    test.workspace.addClaim(event, { text: '2020', basis: 'Radio' })
    expect(test.workspace.event(event)).toMatchObject({ date: { text: '2020' }, basis: 'Radio' })
    expect([said(test, event), label(test)]).toEqual([['2020 *'], 'Date ‘Coup’ 2020'])
    expect(test.workspace.undated()).toEqual([])
  })

  test('that can’t be read, is too much, or is of an event that is gone, is refused', () => {
    const { workspace, event, file } = rivalled()
    const before = recordedRows(file)
    expect(() => workspace.addClaim(event, { text: '31 February 2020', basis: '' })).toThrow(
      refused('date-unreadable', /Feb 2020 has 29 days/),
    )
    expect(() => workspace.addClaim(event, { text: '2020', basis: 'é'.repeat(500_001) })).toThrow(
      refused('invalid-input', /reason for the date is too long/),
    )
    expect(() => workspace.addClaim(missing, { text: '2020', basis: '' })).toThrow(
      refused('not-found', /event/),
    )
    expect(recordedRows(file)).toEqual(before)
  })

  test('has room for so many that a copy of the event can be pasted', () => {
    const { workspace, event } = rivalled()
    for (let more = 2; more < entryLimits.claims; more++)
      workspace.addClaim(event, { text: String(1000 + more), basis: '' })
    const [row] = workspace.copiedEvents([event])
    expect(row?.claims).toHaveLength(entryLimits.claims)
    expect(() => workspace.addClaim(event, { text: '2020', basis: '' })).toThrow(
      refused('invalid-input', /‘Coup’ has 101 dates already.*Delete one/),
    )
  })
})

describe('changing a claim', () => {
  test('gives it another date or reason, each in its own words', () => {
    const test = rivalled()
    const { workspace, event, rivals } = test
    const [preferred] = workspace.event(event).claims
    const said: (string | null)[] = []
    for (const edit of [
      () => workspace.changeClaim(preferred?.id ?? '', { basis: 'State television' }),
      () => workspace.changeClaim(preferred?.id ?? '', { text: 'Aug 2020' }),
      () => workspace.changeClaim(rivals[0] ?? '', { text: 'July 2020', basis: 'Diary' }),
    ]) {
      edit()
      said.push(label(test))
    }
    expect(said).toEqual([
      'Change why ‘Coup’ is dated 18 Aug 2020',
      'Change the date of ‘Coup’ from 18 Aug 2020 to Aug 2020',
      'Change the other date of ‘Coup’ from 17 Aug 2020 to Jul 2020',
    ])
    expect(workspace.event(event)).toMatchObject({
      date: { text: 'Aug 2020' },
      basis: 'State television',
      claims: [{}, { date: { text: 'July 2020' }, basis: 'Diary' }, {}],
    })
  })

  test('leaves the bounds as they were read when the text stays', () => {
    const test = openTest()
    const start = endpointOf({ kind: 'one', date: dateAt(0, 'year', noClock), qualifier: '~' })
    if (!start) throw new Error('out of range')
    // As a Fieldline may have read it that took the word for something else.
    const [event = ''] = fillReadings(test, [{ text: '1970', shape: 'moment', start, end: null }])
    const { claims } = test.workspace.event(event)
    test.workspace.changeClaim(claims[0]?.id ?? '', { text: '1970', basis: 'Radio' })
    expect(test.workspace.event(event)).toMatchObject({ basis: 'Radio', date: { start } })
  })

  test('to what can’t be read is refused, and text and reason stay', () => {
    const { workspace, event, rivals } = rivalled()
    const before = workspace.event(event)
    const change = (): void => workspace.changeClaim(rivals[0] ?? '', { text: 'soon', basis: 'Other' })
    expect(change).toThrow(refused('date-unreadable', /./))
    expect(() => workspace.changeClaim(missing, { basis: '' })).toThrow(refused('not-found', /date/))
    expect(workspace.event(event)).toEqual(before)
  })

  test('by its event keeps the reason, and undo gives back the text as it was typed', () => {
    const { workspace, file, lane } = openTest()
    const event = workspace.createEvent({ title: 'Coup', lane, date: null })
    workspace.addClaim(event, { text: ' 18  august 2020', basis: 'Radio' })
    const before = recordedRows(file)
    workspace.dateEvent(event, '19 Aug 2020')
    workspace.moveEvents([event], { unit: 'day', count: 3 })
    expect(workspace.event(event)).toMatchObject({ date: { text: '22 Aug 2020' }, basis: 'Radio' })
    workspace.undo()
    workspace.undo()
    expect(recordedRows(file)).toEqual(before)
    expect(workspace.event(event).date?.text).toBe(' 18  august 2020')
  })
})

describe('the preferred claim', () => {
  test('is another one by one step, which undo takes back', () => {
    const test = rivalled()
    const { workspace, event, rivals, file } = test
    const before = recordedRows(file)
    workspace.preferClaim(rivals[1] ?? '')
    expect(said(test, event)).toEqual(['19 Aug 2020 *', '18 Aug 2020', '17 Aug 2020'])
    expect(label(test)).toBe('Prefer the date 19 Aug 2020 for ‘Coup’')
    expect(workspace.event(event)).toMatchObject({ date: { text: '19 Aug 2020' }, basis: 'Why 19 Aug 2020' })
    const { head } = workspace.workspace().history
    workspace.preferClaim(rivals[1] ?? '')
    expect(workspace.workspace().history.head).toBe(head)
    workspace.undo()
    expect(recordedRows(file)).toEqual(before)
    workspace.redo()
    workspace.goBack(head - 1)
    expect(recordedRows(file)).toEqual(before)
    expect(() => workspace.preferClaim(missing)).toThrow(refused('not-found', /date/))
  })

  test.each(['deleting it', 'taking the date off the event'])(
    'is the oldest rival after %s; the last one leaves the event undated',
    (how) => {
      const test = rivalled()
      const { workspace, event, file } = test
      const remove = (): void =>
        how === 'deleting it'
          ? workspace.deleteClaim(workspace.event(event).claims[0]?.id ?? '')
          : workspace.dateEvent(event, null)
      const before = recordedRows(file)
      remove()
      expect([said(test, event), label(test)]).toEqual([
        ['17 Aug 2020 *', '19 Aug 2020'],
        'Take the date 18 Aug 2020 off ‘Coup’',
      ])
      remove()
      remove()
      expect(said(test, event)).toEqual([])
      expect(workspace.undated()).toMatchObject([{ id: event }])
      for (let step = 0; step < 3; step++) workspace.undo()
      expect(recordedRows(file)).toEqual(before)
      expect(workspace.check().problems).toEqual([])
    },
  )

  test('stays when a rival is deleted', () => {
    const test = rivalled()
    test.workspace.deleteClaim(test.rivals[0] ?? '')
    expect([said(test, test.event), label(test)]).toEqual([
      ['18 Aug 2020 *', '19 Aug 2020'],
      'Delete the date 17 Aug 2020 of ‘Coup’',
    ])
    expect(() => test.workspace.deleteClaim(test.rivals[0] ?? '')).toThrow(refused('not-found', /date/))
  })
})

describe('rivals go where their event goes', () => {
  test('away with it, and back', () => {
    const { workspace, event, file } = rivalled()
    const before = recordedRows(file)
    workspace.deleteEvents([event])
    expect(recordedRows(file)['claim']).toEqual([])
    workspace.undo()
    expect(recordedRows(file)).toEqual(before)
  })

  test('into its copies, with their reasons', () => {
    const test = rivalled()
    const { workspace, event } = test
    const rows = workspace.copiedEvents([event])
    const target = openTest()
    const [copy = ''] = target.workspace.createEvents(rows, 'paste')
    expect(said(target, copy)).toEqual(said(test, event))
    expect(target.workspace.event(copy).claims.map(({ basis }) => basis)).toEqual(
      workspace.event(event).claims.map(({ basis }) => basis),
    )
    expect(target.workspace.check().problems).toEqual([])
  })

  test('and the first of them is preferred in a copy without a date', () => {
    const test = openTest()
    const claims = ['2020', '2021'].map((text) => ({ text, basis: '' }))
    const [id = ''] = test.workspace.createEvents([
      { title: 'A', date: null, lane: { id: test.lane, title: '' }, claims },
    ])
    expect(said(test, id)).toEqual(['2020 *', '2021'])
  })
})

describe('rivals on request', () => {
  test('come with the items of a window that are theirs, with the bounds they are drawn in', () => {
    const { workspace, event, rivals, lane } = rivalled()
    const other = workspace.createEvent({ title: 'Other', lane, date: '1990' })
    workspace.addClaim(other, { text: '1991', basis: '' })
    const [item] = wholeWindow(workspace, {
      from: Date.UTC(2020),
      until: Date.UTC(2021),
      pinned: [],
      level: 0,
      rivals: true,
    }).items
    const near = { from: Date.UTC(2020), until: Date.UTC(2021), pinned: [], level: 0 }
    expect(wholeWindow(workspace, { ...near, rivals: false }).rivals).toEqual([])
    const { key } = item ?? { key: -1 }
    const common = { event, key, lane, kind: 'event', title: 'Coup' }
    expect(wholeWindow(workspace, { ...near, rivals: true }).rivals).toMatchObject([
      { ...common, claim: rivals[0], from: Date.UTC(2020, 7, 17), until: Date.UTC(2020, 7, 18) },
      { ...common, claim: rivals[1], from: Date.UTC(2020, 7, 19), until: Date.UTC(2020, 7, 20) },
    ])
    const everywhere = wholeWindow(workspace, { ...wide, rivals: true }).rivals
    expect(everywhere.filter((rival) => rival.event === other)).toMatchObject([
      { from: Date.UTC(1991), until: Date.UTC(1992), date: { text: '1991' } },
    ])
  })

  test('come with their event where the window shows them alone', () => {
    const { workspace, event, rivals } = rivalled()
    workspace.changeClaim(rivals[0] ?? '', { text: 'before June 1999' })
    workspace.changeClaim(rivals[1] ?? '', { text: 'since 2021' })
    const past = { from: Date.UTC(1999), until: Date.UTC(2000), pinned: [], level: 0 }
    const late = { from: testAsOf - 1000, until: testAsOf + 1000, pinned: [], level: 0, rivals: true }
    expect(wholeWindow(workspace, late).items).toMatchObject([{ id: event }])
    expect(wholeWindow(workspace, { ...past, rivals: false }).items).toEqual([])
    const shown = wholeWindow(workspace, { ...past, rivals: true })
    expect(shown.items).toMatchObject([{ id: event, date: { text: '18 Aug 2020' } }])
    expect(shown.rivals.map(({ claim }) => claim)).toEqual(rivals)
  })

  test('come into the figure, with the zone that is shown', () => {
    const { workspace, file, event } = rivalled()
    workspace.showZone('Africa/Bamako')
    const records = new Records(file.connection)
    const settings = { theme: 'light', width: 1200 } as const
    const plain = figureInput(records, settings)
    expect([plain.zone, plain.rivals]).toEqual(['Africa/Bamako', undefined])
    expect(plain.events).toMatchObject([{ id: event, date: { text: '18 Aug 2020' } }])
    const { rivals } = figureInput(records, { ...settings, rivals: true })
    expect(rivals).toMatchObject([
      { id: event, title: 'Coup', date: { text: '17 Aug 2020' } },
      { id: event, title: 'Coup', date: { text: '19 Aug 2020' } },
    ])
  })
})
