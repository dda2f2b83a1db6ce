import { dateRefusals } from '../messages/dates'
import { coarser } from './civil'
import { boundsOfDate, dateAt, hasTime, moveDate, noClock, type CivilDate } from './civil-date'
import { DateRefusal, type Place } from './date-refusal'
import type { Qualifier } from './date-value'
import { between, isApproximate, isUncertain, type DateRange, type Dating } from './dating'
import { edgesOf, onOneClock } from './edges-of-dating'
import { setOfRanges } from './edtf-set'
import { yearsOfEstimate, type Estimate } from './estimate'
import { dateLabel } from './label-date'
import type { PartialDate } from './partial-date'
import { datingOfDate } from './resolve-date'
import type { Said } from './said'

/** What was said of one end, once its dates have been completed. Refuses what is in the wrong order or does not go together. */
export function datingOfSaid(said: Said): Dating {
  switch (said.kind) {
    case 'date':
      return datingOfDate(said.date)
    case 'between':
      return betweenDates(said)
    case 'side':
      return sideOf(said)
    case 'estimate':
      return estimateOf(said)
    case 'any':
      return anyOf(said)
  }
}

/** An instant from the first to the last. */
function betweenDates({ first, last, place }: Extract<Said, { kind: 'between' }>): Dating {
  const datings = [datingOfDate(first), datingOfDate(last)] as const
  const isRough = areAlikeRough(datings)
  const { first: from } = edges(datings[0], place, isRough)
  const { last: until } = edges(datings[1], place, isRough)
  return joined(from, until, qualifierOf(datings, isRough), last, place)
}

/** Whether all are "c." dates of one unit, so that it can be said of them together; else it is taken into the bounds. */
function areAlikeRough(datings: readonly Dating[]): boolean {
  const units = datings.map((dating) =>
    dating.kind === 'one' && dating.components === undefined && isApproximate(dating.qualifier)
      ? dating.date.unit
      : null,
  )
  const [unit] = units
  return !!unit && coarser(unit, 'year') === 'year' && units.every((other) => other === unit)
}

function qualifierOf(datings: readonly Dating[], isRough: boolean): Qualifier {
  const isDoubted = datings.some(({ qualifier }) => isUncertain(qualifier))
  return isRough ? (isDoubted ? '%' : '~') : isDoubted ? '?' : ''
}

function joined(
  from: CivilDate,
  until: CivilDate,
  qualifier: Qualifier,
  typed: PartialDate,
  at: Place,
): Dating {
  const dates = onOneClock(from, until)
  if (dates === null) throw new DateRefusal('unreadable', dateRefusals.betweenTimes, at)
  const [first, last] = dates
  if (boundsOfDate(last).latest <= boundsOfDate(first).earliest) {
    const message = dateRefusals.endBeforeStart(dateLabel(last), dateLabel(first))
    throw new DateRefusal('end-before-start', message, typed.place)
  }
  return between(first, last, qualifier)
}

function edges(dating: Dating, at: Place, isBare: boolean): Record<'first' | 'last', CivilDate> {
  const { first, last } = edgesOf(dating, isBare ? 'bare' : 'whole') ?? {}
  if (first === undefined || last === undefined) {
    throw new DateRefusal('out-of-range', dateRefusals.outOfRangeHere, at)
  }
  if (first === null || last === null) {
    throw new DateRefusal('unreadable', dateRefusals.needsBothBounds, at)
  }
  return { first, last }
}

/** "before June" ends with the unit before it, "after June" begins with the one after it. */
function sideOf({ side, date }: Extract<Said, { kind: 'side' }>): Dating {
  const dating = datingOfDate(date)
  const isRough = areAlikeRough([dating])
  const { first, last } = edges(dating, date.place, isRough)
  const qualifier = qualifierOf([dating], isRough)
  switch (side) {
    case 'before':
      return between(null, moveDate(first, first.unit, -1), qualifier)
    case 'by':
      return between(null, last, qualifier)
    case 'after':
      return between(moveDate(last, last.unit, 1), null, qualifier)
    case 'from':
      return between(first, null, qualifier)
  }
}

function estimateOf({ date, first, last, place }: Extract<Said, { kind: 'estimate' }>): Dating {
  const years = [date, first, last].map((typed) => {
    const dating = datingOfDate(typed)
    return dating.kind === 'one' && dating.date.unit === 'year' ? dating.date.year : null
  })
  const [year, from, until] = years
  for (const rounded of [1, 2, 3] as const) {
    if (typeof year !== 'number') break
    const estimate: Estimate = { kind: 'estimate', year, rounded, qualifier: '' }
    const [earliest, latest] = yearsOfEstimate(estimate)
    if (earliest === from && latest === until) return estimate
  }
  throw new DateRefusal('unreadable', dateRefusals.estimateNeedsYears, place)
}

/** One of several dates. They may be typed in any order, but must not overlap, and none is vague or has a time. */
function anyOf({ of, place }: Extract<Said, { kind: 'any' }>): Dating {
  const ranges = of.map((said) => rangeOf(said))
  const ordered = ranges.toSorted((a, b) => startOf(a) - startOf(b))
  const set = setOfRanges(ordered)
  if (set === null) throw new DateRefusal('unreadable', dateRefusals.datesOverlap, place)
  return set
}

function startOf({ first }: DateRange): number {
  return first === null ? -Infinity : boundsOfDate(first).earliest
}

function rangeOf(said: Said): DateRange {
  const dating = datingOfSaid(said)
  if (dating.qualifier !== '') {
    throw new DateRefusal('unreadable', dateRefusals.orIsVague, said.place)
  }
  const found = edgesOf(dating, 'whole')
  if (found === null || (dating.kind === 'set' && dating.ranges.length > 1)) {
    throw new DateRefusal('unreadable', dateRefusals.datesOverlap, said.place)
  }
  const dates = [found.first, found.last]
  if (dates.some((date) => date !== null && hasTime(date.unit))) {
    throw new DateRefusal('unreadable', dateRefusals.orTimes, said.place)
  }
  return { first: inMonths(found.first, 'first'), last: inMonths(found.last, 'last') }
}

/** EDTF sets have no quarters and halves, and without EDTF the holes of a set would be lost. */
function inMonths(date: CivilDate | null, edge: 'first' | 'last'): CivilDate | null {
  if (date === null || (date.unit !== 'quarter' && date.unit !== 'half')) return date
  const { earliest, latest } = boundsOfDate(date)
  return dateAt(edge === 'first' ? earliest : latest - 1, 'month', noClock)
}
