import { readDate } from '../dates/read-date'
import { nameKey } from './names'
import { inOrder } from './figure-order'
import type { Table } from './read-table'

/** What a column holds. */
export const columnRoles = ['date', 'endDate', 'title', 'lane', 'tags', 'summary', 'ignore'] as const
export type ColumnRole = (typeof columnRoles)[number]

const headerWords: ReadonlyMap<string, ColumnRole> = new Map(
  Object.entries({
    date: 'date when day start from begin started “start date” “date from” “event date” year time',
    endDate: 'end until to finish ended “end date” “date to”',
    title: 'title event what name headline fact heading entry “event title”',
    lane: 'lane row track category group actor section stream “time line”',
    tags: 'tags tag keywords keyword labels label place location country theme themes topics',
    summary: 'summary description details detail text notes note comment comments remarks abstract',
  } satisfies Partial<Record<ColumnRole, string>>).flatMap(([role, words]) =>
    [...words.matchAll(/“([^”]+)”|(\S+)/gu)].map(
      ([, phrase, word]) => [phrase ?? word ?? '', role as ColumnRole] as const,
    ),
  ),
)

/** How many rows are looked at. */
const sampled = 100

/** Whether the first row names the columns: it has a known name and no date, and there are rows under it. */
export function guessHeader(rows: Table): boolean {
  const [first] = rows
  if (!first || rows.length < 2) return false
  const isKnown = first.some((cell) => headerWords.has(headerKey(cell)))
  return isKnown && !first.some((cell) => isDate(cell))
}

/** The roles that a header row names; what it leaves open is guessed from the cells. */
export function rolesOfHeader(
  header: readonly string[],
  rows: Table,
  lanes: readonly string[],
): ColumnRole[] {
  const taken = new Set<ColumnRole>()
  const named = header.map((cell): ColumnRole | null => {
    const role = headerWords.get(headerKey(cell))
    if (role === undefined || taken.has(role)) return null
    taken.add(role)
    return role
  })
  if (taken.has('title') && taken.has('date')) return named.map((role) => role ?? 'ignore')
  return guessRoles(rows, lanes, named)
}

/** Guesses from the cells alone; `named` columns stay as they are. */
export function guessRoles(
  rows: Table,
  lanes: readonly string[],
  named: readonly (ColumnRole | null)[] = [],
): ColumnRole[] {
  const columns = factsOf(rows.slice(0, sampled), lanes)
  const roles = columns.map((_, at): ColumnRole | null => named[at] ?? null)
  const give = (role: ColumnRole, best: (facts: ColumnFacts) => number, least: number): void => {
    if (roles.includes(role)) return
    const free = columns.map((facts, at) => (roles[at] === null ? best(facts) : -1))
    const most = Math.max(-1, ...free)
    if (most >= least && most >= 0) roles[free.indexOf(most)] = role
  }
  // Half the rows may be broken: a third of dates makes a column of dates; the first of two is the start.
  const isDated = ({ dates }: ColumnFacts): number => (dates > 0.3 ? 1 : -1)
  give('date', isDated, 1)
  give('endDate', isDated, 1)
  give('lane', ({ inLanes }) => inLanes, 0.5)
  give('tags', ({ marked }) => marked, 0.3)
  give('title', ({ distinct, filled, length }) => distinct * filled * (length < 160 ? 1 : 0.5), 0)
  give('lane', ({ distinct, filled }) => (distinct < 0.5 ? filled : -1), 0.3)
  give('summary', ({ length }) => length, 30)
  return roles.map((role) => role ?? 'ignore')
}

interface ColumnFacts {
  /** Shares of 1: cells that are dates, names of lanes, lists of tags, filled; different ones among the filled. */
  readonly dates: number
  readonly inLanes: number
  readonly marked: number
  readonly filled: number
  readonly distinct: number
  /** The usual length of a cell. */
  readonly length: number
}

function factsOf(rows: Table, lanes: readonly string[]): ColumnFacts[] {
  const known = new Set(lanes.map(nameKey))
  return (rows[0] ?? []).map((_, column) => {
    const cells = rows.map((row) => row[column] ?? '').filter((cell) => cell !== '')
    const share = (is: (cell: string) => boolean): number =>
      cells.length === 0 ? 0 : cells.filter(is).length / cells.length
    return {
      dates: share(isDate),
      inLanes: share((cell) => known.has(nameKey(cell))),
      marked: share((cell) => cell.startsWith('#') || /^[^;]{1,40}(?:; ?[^;]{1,40})+$/u.test(cell)),
      filled: cells.length / rows.length,
      distinct: new Set(cells).size / Math.max(1, cells.length),
      length: cells.reduce((sum, cell) => sum + cell.length, 0) / Math.max(1, cells.length),
    }
  })
}

const headerKey = (cell: string): string =>
  nameKey(cell)
    .replace(/[\s_-]+/gu, ' ')
    .replace(/[:.]$/u, '')

function isDate(cell: string): boolean {
  return cell.length < 200 && /\d/u.test(cell) && readDate(inOrder(cell, 'day')).ok
}
