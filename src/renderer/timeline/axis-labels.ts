import { fieldsOfMs } from '../../shared/dates/civil'
import type { AxisUnit, Ms } from '../../shared/dates/date-value'
import { yearLabel } from '../../shared/dates/label-date'
import { dateLabels } from '../../shared/messages/dates'
import { timelineWords as words } from '../../shared/messages/timeline'
import type { AxisStep } from './axis-steps'

const pad = (value: number): string => String(value).padStart(2, '0')

/** What stands at one tick of the axis, in UTC on the proleptic Gregorian calendar. */
export function tickLabel(at: Ms, unit: AxisUnit): string {
  const { year, month, day, hour, minute, second } = fieldsOfMs(at)
  switch (unit) {
    case 'second':
      return `${pad(hour)}:${pad(minute)}:${pad(second)}`
    case 'minute':
    case 'hour':
      return `${pad(hour)}:${pad(minute)}`
    case 'day':
      return String(day)
    case 'month':
      return dateLabels.month(month)
    case 'year':
      return yearLabel(year)
  }
}

/** The stretch above the ticks: what their labels leave out. */
export interface AxisContext {
  readonly unit: AxisUnit
  readonly label: (at: Ms) => string
}

const monthName = (month: number, isShort: boolean): string =>
  isShort ? dateLabels.month(month) : (words.longMonths[month - 1] ?? '')

const dayContext = (isShort: boolean) => (at: Ms) => {
  const { year, month, day } = fieldsOfMs(at)
  const weekday = words.weekdays[(((Math.floor(at / 86_400_000) + 4) % 7) + 7) % 7] ?? ''
  const date = `${day} ${monthName(month, isShort)} ${yearLabel(year)}`
  return isShort ? date : `${weekday} ${date}`
}

const monthContext = (isShort: boolean) => (at: Ms) => {
  const { year, month } = fieldsOfMs(at)
  return `${monthName(month, isShort)} ${yearLabel(year)}`
}

/** What stands above the ticks of a step, in few words where they stand close; null for years, which leave nothing out. */
export function contextOf({ unit, count }: AxisStep): AxisContext | null {
  switch (unit) {
    case 'second':
    case 'minute':
    case 'hour':
      return { unit: 'day', label: dayContext(unit === 'hour' && count >= 3) }
    case 'day':
      return { unit: 'month', label: monthContext(count >= 10) }
    case 'month':
      return { unit: 'year', label: (at) => yearLabel(fieldsOfMs(at).year) }
    case 'year':
      return null
  }
}
