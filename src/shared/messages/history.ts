import type { HistoryStep } from '../api'
import { visibleText } from '../invisible-characters'
import { doneLabel } from './steps'

const quoted = (text: string): string => `‘${text}’`

/** The words of the history panel: the steps, what each changed, and the way back. */
export const historyMessages = {
  heading: 'History',
  steps: 'Steps, newest first',
  help: 'Arrow keys choose a step, Enter goes to what it changed.',
  you: 'you',
  stepOf: (author: string, time: string) => `${author}, ${time}`,
  stepOn: (author: string, day: string, time: string) => `${author}, ${day} at ${time}`,
  labelOf: ({ kind, label: stored }: Pick<HistoryStep, 'kind' | 'label'>) => {
    const label = visibleText(stored)
    if (kind === 'undo') return `Undone: ${label}`
    return kind === 'redo' ? `Redone: ${label}` : doneLabel(label)
  },
  undone: 'undone',
  older: 'Older steps',
  newest: 'Back to the newest steps',
  looking: 'Looking through the history…',
  noSteps: 'No step touched this event.',
  ofEvent: (title: string) => `Only steps of ${quoted(title)}`,
  allSteps: 'Show all steps',
  chooseStep: 'Choose a step to see what it changed.',
  goBack: 'Go back to here',
  goBackHint: 'Brings everything back to what it was after this step. It is a step itself and can be undone.',
  isNow: 'This is the newest step: things are as it left them.',
  sameAsNow: 'Nothing to bring back: it is so already.',
  changes: 'What it changed',
  changesOfEvent: 'What it changed of this event',
  moreChanges: 'More changes',
  before: 'Before',
  after: 'After',
  nothing: 'nothing',
  sameLines: (count: number) =>
    count === 1 ? '1 line unchanged' : `${count.toLocaleString('en')} lines unchanged`,
  moreLines: (count: number) => `${count.toLocaleString('en')} more lines`,
  cut: 'This text is too long to be shown whole.',
  restored: (name: string) => `Restored: ${name}`,
  restore: {
    title: 'Restore this title',
    summary: 'Restore this summary',
    kind: 'Restore this kind',
    lane: 'Restore this lane',
    date: 'Restore this date',
    noteTitle: 'Restore this title',
    text: 'Restore this note text',
  },

  added: (what: string) => `${what} added`,
  changed: (what: string) => `${what} changed`,
  removed: (what: string) => `${what} removed`,
  untitled: 'Untitled',
  gone: 'one that is gone',
  named: (noun: string, name: string) => `${noun} ${quoted(name)}`,
  linked: (noun: string, name: string, event: string) => `${noun} ${quoted(name)} on ${quoted(event)}`,
  nouns: {
    workspace: 'Workspace',
    lane: 'Lane',
    event: 'Event',
    claim: 'Date of',
    tag: 'Tag',
    eventTag: 'Tag',
    note: 'Note',
    noteEvent: 'Note',
  } as Readonly<Record<string, string>>,
  fields: {
    title: 'Title',
    asOf: 'As-of date',
    color: 'Colour',
    position: 'Place in the order',
    parent: 'Within the lane',
    lane: 'Lane',
    kind: 'Kind',
    summary: 'Summary',
    date: 'Date',
    typed: 'As typed',
    basis: 'Basis',
    preferred: 'Used on the timeline',
    name: 'Name',
    text: 'Text',
    event: 'Event',
    tag: 'Tag',
    note: 'Note',
  } as Readonly<Record<string, string>>,
  noLane: 'none',
  yes: 'yes',
  no: 'no',
  moved: 'moved',
} as const
