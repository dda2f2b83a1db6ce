import { ordinal } from './dates'

/** The words around a typed date: what it was taken for, its bounds by hand, its reason, its rivals, its place in the day. */
export const dateFieldMessages = {
  label: 'Date',
  placeholder: 'No date yet',
  hint: 'For example 18 August 2020, Aug 2020, 2020 to 2022, about 2020, before June 2023.',
  part: (message: string, part: string) => `${message} Look at “${part}”.`,
  noDateKnown: 'No date known yet: the event waits in the tray.',
  rivalInstead: 'No date known: the oldest rival date takes its place.',

  which: (text: string) => `Which day is ${text}?`,
  whichHint: 'Dates in figures are then read this way for good. Search (Ctrl+K) for “figures” to change it.',
  orders: { 'day-first': 'Figures: day first', 'month-first': 'Figures: month first' },
  changeOrder: 'Change',
  orderChanged: {
    'day-first': 'Dates in figures are now read day first: 03/04/2020 is 3 April.',
    'month-first': 'Dates in figures are now read month first: 03/04/2020 is 4 March.',
  },

  setBounds: 'Set bounds…',
  bounds: 'Bounds of the date',
  shape: 'This date is',
  shapes: { moment: 'One moment', span: 'A span of time' },
  ends: { moment: 'When', start: 'Start', end: 'End' },
  earliest: 'Earliest',
  latest: 'Latest',
  edge: (end: string, edge: string) => `${end}: ${edge.toLowerCase()}`,
  stateOf: (end: string) => `${end}: what is known`,
  states: { known: 'Known', open: 'Open', unknown: 'Not known', ongoing: 'Ongoing' },
  boundsHint: 'One side may stay empty, when only the other is known.',
  apply: 'Apply',
  cancel: 'Cancel',

  basis: 'Why this date',
  basisPlaceholder: 'According to…',

  rivals: 'Rival dates',
  addRival: 'Add a rival date',
  rivalDate: 'Rival date',
  rivalPlaceholder: 'Another date that is claimed',
  rivalMissing: 'A rival needs a date. Delete it if nobody claims it any more.',
  rivalAdded: 'The timeline draws rival dates faintly with View, Rival Dates (Ctrl+Alt+R).',
  prefer: (date: string) => `Prefer ${date}`,
  editRival: (date: string) => `Edit ${date}`,
  doneEditing: (date: string) => `Done with ${date}`,
  deleteRival: (date: string) => `Delete ${date}`,

  inDay: (position: number, count: number) =>
    `${ordinal(position)} of ${count.toLocaleString('en')} on this date`,
  earlierInDay: 'Earlier within its day',
  laterInDay: 'Later within its day',
  placedInDay: (title: string, position: number, count: number) =>
    `‘${title}’ is now ${ordinal(position)} of ${count.toLocaleString('en')} on its date.`,
  selectOne: 'Select one event first: it changes places with its neighbour of the same date.',
  aloneInDay: 'No other event has exactly this date.',

  zone: 'Times are shown in',
  zonePlaceholder: 'A place or zone, such as Bamako or UTC',
  zoneNow: (zone: string, offset: string) => `${zone}, UTC${offset} now`,
  noZone: (text: string) =>
    `Fieldline knows no zone or place “${text}”. Type a larger city of that country, or a zone such as Africa/Bamako.`,
  manyZones: (text: string, zones: readonly string[]) =>
    `Several places are named “${text}”. Type the zone: ${zones.join(' or ')}.`,
} as const

/** Why bounds set by hand come to no date. */
export const boundsRefusals = {
  nothingGiven: 'Give the earliest or the latest date.',
  momentOnly: 'A bound is one date. Give each end of the span its own.',
  noEdge: { earliest: 'This date has no beginning.', latest: 'This date has no end.' },
  latestFirst: (latest: string, earliest: string) =>
    `The latest, ${latest}, is before the earliest, ${earliest}. Swap them or correct one.`,
  oneClock:
    'Give the earliest and the latest both a time of the same offset from UTC, or neither of them a time.',
  nothingKnown: 'A span needs a date at its start or its end.',
  outOfRange: 'This is outside what Fieldline can place, about 271,821 BCE to 275,760 CE.',
} as const
