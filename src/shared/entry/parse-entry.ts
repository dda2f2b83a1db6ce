import type { DateProblem, DateReading, Typing } from '../dates/date-value'
import { noTyping, readDate } from '../dates/read-date'
import { entryMessages } from '../messages/entry'
import { wordsOf, type EntryWord } from './entry-words'

/** A tag as typed; without a kind it is the known tag of that name, or a theme. */
export interface EntryTag {
  readonly kind: string | null
  readonly name: string
}

/** What one line says of an event. */
export interface Entry {
  /** As typed, or what was meant by “yesterday” and the like; null when the line has no date. */
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
  /** What a day in figures would be in each order, when that is why it can't be read. */
  readonly orders: DateProblem['orders'] | null
}

/** No date that can be read has more words. */
const mostDateWords = 24
/** No date can be read without a figure, a word for a day of one’s own, or a count of years. */
const dateSign = /\d|hier|demain|day\b|tomorrow|aujourd|centur|si[eè]cle|mill[eé]n|[IVX]e\ss/iu
const outerSigns = { start: /^[\s,;:–—-]+/u, end: /[\s,;:–—-]+$/u }

/**
 * Reads `18 Aug 2020 Coup in Bamako #Mali /Politics`. The longest run of words at the start that `readDate` understands is the date,
 * else the longest at the end; a text all in quotes is the title as it stands. `typing` says what the date may depend on. Never throws.
 */
export function parseEntry(line: string, typing: Typing = noTyping): ParsedEntry {
  const words = wordsOf(line)
  const said = words.filter(({ kind }) => kind === 'plain' || kind === 'quoted')
  const lanes = words.filter(({ kind }) => kind === 'lane')
  const tags = words.filter(({ kind }) => kind === 'tag')
  const found = datedAtStart(said, typing) ?? datedAtEnd(said, typing)
  const rest = found?.rest ?? said
  const entry: Entry = {
    date: found?.reading.text ?? null,
    title: titleOf(rest, found?.side ?? null),
    lane: lanes[0]?.value ?? null,
    tags: tags.map(({ tagKind, value }) => ({ kind: tagKind, name: value })),
  }
  const unread = unreadDate(said, found, typing)
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
  /** As typed. */
  readonly date: string
  readonly reading: DateReading
  readonly rest: readonly EntryWord[]
}

function datedAtStart(words: readonly EntryWord[], typing: Typing): Dated | null {
  const firstOther = words.findIndex(({ kind }) => kind !== 'plain')
  const most = Math.min(firstOther < 0 ? words.length : firstOther, mostDateWords)
  for (let count = most; count > 0; count -= 1) {
    const date = joined(words.slice(0, count)).replace(/[,;:]+$/u, '')
    const result = dateSign.test(date) ? readDate(date, typing) : null
    if (result?.ok === true) return { side: 'start', date, reading: result.reading, rest: words.slice(count) }
  }
  return null
}

function datedAtEnd(words: readonly EntryWord[], typing: Typing): Dated | null {
  const lastOther = words.findLastIndex(({ kind }) => kind !== 'plain')
  const first = Math.max(lastOther + 1, words.length - mostDateWords, 1)
  for (let at = first; at < words.length; at += 1) {
    const date = joined(words.slice(at)).replace(/[,;:]+$/u, '')
    const result = dateSign.test(date) ? readDate(date, typing) : null
    if (result?.ok === true) return { side: 'end', date, reading: result.reading, rest: words.slice(0, at) }
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

/** What looks like a date at the start and isn't one: no such day, no such time, figures that could be two days. */
function unreadDate(words: readonly EntryWord[], found: Dated | null, typing: Typing): UnreadDate | null {
  if (found) return found.side === 'start' ? unreadRest(found, typing) : null
  const firstOther = words.findIndex(({ kind }) => kind !== 'plain')
  const plain = words.slice(0, firstOther < 0 ? mostDateWords : Math.min(firstOther, mostDateWords))
  const figures = /^\d{1,4}[/.-]\d{1,2}(?:[/.-]\d{1,4})?[,;:]?$/u
  for (let count = 1; count <= plain.length; count += 1) {
    const text = joined(plain.slice(0, count))
    const result = dateSign.test(text) ? readDate(text, typing) : null
    if (result?.ok !== false) continue
    const isFigures = count === 1 && figures.test(plain[0]?.text ?? '')
    const { code } = result.problem
    if (isFigures || (code !== 'unreadable' && code !== 'empty')) {
      return unreadAs(text, words.slice(count), typing)
    }
  }
  return null
}

/** What follows a date and belongs to it: an end before the start, a time that there is not. */
function unreadRest({ date, rest }: Dated, typing: Typing): UnreadDate | null {
  const firstOther = rest.findIndex(({ kind }) => kind !== 'plain')
  const plain = rest.slice(0, firstOther < 0 ? mostDateWords : Math.min(firstOther, mostDateWords))
  for (let count = 1; count <= plain.length; count += 1) {
    const result = readDate(`${date} ${joined(plain.slice(0, count))}`, typing)
    if (!result.ok && ['end-before-start', 'no-such-time'].includes(result.problem.code)) {
      return unreadAs(`${date} ${joined(plain.slice(0, count))}`, rest.slice(count), typing)
    }
  }
  return null
}

function unreadAs(date: string, rest: readonly EntryWord[], typing: Typing): UnreadDate | null {
  const result = readDate(date, typing)
  if (result.ok) return null
  const { message, orders } = result.problem
  return { date, title: titleOf(rest, 'start'), problem: message, orders: orders ?? null }
}
