import type { MenuCommand } from '../api'

const quoted = (text: string): string => `‘${text}’`
const listed = (items: readonly string[]): string => items.join(', ')
const events = (count: number): string => (count === 1 ? '1 event' : `${count.toLocaleString('en')} events`)

/** Commands of the palette that are not in `MenuCommand`. */
export type OwnCommand =
  | 'new-workspace'
  | 'open-workspace'
  | 'open-sample'
  | 'save-copy'
  | 'show-in-folder'
  | 'copy-diagnostics'
  | 'theme-system'
  | 'theme-light'
  | 'theme-dark'
  | 'date-order'
  | 'rebuild-search'

/** The words of the search box and its palette of commands. */
export const searchMessages = {
  heading: 'Search',
  field: 'Search events, notes, lanes, tags and commands',
  results: 'Results',
  filtersHint:
    'Filters: lane:  tag:  after:  before:  during:  surely-during:2021  has:note  kind:period  “exact words”',
  keysHint: 'Choose with ↑ ↓, go there with Enter',
  groups: { event: 'Events', note: 'Notes', lane: 'Lanes', tag: 'Tags', view: 'Views', command: 'Commands' },
  first: (shown: number, total: number) => `first ${String(shown)} of ${total.toLocaleString('en')}`,
  newestFirst: 'newest first',
  nothing: 'Nothing found. All words must be in one title or text; a word may be only begun.',
  found: (count: number) => (count === 1 ? '1 result' : `${count.toLocaleString('en')} results`),
  noDate: 'no date',
  about: (title: string) => `on ${quoted(title)}`,
  aboutNothing: 'on no event',
  untitled: 'Untitled',
  tagDetail: (kind: string, count: number) => `${kind}, ${events(count)}`,
  events,
  laneEmpty: (title: string) => `The lane ${quoted(title)} has no events.`,
  tagEmpty: (title: string) => `No event has the tag ${quoted(title)}.`,
  selected: (count: number, total: number) =>
    count === total
      ? `${events(count)} selected`
      : `First ${events(count)} of ${total.toLocaleString('en')} selected`,
  cannotNow: 'not now',
  viewOf: (title: string) => `View: ${title}`,

  inLane: (name: string) => `in the lane ${quoted(name)}`,
  withTag: (name: string) => `with the tag ${quoted(name)}`,
  dated: {
    after: (date: string) => `maybe from ${date} on`,
    before: (date: string) => `maybe before ${date}`,
    during: (date: string) => `maybe in ${date}`,
    'surely-after': (date: string) => `surely from ${date} on`,
    'surely-before': (date: string) => `surely before ${date}`,
    'surely-during': (date: string) => `surely within ${date}`,
  },
  has: (what: string) => `has a ${what}`,
  onlyKind: (kind: string) => `only ${kind}s`,
  unknownHas: (value: string, known: readonly string[]) =>
    `has:${value} is unknown. Known are: ${listed(known)}.`,
  unknownKind: (value: string, known: readonly string[]) =>
    `kind:${value} is unknown. Known are: ${listed(known)}.`,
  unreadableDate: (filter: string, problem: string) => `${filter}: ${problem}`,
  dateWithoutStart: 'This date has no beginning. Give a year, month or day.',
  dateWithoutEnd: 'This date has no end. Give a year, month or day, or a span with both ends.',
  noLane: (name: string) => `There is no lane ${quoted(name)}.`,
  noTag: (name: string) => `There is no tag ${quoted(name)}.`,

  rebuilt: 'The search index was made anew.',
  diagnosticsCopied: 'Diagnostics copied. They hold no word of the workspace.',

  /** Title and key of every command, in the order of the palette. */
  commands: {
    'new-event': ['New event', 'N'],
    'entry-line': ['Type events one after the other', 'A'],
    'link-events': ['Link to…', 'L'],
    duplicate: ['Duplicate the selected events', 'Ctrl+D'],
    'new-note': ['New note about the selected events', 'Ctrl+Alt+N'],
    'new-lane': ['New lane', 'Ctrl+Alt+L'],
    'manage-lanes': ['Manage lanes: order, nest, hide, delete', 'Ctrl+Alt+M'],
    'collapse-lanes': ['Collapse all lanes', ''],
    'expand-lanes': ['Expand all lanes', ''],
    'show-lanes': ['Show all hidden lanes', ''],
    undo: ['Undo', 'Ctrl+Z'],
    redo: ['Redo', 'Ctrl+Y'],
    delete: ['Delete the selected events', 'Delete'],
    'earlier-in-day': ['Put the event earlier within its day', 'Alt+Shift+Left'],
    'later-in-day': ['Put the event later within its day', 'Alt+Shift+Right'],
    'fit-all': ['Show all events', '0'],
    'go-to-date': ['Go to date…', 'G'],
    'find-gaps': ['Find gaps: stretches with nothing in them', 'Ctrl+Alt+G'],
    'zoom-in': ['Zoom in', '+'],
    'zoom-out': ['Zoom out', '−'],
    'toggle-notes': ['Show or hide the notes', 'Ctrl+Alt+1'],
    'all-notes': ['All notes', 'Ctrl+Alt+3'],
    'toggle-history': ['Show the history', 'Ctrl+H'],
    'toggle-overview': ['Show or hide the overview', 'Ctrl+Alt+4'],
    'toggle-list': ['Show or hide the list of events', 'Ctrl+Alt+5'],
    'toggle-rivals': ['Show or hide rival dates', 'Ctrl+Alt+R'],
    'toggle-inspector': ['Show or hide the inspector', 'Ctrl+Alt+2'],
    'export-figure': ['Export figure…', 'Ctrl+E'],
    'copy-figure': ['Copy figure as an image', 'Ctrl+Shift+C'],
    'restore-backup': ['Restore from backup…', ''],
    'filter-events': ['Filter events', 'F'],
    search: ['Search…', 'Ctrl+K'],
    'keyboard-help': ['Keys', '?'],
  } satisfies Record<MenuCommand, readonly [title: string, key: string]>,
  ownCommands: {
    'new-workspace': ['New workspace…', 'Ctrl+Shift+N'],
    'open-workspace': ['Open workspace…', 'Ctrl+O'],
    'open-sample': ['Open the sample', ''],
    'save-copy': ['Save a copy…', 'Ctrl+Shift+S'],
    'show-in-folder': ['Show in folder', ''],
    'theme-system': ['Colours: as the system', ''],
    'theme-light': ['Colours: light', ''],
    'theme-dark': ['Colours: dark', ''],
    'date-order': ['Dates in figures: day or month first', ''],
    'rebuild-search': ['Rebuild the search index', ''],
    'copy-diagnostics': ['Copy diagnostics', ''],
  } satisfies Record<OwnCommand, readonly [title: string, key: string]>,
} as const
