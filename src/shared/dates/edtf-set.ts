import { boundsOfDate, type CivilDate } from './civil-date'
import { between, type DateRange, type DateSet, type OneDate } from './dating'
import { dateOfEdtf, edtfOfDate } from './edtf-date'

/** One of the units an EDTF set may hold; those with a number of their own are said in months there. */
const units: readonly CivilDate['unit'][] = ['year', 'month', 'day']

/** A one-of set of EDTF: `[1667,1668..1672]`, `[..1760-12]`, `[1760-12..]`. Null when it is none, or its dates overlap or go back. */
export function setOfEdtf(text: string): OneDate | DateSet | null {
  const inner = /^\[([^[\]]+)\]$/.exec(text)?.[1]
  if (inner === undefined) return null
  const parts = inner.split(',').map((part) => part.trim())
  const ranges = parts.map((part, at) => rangeOf(part, at === 0, at === parts.length - 1))
  return ranges.includes(null) ? null : setOfRanges(ranges.filter((range) => range !== null))
}

/** The set of ranges in order; null when they overlap or go back. One range alone is an instant between its dates. */
export function setOfRanges(ranges: readonly DateRange[]): OneDate | DateSet | null {
  const [only] = ranges
  if (only === undefined) return null
  if (!ranges.every(isForward)) return null
  const apart = ranges.every((range, at) => at === 0 || startsAfter(range, ranges[at - 1]))
  if (!apart) return null
  return ranges.length === 1 ? between(only.first, only.last) : { kind: 'set', ranges, qualifier: '' }
}

function isForward({ first, last }: DateRange): boolean {
  if (first === null || last === null) return first !== last
  return boundsOfDate(last).latest > boundsOfDate(first).earliest
}

function startsAfter({ first }: DateRange, before: DateRange | undefined): boolean {
  const last = before?.last ?? null
  return first !== null && last !== null && boundsOfDate(first).earliest >= boundsOfDate(last).latest
}

function rangeOf(part: string, isFirst: boolean, isLast: boolean): DateRange | null {
  const dots = part.indexOf('..')
  if (dots === -1) {
    const date = dateOfEdtf(part)
    return date && { first: date, last: date }
  }
  const [from, until] = [part.slice(0, dots), part.slice(dots + 2)]
  const first = from === '' ? null : dateOfEdtf(from)
  const last = until === '' ? null : dateOfEdtf(until)
  if ((from === '' ? !isFirst : first === null) || (until === '' ? !isLast : last === null)) return null
  return first === null && last === null ? null : { first, last }
}

/** The EDTF of a set, or null where the standard has none: with times, with qualifiers, in units other than year, month and day. */
export function setText({ ranges, qualifier }: DateSet): string | null {
  if (qualifier !== '') return null
  const texts = ranges.map(rangeText)
  return texts.includes(null) ? null : `[${texts.join(',')}]`
}

function rangeText({ first, last }: DateRange): string | null {
  const from = dateText(first)
  const until = dateText(last)
  if (from === null || until === null) return null
  return from === until ? from : `${from}..${until}`
}

function dateText(date: CivilDate | null): string | null {
  if (date === null) return ''
  return units.includes(date.unit) ? edtfOfDate(date) : null
}
