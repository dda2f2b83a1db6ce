import type { StepChange } from '../../shared/api'
import { dateTextAt } from '../../shared/dates/date-at'
import { readingOfClaim } from '../../shared/dates/claim-dates'
import { formatDate } from '../../shared/dates/format-date'
import type { Change } from '../../shared/diff'
import { partsInUse } from '../../shared/filter/event-filter'
import { readFilter } from '../../shared/filter/read-filter'
import { readPreset } from '../../shared/figure/read-preset'
import { historyMessages as words } from '../../shared/messages/history'
import { inspectorMessages } from '../../shared/messages/inspector'
import { presetWords, settingsInWords } from '../../shared/messages/presets'
import type { ClaimRecord, Id } from '../../shared/model'
import { restoreOf, type Restore } from './restore'

type Names = Readonly<Record<Id, string>>
type Fields = Readonly<Record<string, unknown>>

/** One field before and after, in words; null where there was or is none. `long` texts are compared by lines. */
interface FieldWords {
  readonly field: string
  readonly label: string
  readonly before: string | null
  readonly after: string | null
  readonly long: boolean
  readonly cut: boolean
  readonly restore: Restore | null
}

/** One record of a step: what happened to it, and its fields that differ. */
export interface ChangeWords {
  readonly position: number
  readonly heading: string
  readonly fields: readonly FieldWords[]
}

/** Columns that are no news: ids, order within a list, and what the date says already. */
const unsaid = /^(id|created|shape|key|start[A-Z]\w*|end[A-Z]\w*)$/
/** Of no interest when a record is made or goes. */
const onlyWhenChanged: readonly string[] = ['position', 'dayPosition', 'preferred']
const long: readonly string[] = ['summary', 'text']

/** What one change says, with the `names` of the records it refers to. */
export function wordsOfChange(told: StepChange, names: Names): ChangeWords {
  const { change, position } = told
  const { before, after } = change
  const subject = subjectOf(change, names)
  const verb = before ? (after ? words.changed : words.removed) : words.added
  return { position, heading: verb(subject), fields: fieldsOf(told, names) }
}

function subjectOf({ table, before, after }: Change, names: Names): string {
  const record = (after ?? before ?? {}) as Fields
  const noun = words.nouns[table] ?? table
  const name = (id: unknown): string => (names[String(id)] ?? words.gone) || words.untitled
  if (table === 'claim') return words.named(noun, name(record['event']))
  if (table === 'eventTag') return words.linked(noun, name(record['tag']), name(record['event']))
  if (table === 'noteEvent') return words.linked(noun, name(record['note']), name(record['event']))
  if (table === 'link') return words.link(name(record['from']), name(record['to']), String(record['type']))
  const own = record['title'] ?? record['name']
  return words.named(noun, typeof own === 'string' && own !== '' ? own : words.untitled)
}

function fieldsOf(told: StepChange, names: Names): FieldWords[] {
  const { change, cut } = told
  // A link says all in its heading; only its place in the order can change.
  if (['eventTag', 'noteEvent', 'link'].includes(change.table) && !(change.before && change.after)) return []
  const before = wordsOfRecord(change, change.before, names)
  const after = wordsOfRecord(change, change.after, names)
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((field): FieldWords[] => {
    const [was, is] = [before.get(field) || null, after.get(field) || null]
    const [from, to] = [raw(change.before, field), raw(change.after, field)]
    if (was === is && from === to) return []
    if (onlyWhenChanged.includes(field) && !(change.before && change.after)) return []
    if (field === 'typed' && before.get('date') !== after.get('date')) return []
    const isCut = cut.includes(field)
    const label = words.fields[field] ?? field
    const restore = isCut || was === null ? null : restoreOf(told, field)
    return [{ field, label, before: was, after: is, long: isLong(field, change), cut: isCut, restore }]
  })
}

function isLong(field: string, change: Change): boolean {
  return long.includes(field) && change.table !== 'claim'
}

function raw(record: object | null, field: string): unknown {
  return (record as Fields | null)?.[field] ?? null
}

/** A record's fields in words, by their names. */
function wordsOfRecord({ table }: Change, record: object | null, names: Names): Map<string, string> {
  const said = new Map<string, string>()
  if (!record) return said
  if (table === 'claim') {
    const claim = record as ClaimRecord
    said.set('date', formatDate(readingOfClaim(claim)))
    said.set('typed', claim.text)
    said.set('basis', claim.basis)
    if (claim.dayPosition !== null) said.set('dayPosition', words.moved)
    said.set('preferred', claim.preferred === 1 ? words.yes : words.no)
    return said
  }
  for (const [column, value] of Object.entries(record as Readonly<Record<string, string | number | null>>)) {
    if (!unsaid.test(column)) said.set(column, valueWords(table, column, value, names))
  }
  return said
}

function valueWords(
  table: string,
  column: string,
  value: string | number | null | undefined,
  names: Names,
): string {
  if (column === 'lane' && value === null) return inspectorMessages.allLanes
  if (value === null || value === undefined) return words.noLane
  if (table === 'view') return viewWords(column, value)
  if (column === 'settings') return wordsOfSettings(String(value))
  if (column === 'asOf') return dateTextAt(Number(value), 'day')
  if (column === 'position') return words.moved
  if (column === 'color') return inspectorMessages.colors[value as keyof typeof inspectorMessages.colors]
  if (table === 'event' && column === 'kind')
    return inspectorMessages.kinds[value as keyof typeof inspectorMessages.kinds]
  if (['lane', 'parent', 'event', 'note', 'tag', 'from', 'to'].includes(column))
    return names[String(value)] ?? words.gone
  return String(value)
}

function viewWords(column: string, value: string | number): string {
  if (column === 'filter') return words.conditions(partsInUse(readFilter(String(value), null)))
  if (column === 'from' || column === 'until') return dateTextAt(Number(value), 'day')
  return column === 'position' ? words.moved : String(value)
}

/** What a preset sets, setting by setting. */
function wordsOfSettings(text: string): string {
  const { settings, unreadable } = readPreset({ id: '', title: '', position: '', settings: text }, null)
  return settings ? settingsInWords(settings) : presetWords.unreadable(unreadable ?? '')
}
