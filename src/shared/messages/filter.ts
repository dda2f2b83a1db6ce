import type { DateTrait } from '../filter/event-filter'

const count = new Intl.NumberFormat('en')
const events = (many: number): string => (many === 1 ? '1 event' : `${count.format(many)} events`)
const quoted = (text: string): string => `‘${text}’`

/** The words of the filter bar, of the rows of a grouped timeline, and of saved views. */
export const filterWords = {
  bar: 'Filter',
  text: 'Words in events',
  textHint: 'Words in events',
  conditions: 'Conditions',
  conditionsHint: 'Events that meet all headings are shown; within one, any choice will do.',
  clear: 'Clear filter',
  fold: 'Hide the filter bar',
  remove: (what: string, value: string) => `Remove ${what}: ${value}`,
  chips: 'Conditions in use',
  shown: (some: number, all: number) => `${count.format(some)} of ${events(all)}`,
  looking: (share: number) => `looking… ${String(Math.floor(share * 100))} %`,

  lanes: 'Lanes',
  tags: 'Tags',
  colors: 'Colours of lanes',
  dates: 'Kind of date',
  notesAndLinks: 'Notes and links',
  time: 'Time',
  from: 'From',
  until: 'Until',
  timeHint: 'As 2020 or 18 Aug 2020; empty: no limit.',
  backwards: 'The end lies before the beginning.',
  noBound: 'This date has no bound on this side.',
  notes: 'Notes',
  links: 'Links',
  either: 'either',
  with: 'with',
  without: 'without',
  noTags: 'No event has a tag yet.',
  findTag: 'Find a tag',
  moreTags: (many: number) => `${count.format(many)} more: type to find them`,
  notFound: 'No tag has this in its name.',
  untitledLane: 'Untitled',

  traits: {
    moment: 'a moment',
    span: 'a span of time',
    coarse: 'not known to the day',
    approximate: 'approximate (~)',
    doubtful: 'doubtful (?)',
    ongoing: 'ongoing',
    'open-ended': 'open or unknown end',
  } satisfies Record<DateTrait, string>,

  chip: {
    text: 'Words',
    lane: 'Lane',
    time: 'Time',
    date: 'Date',
    color: 'Colour',
    notes: 'Notes',
    links: 'Links',
  },
  fromOn: (date: string) => `from ${date}`,
  upTo: (date: string) => `to ${date}`,
  between: (from: string, until: string) => (from === until ? from : `${from} – ${until}`),

  nothing: {
    heading: 'The filter hides all events',
    explanation: (all: number) => `None of ${events(all)} meets all of its conditions.`,
  },
  pinned: (title: string) => `${quoted(title)} does not meet the filter. It is shown while it is selected.`,

  views: 'Views',
  noViews: 'No view is saved yet. A view is a filter, the rows, and the time on screen.',
  savedViews: 'Saved views',
  viewName: 'Name of a new view',
  viewPlaceholder: 'Name what is shown now',
  saveView: 'Save',
  viewSaved: (title: string) => `View ${quoted(title)} saved.`,
  viewApplied: (title: string) => `View ${quoted(title)} is shown.`,
  updateView: (title: string) => `Make ${quoted(title)} what is shown now`,
  renameView: (title: string) => `Rename ${quoted(title)}`,
  deleteView: (title: string) => `Delete ${quoted(title)}`,
  newName: (title: string) => `New name of ${quoted(title)}`,

  rows: 'Rows',
  rowsOfLanes: 'Lanes',
  rowsOfTags: (kind: string) => `By ${kind.toLocaleLowerCase('en')}`,
  noneOf: (kind: string) => `No ${kind.toLocaleLowerCase('en')}`,
} as const
