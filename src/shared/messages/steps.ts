import type { EventKind } from '../model'

const longest = 40

/** A title as it stands in a label: on one line, cut when long. */
function named(title: string, noun: string): string {
  const line = title.replace(/\s+/gu, ' ').trim()
  if (line === '') return `an untitled ${noun}`
  const letters = Array.from(line)
  return `‘${letters.length > longest ? `${letters.slice(0, longest - 1).join('')}…` : line}’`
}

const laneNamed = (title: string | null): string =>
  title === null ? 'all lanes' : `lane ${named(title, 'lane')}`
const event = (title: string): string => named(title, 'event')
const note = (title: string): string => named(title, 'note')
const counted = (count: number): string => `${count.toLocaleString('en')} events`
const kinds: Record<EventKind, string> = { event: 'an event', milestone: 'a milestone', period: 'a period' }

/** What each step of the history is called, as in “Undo Delete 3 events”. */
export const stepLabels = {
  createWorkspace: 'Create the workspace',
  makeSample: 'Make the sample',
  renameWorkspace: (title: string) => `Rename the workspace to ${named(title, 'workspace')}`,

  createLane: (title: string) => `Add ${laneNamed(title)}`,
  renameLane: (from: string, to: string) => `Rename ${laneNamed(from)} to ${named(to, 'lane')}`,
  recolorLane: (title: string) => `Change the colour of ${laneNamed(title)}`,
  deleteLane: (title: string) => `Delete ${laneNamed(title)}`,

  createEvent: (title: string) => `Add ${event(title)}`,
  changeEvent: (title: string) => `Change ${event(title)}`,
  renameEvent: (from: string, to: string) => `Rename ${event(from)} to ${event(to)}`,
  editSummary: (title: string) => `Edit the summary of ${event(title)}`,
  changeKind: (title: string, kind: EventKind) => `Make ${event(title)} ${kinds[kind]}`,
  moveEventToLane: (title: string, lane: string | null) => `Move ${event(title)} to ${laneNamed(lane)}`,
  /** `title` is null when there are several. */
  deleteEvents: (title: string | null, count: number) =>
    `Delete ${title === null ? counted(count) : event(title)}`,

  dateEvent: (title: string, date: string) => `Date ${event(title)} ${date}`,
  undateEvent: (title: string) => `Take the date off ${event(title)}`,
  moveEvent: (title: string, date: string) => `Move ${event(title)} to ${date}`,
  moveEvents: (count: number) => `Move ${counted(count)}`,
  moveEventsToLane: (count: number, lane: string | null) => `Move ${counted(count)} to ${laneNamed(lane)}`,
  resizeEvent: (title: string, date: string) => `Change the dates of ${event(title)} to ${date}`,

  tagEvent: (title: string, tag: string) => `Tag ${event(title)} with ${named(tag, 'tag')}`,
  untagEvent: (title: string, tag: string) => `Take the tag ${named(tag, 'tag')} off ${event(title)}`,

  createNote: (title: string) => `Add note ${note(title)}`,
  renameNote: (from: string, to: string) => `Rename note ${note(from)} to ${note(to)}`,
  editNote: (title: string) => `Edit note ${note(title)}`,
  deleteNote: (title: string) => `Delete note ${note(title)}`,
  attachNote: (title: string, to: string) => `Attach note ${note(title)} to ${event(to)}`,
  detachNote: (title: string, from: string) => `Detach note ${note(title)} from ${event(from)}`,
} as const
