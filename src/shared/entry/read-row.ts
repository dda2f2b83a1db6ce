import type { DateReading, Typing } from '../dates/date-value'
import { meansNoDate } from '../dates/no-date'
import { noTyping, readDate } from '../dates/read-date'
import { rowProblems } from '../messages/entry'
import { entryLimits } from './entry-limits'
import { wordsOf } from './entry-words'
import { inOrder, type FigureOrder } from './figure-order'
import type { ColumnRole } from './guess-columns'
import type { Entry, EntryTag } from './parse-entry'

/** How the cells of every row are to be read. */
export interface RowPlan {
  readonly roles: readonly ColumnRole[]
  readonly order: FigureOrder
}

interface RowEntry extends Entry {
  readonly summary: string
}

/** What a row says, or which column keeps it from being an event. */
export type ReadRow =
  | { readonly ok: true; readonly entry: RowEntry; readonly reading: DateReading | null }
  | { readonly ok: false; readonly role: ColumnRole; readonly problem: string }

/** Reads one row of a table; a row without a date, or with “?”, is an event that has none yet. Never throws. */
export function readRow(
  cells: readonly string[],
  { roles, order }: RowPlan,
  typing: Typing = noTyping,
): ReadRow {
  const cell = (role: ColumnRole): string => cells[roles.indexOf(role)]?.trim() ?? ''
  if (!roles.includes('title')) return refused('title', rowProblems.noColumns)
  const title = cell('title').replace(/\s+/gu, ' ')
  if (title === '') return refused('title', rowProblems.titleMissing)
  if (title.length > entryLimits.title) return refused('title', rowProblems.titleTooLong(entryLimits.title))
  const summary = cell('summary')
  if (summary.length > entryLimits.summary) {
    return refused('summary', rowProblems.summaryTooLong(entryLimits.summary))
  }
  const lane = cell('lane').replace(/\s+/gu, ' ')
  if (lane.length > entryLimits.lane) return refused('lane', rowProblems.laneTooLong)
  const tags = tagsOfCell(cell('tags'))
  if (tags.length > entryLimits.tags) return refused('tags', rowProblems.tooManyTags(entryLimits.tags))
  const date = spanOf(inOrder(cell('date'), order), inOrder(cell('endDate'), order), typing)
  if (date !== null && typeof date !== 'string') return date
  const result = date === null ? null : readDate(date, typing)
  if (result?.ok === false) return refused('date', result.problem.message)
  return {
    ok: true,
    entry: { date: result?.reading.text ?? null, title, lane: lane === '' ? null : lane, tags, summary },
    reading: result?.reading ?? null,
  }
}

/** The tags of one cell: between semicolons, bars or `#`, else between commas. Never throws. */
export function tagsOfCell(text: string): readonly EntryTag[] {
  const marked = text.startsWith('#') ? wordsOf(text).filter(({ kind }) => kind === 'tag') : []
  if (marked.length > 0) return marked.map(({ tagKind, value }) => ({ kind: tagKind, name: value }))
  const parts = text.split(/[;|\n]/u.test(text) ? /[;|\n]/u : /,/u)
  return parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .flatMap((part) => {
      const [, kind, name] = /^([\p{L}\p{N}_-]+):\s*(.+)$/u.exec(part) ?? []
      const tag = { kind: kind ?? null, name: (name ?? part).replace(/^"(.*)"$/u, '$1').trim() }
      return tag.name === '' || tag.name.length > entryLimits.tag ? [] : [tag]
    })
}

function refused(role: ColumnRole, problem: string): Extract<ReadRow, { ok: false }> {
  return { ok: false, role, problem }
}

/** Both dates as one text; each is read by itself first, so that neither lends the other what it leaves out. */
function spanOf(start: string, end: string, typing: Typing): string | null | Extract<ReadRow, { ok: false }> {
  const hasStart = start !== '' && !meansNoDate(start)
  if (end === '' || end === start) return hasStart ? start : null
  const isEndless = /^(?:present|now|today|ongoing|open|aujourd['’]hui|à ce jour|en cours)$/iu.test(end)
  const isUnknown = meansNoDate(end)
  const last = isEndless || isUnknown ? null : readDate(end, typing)
  if (last?.ok === false) return refused('endDate', last.problem.message)
  if (!hasStart && isUnknown) return null
  if (!hasStart) return isEndless ? refused('date', rowProblems.endWithoutStart) : `until ${end}`
  const first = readDate(start, typing)
  if (!first.ok) return refused('date', first.problem.message)
  return `${start} – ${isUnknown ? 'unknown' : end}`
}
