import type { NewEventRow, RowLane, RowOrigin, RowTag } from '../../../shared/api'
import type { Ms } from '../../../shared/dates/date-value'
import type { Change } from '../../../shared/diff'
import { AppError } from '../../../shared/errors'
import { entryLimits } from '../../../shared/entry/entry-limits'
import { nameKey } from '../../../shared/entry/names'
import { stepLabels } from '../../../shared/messages/steps'
import { commandMessages } from '../../../shared/messages/workspace'
import type { Id } from '../../../shared/model'
import { laneColors } from '../../../shared/palette'
import type { Records } from '../database/records'
import { basisText } from './claims'
import { claimOfText } from './dates'
import { added, type Edit } from './edit'
import { createEvent } from './events'
import { checkLaneRoom } from './lane-room'
import { laneAtEnd } from './lanes'
import { linkType } from './links'
import { noteText, shortText } from './limits'
import { linkAtEnd } from './notes'

interface Making {
  readonly newId: () => Id
  readonly clock: () => Ms
}

/** Adds events as one step, with the lanes, tags and notes that aren't there yet. Throws naming the row that is refused, or `too-many-lanes`. */
export function createEvents(
  records: Records,
  making: Making,
  rows: readonly NewEventRow[],
  origin: RowOrigin,
): Edit & { readonly ids: readonly Id[] } {
  if (rows.length > entryLimits.rows) {
    throw new AppError('invalid-input', commandMessages.tooLong('list of rows', `${entryLimits.rows} rows`))
  }
  checkLaneRoom(records, newLanes(records, rows))
  const ids = rows.map(() => making.newId())
  const title = rows.length === 1 ? (rows[0]?.title ?? '') : null
  return {
    ids,
    label: stepLabels.createEvents(origin, title, rows.length),
    changes: changes(records, making, rows, ids),
  }
}

/** How many lanes the rows would make. */
function newLanes(records: Records, rows: readonly NewEventRow[]): number {
  const lanes = records.all('lane')
  const ids = new Set(lanes.map(({ id }) => id))
  const known = new Set(lanes.map(({ title }) => nameKey(title)))
  const named = rows.flatMap(({ lane }) =>
    lane && !(lane.id !== undefined && ids.has(lane.id)) ? [lane] : [],
  )
  return new Set(named.map(({ title }) => nameKey(title)).filter((key) => !known.has(key))).size
}

/** Drawn while it is applied: the rows are never all in memory as changes. */
function* changes(
  records: Records,
  making: Making,
  rows: readonly NewEventRow[],
  ids: readonly Id[],
): Generator<Change> {
  const known = new KnownNames(records, making)
  for (const [at, row] of rows.entries()) {
    try {
      yield* changesOfRow(records, making, known, row, ids[at] ?? making.newId())
    } catch (error) {
      if (!(error instanceof AppError) || rows.length === 1) throw error
      throw new AppError(error.code, commandMessages.rowRefused(at + 1, error.message), { cause: error })
    }
  }
  yield* linksBetween(making, rows, ids)
}

/** When all events are there: a link may go to a later row. */
function* linksBetween(
  { newId }: Making,
  rows: readonly NewEventRow[],
  ids: readonly Id[],
): Generator<Change> {
  for (const [at, { links = [] }] of rows.entries()) {
    const from = ids[at] ?? ''
    const made = new Set<string>()
    for (const { to: row, type: given } of links) {
      const to = ids[row]
      if (to === undefined || to === from)
        throw new AppError(
          'invalid-input',
          commandMessages.rowRefused(at + 1, commandMessages.noSuchRow(row + 1)),
        )
      const type = linkType(given)
      if (!made.has(`${row} ${type}`)) yield added('link', { id: newId(), from, to, type })
      made.add(`${row} ${type}`)
    }
  }
}

function* changesOfRow(
  records: Records,
  making: Making,
  known: KnownNames,
  row: NewEventRow,
  id: Id,
): Generator<Change> {
  const { title, kind, summary, marking } = row
  const lane = row.lane === null ? null : yield* known.lane(row.lane)
  yield* createEvent(records, () => id, { title, kind, summary, marking, lane, date: null }).changes
  const dated = row.date === null ? [] : [{ text: row.date, basis: row.basis ?? '' }]
  for (const [at, { text, basis }] of [...dated, ...(row.claims ?? [])].entries()) {
    const claim = claimOfText(making.newId(), id, text)
    yield added('claim', { ...claim, preferred: at === 0 ? 1 : 0, basis: basisText(basis) })
  }
  const tags = new Set<Id>()
  for (const tag of row.tags ?? []) tags.add(yield* known.tag(tag))
  for (const tag of tags) yield added('eventTag', { id: making.newId(), event: id, tag })
  const notes = new Set<Id>()
  for (const note of row.notes ?? []) notes.add(yield* known.note(note))
  for (const note of notes) yield linkAtEnd(records, making.newId(), note, id)
}

/** The lanes and tags there are, and those that this step has made; the notes of this step. */
class KnownNames {
  #records: Records
  #making: Making
  #laneIds: Set<Id>
  #lanes = new Map<string, Id>()
  #tags = new Map<string, Id>()
  #notes = new Map<Id, Id>()

  constructor(records: Records, making: Making) {
    this.#records = records
    this.#making = making
    const lanes = records.all('lane')
    this.#laneIds = new Set(lanes.map(({ id }) => id))
    for (const { id, title } of lanes)
      if (!this.#lanes.has(nameKey(title))) this.#lanes.set(nameKey(title), id)
    for (const { id, kind, name } of records.all('tag')) {
      if (!this.#tags.has(keyOfTag(kind, name))) this.#tags.set(keyOfTag(kind, name), id)
      this.#tags.set(exactKeyOfTag(kind, name), id)
    }
  }

  *lane({ id, title, color }: RowLane): Generator<Change, Id> {
    if (id !== undefined && this.#laneIds.has(id)) return id
    const found = this.#lanes.get(nameKey(title))
    if (found !== undefined) return found
    const made = this.#making.newId()
    const next = laneColors[this.#laneIds.size % laneColors.length] ?? 'grey'
    yield laneAtEnd(this.#records, made, { title: title.trim(), color: color ?? next })
    this.#laneIds.add(made)
    this.#lanes.set(nameKey(title), made)
    return made
  }

  *tag(given: RowTag): Generator<Change, Id> {
    const kind = shortText(given.kind, 'kind of the tag').trim()
    const name = shortText(given.name, 'tag').trim()
    if (kind === '' || name === '') throw new AppError('invalid-input', commandMessages.tagNeedsName)
    const found = this.#tags.get(exactKeyOfTag(kind, name)) ?? this.#tags.get(keyOfTag(kind, name))
    if (found !== undefined) return found
    const id = this.#making.newId()
    yield added('tag', { id, kind, name })
    this.#tags.set(keyOfTag(kind, name), id)
    return id
  }

  *note({
    id,
    title,
    text,
  }: {
    readonly id: Id
    readonly title: string
    readonly text: string
  }): Generator<Change, Id> {
    const found = this.#notes.get(id)
    if (found !== undefined) return found
    const made = this.#making.newId()
    const created = this.#making.clock()
    yield added('note', { id: made, title: shortText(title), text: noteText(text), created })
    this.#notes.set(id, made)
    return made
  }
}

const keyOfTag = (kind: string, name: string): string => `~${JSON.stringify([nameKey(kind), nameKey(name)])}`
const exactKeyOfTag = (kind: string, name: string): string => `=${JSON.stringify([kind, name])}`
