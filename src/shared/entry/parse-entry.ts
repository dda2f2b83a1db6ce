import type { DateReading } from '../dates/date-value'
import { readDate } from '../dates/read-date'
import { entryMessages } from '../messages/entry'
import { wordsOf, type EntryWord } from './entry-words'

/** A tag as typed; without a kind it is the known tag of that name, or a theme. */
export interface EntryTag {
  readonly kind: string | null
  readonly name: string
}

/** What one line says of an event. */
export interface Entry {
  /** As typed; null when the line has no date. */
  readonly date: string | null
  readonly title: string
  readonly lane: string | null
  readonly tags: readonly EntryTag[]
}

export interface ParsedEntry {
  readonly entry: Entry
  readonly reading: DateReading | null
  /** Why the line is no event yet, or null. */
  readonly problem: string | null
  /** The part that looks like a date and can't be read, and the title beside it. */
  readonly unread: UnreadDate | null
}

interface UnreadDate {
  readonly date: string
  readonly title: string
  readonly problem: string
}

/** No date that can be read has more words. */
const mostDateWords = 24
const outerSigns = { start: /^[\s,;:–—-]+/u, end: /[\s,;:–—-]+$/u }

/**
 * Reads `18 Aug 2020 Coup in Bamako #Mali /Politics`. The longest run of words at the start that `readDate` understands is the date,
 * else the longest at the end; a text all in quotes is the title as it stands. Never throws.
 */
export function parseEntry(line: string): ParsedEntry {
  const words = wordsOf(line)
  const said = words.filter(({ kind }) => kind === 'plain' || kind === 'quoted')
  const lanes = words.filter(({ kind }) => kind === 'lane')
  const tags = words.filter(({ kind }) => kind === 'tag')
  const found = datedAtStart(said) ?? datedAtEnd(said)
  const rest = found?.rest ?? said
  const entry: Entry = {
    date: found?.date ?? null,
    title: titleOf(rest, found?.side ?? null),
    lane: lanes[0]?.value ?? null,
    tags: tags.map(({ tagKind, value }) => ({ kind: tagKind, name: value })),
  }
  const unread = unreadDate(said, found)
  const problem =
    unread?.problem ??
    (lanes.length > 1 ? entryMessages.oneLane : null) ??
    (lanes.some(({ value }) => value.trim() === '') ? entryMessages.laneNeedsName : null) ??
    (tags.some(({ value }) => value.trim() === '') ? entryMessages.tagNeedsName : null) ??
    (entry.title.trim() === '' ? entryMessages.titleMissing : null)
  return { entry, reading: found?.reading ?? null, problem, unread }
}

interface Dated {
  readonly side: 'start' | 'end'
  readonly date: string
  readonly reading: DateReading
  readonly rest: readonly EntryWord[]
}

function datedAtStart(words: readonly EntryWord[]): Dated | null {
  const firstOther = words.findIndex(({ kind }) => kind !== 'plain')
  const most = Math.min(firstOther < 0 ? words.length : firstOther, mostDateWords)
  for (let count = most; count > 0; count -= 1) {
    const date = joined(words.slice(0, count)).replace(/[,;:]+$/u, '')
    const result = readDate(date)
    if (result.ok) return { side: 'start', date, reading: result.reading, rest: words.slice(count) }
  }
  return null
}

function datedAtEnd(words: readonly EntryWord[]): Dated | null {
  const lastOther = words.findLastIndex(({ kind }) => kind !== 'plain')
  const first = Math.max(lastOther + 1, words.length - mostDateWords, 1)
  for (let at = first; at < words.length; at += 1) {
    const date = joined(words.slice(at)).replace(/[,;:]+$/u, '')
    const result = readDate(date)
    if (result.ok) return { side: 'end', date, reading: result.reading, rest: words.slice(0, at) }
  }
  return null
}

function joined(words: readonly EntryWord[]): string {
  return words.map(({ text }) => text).join(' ')
}

function titleOf(words: readonly EntryWord[], dateAt: Dated['side'] | null): string {
  const [only] = words
  if (only?.kind === 'quoted' && words.length === 1) return only.value
  const title = joined(words)
  return dateAt === null ? title : title.replace(outerSigns[dateAt], '')
}

/** What looks like a date at the start and isn't one: no such day, a time without its offset, figures that could be two days. */
function unreadDate(words: readonly EntryWord[], found: Dated | null): UnreadDate | null {
  if (found) return found.side === 'start' ? unreadRest(found) : null
  const firstOther = words.findIndex(({ kind }) => kind !== 'plain')
  const plain = words.slice(0, firstOther < 0 ? mostDateWords : Math.min(firstOther, mostDateWords))
  const figures = /^\d{1,4}[/.-]\d{1,2}(?:[/.-]\d{1,4})?[,;:]?$/u
  for (let count = 1; count <= plain.length; count += 1) {
    const result = readDate(joined(plain.slice(0, count)))
    if (result.ok) continue
    const isFigures = count === 1 && figures.test(plain[0]?.text ?? '')
    const { code } = result.problem
    if (isFigures || (code !== 'unreadable' && code !== 'empty')) {
      return unreadAs(joined(plain.slice(0, count)), words.slice(count))
    }
  }
  return null
}

/** What follows a date and belongs to it: an end before the start, a time without its offset. */
function unreadRest({ date, rest }: Dated): UnreadDate | null {
  const firstOther = rest.findIndex(({ kind }) => kind !== 'plain')
  const plain = rest.slice(0, firstOther < 0 ? mostDateWords : Math.min(firstOther, mostDateWords))
  if (/^\d{1,2}:\d\d/u.test(plain[0]?.text ?? ''))
    return unreadAs(`${date} ${joined(plain.slice(0, 1))}`, rest.slice(1))
  for (let count = 1; count <= plain.length; count += 1) {
    const result = readDate(`${date} ${joined(plain.slice(0, count))}`)
    if (!result.ok && result.problem.code === 'end-before-start') {
      return unreadAs(`${date} ${joined(plain.slice(0, count))}`, rest.slice(count))
    }
  }
  return null
}

function unreadAs(date: string, rest: readonly EntryWord[]): UnreadDate | null {
  const result = readDate(date)
  return result.ok ? null : { date, title: titleOf(rest, 'start'), problem: result.problem.message }
}
