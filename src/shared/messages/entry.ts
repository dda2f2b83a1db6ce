const number = (count: number): string => count.toLocaleString('en')
const counted = (count: number, noun: string): string => `${number(count)} ${noun}${count === 1 ? '' : 's'}`

/** The words of fast entry: the line, pasted rows, copied events. */
export const entryMessages = {
  line: 'Type an event',
  placeholder: '18 Aug 2020 Coup in Bamako #Mali /Politics',
  hint: 'Date, title, #tag, #place:tag, /lane, in any order; a title in quotes is taken as it stands. Enter makes the event.',
  understood: 'What was understood',
  options: 'Lanes and tags',
  noDate: 'No date yet.',
  date: 'Date',
  title: 'Title',
  lane: 'Lane',
  tags: 'Tags',
  newLane: (name: string) => `New lane “${name}”`,
  isNew: 'new',
  offerLane: (name: string) => `There is no lane “${name}” yet. Press Enter again to make it with the event.`,
  firstLane: 'Events',
  oneLane: 'An event stands in one lane. Leave one of the names that begin with /.',
  laneNeedsName: 'A lane needs a name after its /.',
  tagNeedsName: 'A tag needs a name after its #.',
  titleMissing: 'An event needs a title.',
  added: (title: string, date: string, lane: string | null) =>
    `Added “${title}”${lane === null ? '' : ` in ${lane}`}. ${date}`,

  copied: (count: number) => `Copied ${counted(count, 'event')}.`,
  cut: (count: number) => `Cut ${counted(count, 'event')}.`,
  notCopied: 'The events could not be put on the clipboard. Copy them again.',
  tooManyToCopy: (most: number) => `At most ${number(most)} events can be copied at once. Select fewer.`,
  nothingToPaste: 'The clipboard holds no text that could become events.',
  badClipboard: 'What is on the clipboard was not made by Fieldline as it should be, so it was not pasted.',
  selectToDuplicate: 'Select an event first: Ctrl+D makes another of it.',

  columns: { date: 'Date', title: 'Title', lane: 'Lane', tags: 'Tags', summary: 'Summary' },
} as const

/** Why a row is no event. */
export const rowProblems = {
  titleMissing: 'The title is missing.',
  titleTooLong: (most: number) => `The title is longer than ${number(most)} characters.`,
  laneTooLong: 'The name of the lane is too long.',
  summaryTooLong: (most: number) => `The summary is longer than ${number(most)} characters.`,
  tooManyTags: (most: number) => `There are more than ${number(most)} tags.`,
  endWithoutStart: 'There is an end but no start.',
  noColumns: 'Choose the column that holds the title.',
} as const

/** The words of the dialog that turns pasted rows into events. */
export const importMessages = {
  heading: 'Make events from rows',
  explanation: 'Nothing is changed before Import. Say what each column holds; mend any cell in place.',
  cancel: 'Cancel',
  close: 'Close',
  doImport: (count: number) => `Import ${counted(count, 'event')}`,
  importing: 'Importing…',
  counts: (readable: number, broken: number) =>
    `${counted(readable, 'row')} can be read, ${broken === 0 ? 'none' : number(broken)} can’t.`,
  tooMany: (most: number, left: number) =>
    `Only the first ${number(most)} rows are here; ${number(left)} more were left out. Paste those afterwards.`,
  header: 'The first row names the columns',
  figures: 'Dates such as 03/04/2020',
  figureOrders: { none: 'can’t be read', day: 'day first', month: 'month first' },
  show: 'Show',
  shows: { all: 'all rows', broken: 'rows that can’t be read' },
  roles: {
    date: 'Date',
    endDate: 'End date',
    title: 'Title',
    lane: 'Lane',
    tags: 'Tags',
    summary: 'Summary',
    ignore: 'Ignore',
  },
  roleOf: (column: string) => `What ${column} holds`,
  column: (at: number) => `Column ${number(at)}`,
  cell: (role: string, row: number) => `${role}, row ${number(row)}`,
  row: 'Row',
  reading: 'What was understood',
  noneBroken: 'Every row can be read.',
  page: (first: number, last: number, all: number) =>
    all === 0 ? 'No rows' : `Rows ${number(first)} to ${number(last)} of ${number(all)}`,
  previous: 'Previous rows',
  next: 'Next rows',
  rows: 'Rows',

  doneHeading: 'Rows became events',
  done: (made: number, left: number) =>
    `${counted(made, 'event')} came in as one step${left === 0 ? '.' : `; ${counted(left, 'row')} ${left === 1 ? 'was' : 'were'} left out:`}`,
  leftRow: (row: number, problem: string) => `Row ${number(row)}: ${problem}`,
  moreLeft: (count: number) => `… and ${number(count)} more.`,
  copyLeft: 'Copy the rows left out',
  leftCopied: (count: number) => `Copied ${counted(count, 'row')}.`,
} as const
