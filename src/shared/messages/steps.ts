import type { DayDirection, RowOrigin } from '../api'
import type { Unit } from '../dates/date-value'
import type { EventKind } from '../model'

const longest = 40
const longestStep = 70
const back = 'Go back to '

/** A title as it stands in a label: on one line, cut when long. */
function named(title: string, noun: string): string {
  const line = title.replace(/\s+/gu, ' ').trim()
  if (line === '') return `an untitled ${noun}`
  return `‘${cut(line, longest)}’`
}

function cut(line: string, most: number): string {
  const letters = Array.from(line)
  return letters.length > most ? `${letters.slice(0, most - 1).join('')}…` : line
}

const laneNamed = (title: string | null): string =>
  title === null ? 'all lanes' : `lane ${named(title, 'lane')}`
const event = (title: string): string => named(title, 'event')
const note = (title: string): string => named(title, 'note')
const preset = (title: string): string => `the preset ${named(title, 'preset')}`
const view = (title: string): string => `the view ${named(title, 'view')}`
const counted = (count: number): string => `${count.toLocaleString('en')} ${count === 1 ? 'event' : 'events'}`
const plurals: Partial<Record<Unit, string>> = {
  century: 'centuries',
  half: 'half-years',
  millennium: 'millennia',
}
const shifted = (unit: Unit, count: number): string => {
  const many = plurals[unit] ?? `${unit}s`
  const one = unit === 'half' ? 'half-year' : unit
  const amount = Math.abs(count)
  return `${amount.toLocaleString('en')} ${amount === 1 ? one : many} ${count < 0 ? 'earlier' : 'later'}`
}
const kinds: Record<EventKind, string> = { event: 'an event', milestone: 'a milestone', period: 'a period' }

const origins: Record<RowOrigin, string> = { add: 'Add', paste: 'Paste', duplicate: 'Duplicate' }

const link = (from: string, to: string, type: string): string =>
  `${event(from)} → ${event(to)} (${cut(type.replace(/\s+/gu, ' ').trim(), longest)})`

