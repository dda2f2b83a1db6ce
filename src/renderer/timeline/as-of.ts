import { dateAt, noClock } from '../../shared/dates/civil-date'
import type { Ms } from '../../shared/dates/date-value'
import { dateLabel } from '../../shared/dates/label-date'
import { timelineWords as words } from '../../shared/messages/timeline'
import type { VisItem } from './items'

/** The line where ongoing spans end. */
export function asOfItem(asOf: Ms): VisItem {
  return {
    id: 'as-of',
    type: 'background',
    start: asOf,
    end: asOf + 1,
    content: '',
    className: 'as-of',
    looks: '',
    tier: 0,
    sort: asOf,
    lasts: 0,
    place: '',
    event: '',
    label: '',
    date: words.asOf(dateLabel(dateAt(asOf, 'day', noClock))),
    width: 0,
    beside: false,
    height: 0,
  }
}
