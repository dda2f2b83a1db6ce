import { dateLabels, dateRefusals } from '../messages/dates'
import { isOnCalendar } from './civil-date'
import { DateRefusal } from './date-refusal'
import { piece, type DateToken } from './date-tokens'
import type { FigureOrder } from './date-value'

interface FigureDate {
  readonly year: number
  readonly month: number
  readonly day: number
}

/**
 * A date all in figures, as 18/08/2020. Where both orders give a date, and not the same one, it is read in `order`; without an order
 * it is refused, with both dates (`day-or-month`). Refuses years of two digits and days that do not exist.
 */
export function orderedToken(match: RegExpExecArray, order: FigureOrder | null): DateToken {
  const [text, first = '', , second = '', year = ''] = match
  if (year.length !== 4) {
    throw new DateRefusal('unreadable', dateRefusals.shortFigures(text), piece(match))
  }
  const dates = {
    'day-first': { year: Number(year), month: Number(second), day: Number(first) },
    'month-first': { year: Number(year), month: Number(first), day: Number(second) },
  } as const
  const possible = Object.values(dates).filter(isOnCalendar)
  const isAmbiguous = possible.length === 2 && Number(first) !== Number(second)
  if (isAmbiguous && order === null) {
    const orders = { 'day-first': labelOf(dates['day-first']), 'month-first': labelOf(dates['month-first']) }
    const message = dateRefusals.dayOrMonthFirst(text, orders['day-first'], orders['month-first'])
    throw new DateRefusal('day-or-month', message, piece(match), orders)
  }
  const date = isAmbiguous && order !== null ? dates[order] : possible[0]
  if (date === undefined) {
    throw new DateRefusal('no-such-day', dateRefusals.noDayInFigures(text), piece(match))
  }
  return { ...piece(match), kind: 'iso', ...date, ordered: isAmbiguous }
}

function labelOf({ year, month, day }: FigureDate): string {
  return `${day} ${dateLabels.month(month)} ${String(year).padStart(4, '0')}`
}
