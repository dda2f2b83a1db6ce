import type { EventKind } from '../model'

const count = new Intl.NumberFormat('en')

/** The words of the timeline. */
export const timelineWords = {
  name: 'Timeline',
  help: 'Arrow keys walk the events, Page Up and Page Down the pills that count many. Enter opens one. Alt with arrow keys moves the selected events.',
  overAllLanes: 'Periods over all lanes',
  noLane: 'no lane',
  hidden: (events: number): string => `+${count.format(events)} more — zoom in`,
  asOf: (date: string): string => `as of ${date}`,
  kinds: { event: '', milestone: 'milestone', period: 'period' } satisfies Record<EventKind, string>,
  openStart: 'start open',
  openEnd: 'end open',
  unknownStart: 'start unknown',
  unknownEnd: 'end unknown',
  ongoing: 'ongoing',
  rivalDate: (date: string): string => `rival date: ${date}`,
  notes: (notes: number): string => (notes === 1 ? '1 note' : `${count.format(notes)} notes`),
  /** How many events a rectangle touches that is being drawn. */
  touched: (events: number): string => (events === 1 ? '1 event' : `${count.format(events)} events`),
  allSelected: (events: number, total: number): string =>
    events === total
      ? `${total === 1 ? '1 event' : `${count.format(total)} events`} selected`
      : `First ${count.format(events)} of ${count.format(total)} events selected: a selection holds no more`,
  links: (links: number): string => (links === 1 ? '1 link' : `${count.format(links)} links`),
  moreLinks: (links: number): string =>
    links === 1
      ? '1 more link is not drawn — zoom in'
      : `${count.format(links)} more links are not drawn — zoom in`,
  longMonths: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  weekdays: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
} as const
