const count = new Intl.NumberFormat('en')
const short = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 })

const events = (number: number): string => (number === 1 ? '1 event' : `${count.format(number)} events`)

/** The words of pills: many events of one stretch of time, counted. */
export const pillWords = {
  /** In as few letters as there is room for: 128, 1.2k, 3M. */
  short: (number: number): string => short.format(number).replace('K', 'k'),
  pill: (number: number, stretch: string): string => `${events(number)}, ${stretch}`,
  /** What says to a pointer what a press does. */
  tip: (number: number, stretch: string): string => `${events(number)}, ${stretch} — click to zoom in`,
  hidden: (number: number): string =>
    number === 1
      ? '1 more event for which there is no room: longer ones stand here. Zoom in to see it.'
      : `${count.format(number)} more events for which there is no room: longer ones stand here. Zoom in to see them.`,
  list: 'Events of this moment',
  more: (number: number): string => (number === 1 ? 'and 1 more' : `and ${count.format(number)} more`),
  empty: 'These events are elsewhere now.',
} as const
