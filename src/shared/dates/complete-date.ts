import { isEmptyButPart, type PartialDate } from './partial-date'

/**
 * Completes dates that were typed together, in place: what one leaves out it has from its neighbour, as in "3–5 June 2021",
 * "June 3–5, 2021", "14:30–16:00 UTC", "early to mid 1990s" and "7th–8th century".
 */
export function completeDates(dates: readonly PartialDate[]): void {
  const timeOnly = dates.map(
    ({ year, month, day, time }) => time !== null && [year, month, day].every(isNull),
  )
  dates.forEach((date, index) => {
    const before = dates[index - 1]
    if (before === undefined || timeOnly[index] !== true) return
    date.year = before.year
    date.month = before.month
    date.day = before.day
    takeClock(date, before)
  })
  for (let index = dates.length - 2; index >= 0; index -= 1) {
    const date = dates[index]
    const after = dates[index + 1]
    if (date === undefined || after === undefined) continue
    if (timeOnly[index] === true) date.day ??= after.day
    const sharesDay = timeOnly[index] === true || timeOnly[index + 1] === true
    if (sharesDay && date.time !== null) takeClock(date, after)
    completeFrom(date, after)
  }
  dates.forEach((date, index) => {
    if (date.day !== null) date.month ??= dates[index - 1]?.month ?? null
  })
}

function isNull(part: unknown): boolean {
  return part === null
}

function takeClock(date: PartialDate, other: PartialDate): void {
  if (date.offset !== null || date.zone !== null) return
  date.offset = other.offset
  date.zone = other.zone
}

function completeFrom(date: PartialDate, after: PartialDate): void {
  const isBareNumber = date.day !== null && date.month === null && date.year === null && date.stretch === null
  if (date.part !== null && isEmptyButPart(date)) {
    date.month = after.month
    date.stretch = after.stretch
  } else if (isBareNumber && after.stretch !== null && after.stretch.unit !== 'season') {
    date.stretch = { unit: after.stretch.unit, number: date.day ?? 0 }
    date.day = null
  } else if (isBareNumber && after.era !== null && after.month === null && (date.day ?? 0) > 0) {
    date.year = after.era === 'before' ? 1 - (date.day ?? 0) : date.day
    date.era = after.era
    date.day = null
  }
  if (date.day !== null) date.month ??= after.month
  if (date.stretch !== null && isCounted(date)) {
    if (isCounted(after)) date.era ??= after.era
  } else date.year ??= after.year
}

/** A count of years, which needs no year. */
function isCounted({ stretch }: PartialDate): boolean {
  return stretch !== null && ['decade', 'hundred', 'century', 'millennium'].includes(stretch.unit)
}