/** What each step of the history is called, as in “Undo Delete 3 events”. */
export const stepLabels = {
  createWorkspace: 'Create the workspace',
  makeSample: 'Make the sample',
  renameWorkspace: (from: string, to: string) =>
    `Rename the workspace from ${named(from, 'workspace')} to ${named(to, 'workspace')}`,
  /** What one came back to is a going back itself: its state is that of the step it went to. */
  goBack: (label: string) => (label.startsWith(back) ? label : `${back}“${cut(label, longestStep)}”`),

  showZone: (zone: string) => `Show times in the zone ${cut(zone, longest)}`,

  /** An empty marking was taken off. */
  markWorkspace: (marking: string) =>
    marking === '' ? 'Take the marking off the workspace' : `Mark the workspace ${cut(marking, longest)}`,

  createLane: (title: string) => `Add ${laneNamed(title)}`,
  renameLane: (from: string, to: string) => `Rename ${laneNamed(from)} to ${named(to, 'lane')}`,
  recolorLane: (title: string, from: string, to: string) =>
    `Change the colour of ${laneNamed(title)} from ${from} to ${to}`,
  deleteLane: (title: string) => `Delete ${laneNamed(title)}`,
  deleteLaneAndEvents: (title: string, events: number) =>
    `Delete ${laneNamed(title)} and its ${counted(events)}`,
  deleteLaneMovingEvents: (title: string, events: number, to: string) =>
    `Delete ${laneNamed(title)} and move its ${counted(events)} to ${laneNamed(to)}`,
  /** `above` is the title of the lane it now stands under in the order; null when it is the first. */
  moveLane: (title: string, above: string | null) =>
    above === null
      ? `Move ${laneNamed(title)} to the top`
      : `Move ${laneNamed(title)} below ${laneNamed(above)}`,
  nestLane: (title: string, parent: string) => `Nest ${laneNamed(title)} under ${laneNamed(parent)}`,
  unnestLane: (title: string, parent: string) => `Take ${laneNamed(title)} out of ${laneNamed(parent)}`,

  createEvent: (title: string) => `Add ${event(title)}`,
  /** `title` is null when there are several. */
  createEvents: (origin: RowOrigin, title: string | null, count: number) =>
    `${origins[origin]} ${title === null ? counted(count) : event(title)}`,
  changeEvent: (title: string) => `Change ${event(title)}`,
  renameEvent: (from: string, to: string) => `Rename ${event(from)} to ${event(to)}`,
  editSummary: (title: string) => `Edit the summary of ${event(title)}`,
  changeKind: (title: string, kind: EventKind) => `Make ${event(title)} ${kinds[kind]}`,
  markEvent: (title: string, marking: string) =>
    marking === '' ? `Take the marking off ${event(title)}` : `Mark ${event(title)} ${cut(marking, longest)}`,
  changeKinds: (count: number, kind: EventKind) => `Make ${counted(count)} ${kind}s`,
  moveEventToLane: (title: string, from: string | null, to: string | null) =>
    `Move ${event(title)} from ${laneNamed(from)} to ${laneNamed(to)}`,
  /** `title` is null when there are several. */
  deleteEvents: (title: string | null, count: number) =>
    `Delete ${title === null ? counted(count) : event(title)}`,

  dateEvent: (title: string, date: string) => `Date ${event(title)} ${date}`,
  redateEvent: (title: string, from: string, to: string) =>
    from === to ? `Date ${event(title)} ${to}` : `Change the date of ${event(title)} from ${from} to ${to}`,
  undateEvent: (title: string, date: string | null) =>
    `Take the date ${date ?? ''} off ${event(title)}`.replace('  ', ' '),
  addClaim: (title: string, date: string) => `Add the date ${date} to ${event(title)}`,
  changeClaim: (title: string, from: string, to: string) =>
    from === to
      ? `Change the other date of ${event(title)}, ${to}`
      : `Change the other date of ${event(title)} from ${from} to ${to}`,
  changeBasis: (title: string, date: string) => `Change why ${event(title)} is dated ${date}`,
  preferClaim: (title: string, date: string) => `Prefer the date ${date} for ${event(title)}`,
  deleteClaim: (title: string, date: string) => `Delete the date ${date} of ${event(title)}`,
  /** `other` is the title of the event that it now stands before or after. */
  placeInDay: (title: string, direction: DayDirection, other: string, date: string) =>
    `Move ${event(title)} ${direction === 'earlier' ? 'before' : 'after'} ${event(other)} (both ${date})`,
  moveEvent: (title: string, from: string, to: string) => `Move ${event(title)} from ${from} to ${to}`,
  moveEvents: (count: number, by: { readonly unit: Unit; readonly count: number } | null) =>
    by ? `Move ${counted(count)} ${shifted(by.unit, by.count)}` : `Move ${counted(count)}`,
  moveEventsToLane: (count: number, lane: string | null) => `Move ${counted(count)} to ${laneNamed(lane)}`,
  resizeEvent: (title: string, from: string, to: string) =>
    `Change the dates of ${event(title)} from ${from} to ${to}`,

  tagEvent: (title: string, tag: string) => `Tag ${event(title)} with ${named(tag, 'tag')}`,
  tagEvents: (count: number, tag: string) => `Tag ${counted(count)} with ${named(tag, 'tag')}`,
  untagEvents: (count: number, tag: string) => `Take the tag ${named(tag, 'tag')} off ${counted(count)}`,
  /** `title` is null when there are several; a tag is null where there is none. */
  swapTag: (title: string | null, count: number, from: string | null, to: string | null) => {
    const whom = title === null ? counted(count) : event(title)
    if (from === null) return to === null ? `Change ${whom}` : `Tag ${whom} with ${named(to, 'tag')}`
    return to === null
      ? `Take the tag ${named(from, 'tag')} off ${whom}`
      : `Change the tag of ${whom} from ${named(from, 'tag')} to ${named(to, 'tag')}`
  },
  andAlso: (one: string, other: string) => `${one} and ${other.charAt(0).toLowerCase()}${other.slice(1)}`,
  untagEvent: (title: string, tag: string) => `Take the tag ${named(tag, 'tag')} off ${event(title)}`,

  createLink: (from: string, to: string, type: string) => `Link ${link(from, to, type)}`,
  changeLink: (from: string, to: string, old: string, type: string) =>
    `Change the link ${link(from, to, old)} to ${named(type, 'type')}`,
  turnLink: (from: string, to: string, type: string) => `Turn round the link ${link(from, to, type)}`,
  deleteLink: (from: string, to: string, type: string) => `Unlink ${link(from, to, type)}`,

  createNote: (title: string) => `Add note ${note(title)}`,
  renameNote: (from: string, to: string) => `Rename note ${note(from)} to ${note(to)}`,
  editNote: (title: string) => `Edit note ${note(title)}`,
  deleteNote: (title: string) => `Delete note ${note(title)}`,

  /** `time` in ms UTC. */
  restoreBackup: (time: number) =>
    `Restore the backup of ${new Date(time).toISOString().slice(0, 16).replace('T', ' ')} UTC`,
  createView: (title: string) => `Save ${view(title)}`,
  renameView: (from: string, to: string) => `Rename ${view(from)} to ${named(to, 'view')}`,
  changeView: (title: string) => `Change ${view(title)}`,
  deleteView: (title: string) => `Delete ${view(title)}`,
  createPreset: (title: string) => `Save ${preset(title)}`,
  renamePreset: (from: string, to: string) => `Rename ${preset(from)} to ${named(to, 'preset')}`,
  changePreset: (title: string) => `Change ${preset(title)}`,
  deletePreset: (title: string) => `Delete ${preset(title)}`,

  attachNote: (title: string, to: string) => `Attach note ${note(title)} to ${event(to)}`,
  detachNote: (title: string, from: string) => `Detach note ${note(title)} from ${event(from)}`,
} as const

const past: Readonly<Record<string, string>> = {
  Add: 'Added',
  Change: 'Changed',
  Collapse: 'Collapsed',
  Copy: 'Copied',
  Create: 'Created',
  Cut: 'Cut',
  Date: 'Dated',
  Delete: 'Deleted',
  Duplicate: 'Duplicated',
  Edit: 'Edited',
  Enter: 'Entered',
  Go: 'Went',
  Hide: 'Hid',
  Import: 'Imported',
  Link: 'Linked',
  Make: 'Made',
  Mark: 'Marked',
  Merge: 'Merged',
  Move: 'Moved',
  Nest: 'Nested',
  Paste: 'Pasted',
  Prefer: 'Preferred',
  Remove: 'Removed',
  Rename: 'Renamed',
  Reorder: 'Reordered',
  Replace: 'Replaced',
  Save: 'Saved',
  Set: 'Set',
  Show: 'Showed',
  Tag: 'Tagged',
  Take: 'Took',
  Turn: 'Turned',
  Unlink: 'Unlinked',
}

/** A step's label as what was done: “Moved …” of “Move …”. */
export function doneLabel(label: string): string {
  const [verb = ''] = label.split(' ', 1)
  return Object.hasOwn(past, verb) ? `${past[verb] ?? verb}${label.slice(verb.length)}` : label
}
