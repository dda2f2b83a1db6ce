import type { MentionKind } from '../mentions'

const counted = (count: number, one: string, many: string): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`

/** The words of the pane on the left: notes and the tray of events without a date. */
export const notesMessages = {
  notes: 'Notes',
  about: (event: string) => `About ${event}`,
  add: 'Add note',
  none: 'No notes yet',
  noneHint: 'A note is Markdown text about this event: what is known, from where, and how sure it is.',
  selectFirst: 'Select an event to read and write its notes.',
  oneEvent: 'Select one event to see its notes.',
  title: 'Title of the note',
  titleMissing: 'A note needs a title.',
  text: 'Text',
  textHint: 'Markdown; [[ points to an event or note. Ctrl+Enter or leaving the field applies it.',
  write: 'Write',
  read: 'Read',
  emptyText: 'This note is empty.',
  onlyBeginning: (shown: number, all: number) =>
    `Only the first ${shown.toLocaleString('en')} of ${all.toLocaleString('en')} characters are shown. “Write” has the whole note.`,
  delete: (title: string) => `Delete the note ${title}`,
  untitled: 'Untitled',
  restored: 'Typed earlier and not applied. Enter applies it, Esc gives it up.',
  restoredText: 'Typed earlier and not applied. Ctrl+Enter applies it, Esc gives it up.',
  image: (alt: string, address: string) => `[Picture${alt === '' ? '' : `: ${alt}`} — ${address}]`,
  footnote: (label: string) => `[${label}]`,
  done: 'Done',
  open: 'Not done',
  undated: 'Without a date',
  undatedHint: 'Give one a date and it moves onto the timeline.',

  newNote: 'New note',
  filter: 'Filter by title',
  sortBy: 'Sort by',
  orders: { title: 'Title', created: 'Created', changed: 'Last changed' },
  ascending: 'Sorted upwards. Sort downwards',
  descending: 'Sorted downwards. Sort upwards',
  list: 'All notes',
  count: (count: number) => counted(count, 'note', 'notes'),
  entry: (date: string, events: number) =>
    `${date} · ${events === 0 ? 'no event' : counted(events, 'event', 'events')}`,
  noneAtAll: 'No notes yet. A note can stand alone or be about events.',
  noneFound: 'No note has this in its title.',
  back: 'Back to all notes',

  aboutEvents: 'About',
  aboutNothing: 'no event: it stands alone',
  attach: 'Attach an event',
  attachHint: 'Type a part of the event’s title.',
  attachNone: 'No event has this in its title.',
  detach: (event: string) => `Detach from ${event}`,
  goToEvent: (event: string) => `Go to ${event}`,
  mentionedIn: 'Mentioned in',
  wordCount: (count: number) => counted(count, 'word', 'words'),
  long: (shown: string, all: string) => `The first ${shown} of ${all} characters are shown.`,
  showAll: 'Show all',

  mentionKinds: { event: 'Event', note: 'Note' } satisfies Record<MentionKind, string>,
  /** `title` is null for what is gone, undefined while it isn’t known. */
  mention: (kind: MentionKind, title: string | null | undefined) => {
    if (title === null) return kind === 'event' ? 'Deleted event' : 'Deleted note'
    return title === undefined ? '…' : title || 'Untitled'
  },
  goToMention: (title: string) => `Go to ${title}`,
  invisible: (name: string) => `Invisible character ${name}`,
  invisibles: (names: readonly string[]) =>
    names.length === 0 ? undefined : `Has invisible characters: ${names.join(', ')}.`,

  /** By the words CodeMirror has for them (its “phrases”). */
  editorPhrases: {
    Find: 'Find',
    Replace: 'Replace with',
    next: 'Next',
    previous: 'Previous',
    all: 'Select all',
    'match case': 'match case',
    'by word': 'whole words',
    regexp: 'pattern',
    replace: 'Replace',
    'replace all': 'Replace all',
    close: 'Close find',
    'current match': 'current match',
    'replaced match on line $': 'Replaced on line $',
    'replaced $ matches': 'Replaced $ times',
    'on line': 'on line',
    'Go to line': 'Go to line',
    go: 'Go',
    Completions: 'What to point to',
    'Selection deleted': 'Selection deleted',
  },
} as const
