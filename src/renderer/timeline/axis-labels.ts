import { fieldsOfMs } from '../../shared/dates/civil'
import { yearLabel } from '../../shared/dates/label-date'
import type { Ms } from '../../shared/dates/date-value'
import { dateLabels } from '../../shared/messages/dates'
import { timelineWords as words } from '../../shared/messages/timeline'

/** The scales of vis's axis. */
export type AxisScale =
  'millisecond' | 'second' | 'minute' | 'hour' | 'weekday' | 'day' | 'week' | 'month' | 'year'

const pad = (value: number, digits = 2): string => String(value).padStart(digits, '0')

const dayLabel = (at: Ms): string => {
  const { year, month, day } = fieldsOfMs(at)
  const weekday = words.weekdays[(((Math.floor(at / 86_400_000) + 4) % 7) + 7) % 7] ?? ''
  return `${weekday} ${day} ${words.longMonths[month - 1] ?? ''} ${yearLabel(year)}`
}

/** What stands at one tick of the axis, in UTC on the proleptic Gregorian calendar. */
export function minorLabel(at: Ms, scale: AxisScale): string {
  const { year, month, day, hour, minute, second } = fieldsOfMs(at)
  switch (scale) {
    case 'millisecond':
      return `.${pad(((at % 1000) + 1000) % 1000, 3)}`
    case 'second':
      return `:${pad(second)}`
    case 'minute':
    case 'hour':
      return `${pad(hour)}:${pad(minute)}`
    case 'weekday':
    case 'day':
    case 'week':
      return String(day)
    case 'month':
      return dateLabels.month(month)
    case 'year':
      return yearLabel(year)
  }
}

/** What stands above the ticks: the next coarser stretch of time. */
export function majorLabel(at: Ms, scale: AxisScale): string {
  const { year, month, hour, minute, second } = fieldsOfMs(at)
  switch (scale) {
    case 'millisecond':
      return `${dayLabel(at)}, ${pad(hour)}:${pad(minute)}:${pad(second)}`
    case 'second':
      return `${dayLabel(at)}, ${pad(hour)}:${pad(minute)}`
    case 'minute':
    case 'hour':
      return dayLabel(at)
    case 'weekday':
    case 'day':
    case 'week':
      return `${words.longMonths[month - 1] ?? ''} ${yearLabel(year)}`
    case 'month':
      return yearLabel(year)
    case 'year':
      return ''
  }
}
