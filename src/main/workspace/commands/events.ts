import type { NewEvent } from '../../../shared/api'
import type { Change } from '../../../shared/diff'
import { AppError } from '../../../shared/errors'
import { stepLabels } from '../../../shared/messages/steps'
import { commandMessages } from '../../../shared/messages/workspace'
import type { EventRecord, Id } from '../../../shared/model'
import type { Records } from '../database/records'
import { claimOfText } from './dates'
import { added, altered, removed, type Edit } from './edit'
import { linksOf } from './links'
import { markingText, shortText, summaryText } from './limits'
import { required } from './required-record'

/** What `changeEvent` may give an event anew; undefined leaves it. */
export interface EventFields {
  readonly title?: string | undefined
  readonly summary?: string | undefined
  readonly lane?: Id | null | undefined
  readonly kind?: EventRecord['kind'] | undefined
  readonly marking?: string | undefined
}

/** Adds an event, with its date if one was typed. Throws `date-unreadable`. */
export function createEvent(
  records: Records,
  newId: () => Id,
  event: NewEvent & Pick<EventFields, 'marking'>,
): Edit & { readonly id: Id } {
  const id = newId()
  const record: EventRecord = {
    id,
    lane: event.lane,
    kind: event.kind ?? 'event',
    title: shortText(event.title),
    summary: summaryText(event.summary ?? ''),
    marking: markingText(event.marking ?? ''),
  }
  checkPlace(records, record)
  const changes = [added('event', record)]
  if (event.date !== null) changes.push(added('claim', claimOfText(newId(), id, event.date)))
  return { id, label: stepLabels.createEvent(record.title), changes }
}

/** Gives an event another title, summary, lane, kind or marking. */
export function changeEvent(records: Records, id: Id, to: EventFields): Edit {
  const before = required(records, 'event', id)
  const given: EventFields = {
    title: to.title === undefined ? undefined : shortText(to.title),
    summary: to.summary === undefined ? undefined : summaryText(to.summary),
    lane: to.lane,
    kind: to.kind,
    marking: to.marking === undefined ? undefined : markingText(to.marking),
  }
  const after: EventRecord = {
    id,
    lane: given.lane === undefined ? before.lane : given.lane,
    kind: given.kind ?? before.kind,
    title: given.title ?? before.title,
    summary: given.summary ?? before.summary,
    marking: given.marking ?? before.marking,
  }
  checkPlace(records, after)
  return { label: labelOf(records, before, after), changes: [altered('event', before, given)] }
}

/** Takes events away with all that belongs to them alone: datings, tags on them, links, and notes without another event. */
export function deleteEvents(records: Records, ids: readonly Id[]): Edit {
  const unique = new Set(ids)
  const [first] = unique
  for (const id of unique) required(records, 'event', id)
  const title = first === undefined || unique.size > 1 ? null : required(records, 'event', first).title
  return { label: stepLabels.deleteEvents(title, unique.size), changes: deletion(records, unique) }
}

/** The changes that take events away: children first, so that the references hold at every moment, backwards too. */
export function* deletion(records: Records, ids: ReadonlySet<Id>): Generator<Change> {
  const notes = notesOfOnly(records, ids)
  for (const link of linksOf(records, ids)) yield removed('link', link)
  for (const id of ids) {
    for (const claim of records.where('claim', 'event', id)) yield removed('claim', claim)
    for (const eventTag of records.where('eventTag', 'event', id)) yield removed('eventTag', eventTag)
    for (const noteEvent of records.where('noteEvent', 'event', id)) yield removed('noteEvent', noteEvent)
  }
  for (const id of notes) yield removed('note', required(records, 'note', id))
  for (const id of ids) yield removed('event', required(records, 'event', id))
}

/** The notes that are about these events and no other. */
function notesOfOnly(records: Records, ids: ReadonlySet<Id>): ReadonlySet<Id> {
  const notes = new Set<Id>()
  for (const id of ids) for (const { note } of records.where('noteEvent', 'event', id)) notes.add(note)
  for (const note of notes) {
    if (records.where('noteEvent', 'note', note).some(({ event }) => !ids.has(event))) notes.delete(note)
  }
  return notes
}

/** Throws when the event's lane isn't there, or when it has none and is no period. */
function checkPlace(records: Records, event: EventRecord): void {
  if (event.lane !== null) required(records, 'lane', event.lane)
  else if (event.kind !== 'period') throw new AppError('invalid-input', commandMessages.laneNeeded)
}

function labelOf(records: Records, before: EventRecord, after: EventRecord): string {
  const differing = (['title', 'summary', 'lane', 'kind', 'marking'] as const).filter(
    (column) => before[column] !== after[column],
  )
  if (differing.length > 1) return stepLabels.changeEvent(before.title)
  switch (differing[0]) {
    case 'title':
      return stepLabels.renameEvent(before.title, after.title)
    case 'summary':
      return stepLabels.editSummary(before.title)
    case 'lane':
      return stepLabels.moveEventToLane(
        before.title,
        laneTitle(records, before.lane),
        laneTitle(records, after.lane),
      )
    case 'kind':
      return stepLabels.changeKind(before.title, after.kind)
    case 'marking':
      return stepLabels.markEvent(before.title, after.marking)
    default:
      return stepLabels.changeEvent(before.title)
  }
}

/** The title of a lane, null for all lanes. */
export function laneTitle(records: Records, lane: Id | null): string | null {
  return lane === null ? null : required(records, 'lane', lane).title
}
