const counted = (events: number): string =>
  events === 1 ? '1 event' : `${events.toLocaleString('en')} events`

/** The words of the list of events beneath the timeline. */
export const listMessages = {
  name: 'List of events',
  show: 'Show the list',
  hide: 'Hide the list',
  height: 'Height of the list',
  columns: {
    date: 'Date',
    title: 'Title',
    lane: 'Lane',
    kind: 'Kind',
    tags: 'Tags',
    notes: 'Notes',
    links: 'Links',
  },
  sortedBy: (column: string, descending: boolean): string =>
    `Sorted by ${column.toLowerCase()}, ${descending ? 'downwards' : 'upwards'}`,
  count: counted,
  looking: (events: number, share: number): string =>
    `${counted(events)} so far, ${String(Math.floor(share * 100))} % looked through`,
  none: 'No event has a date yet. As soon as one has, it stands here.',
  noneFound: 'No event matches the filter.',
  onlyNearest: (events: number): string => `Only ${counted(events)} selected: a range holds no more.`,
} as const
