import { visibleText } from '../invisible-characters'

const quoted = (title: string): string =>
  title.trim() === '' ? 'an untitled lane' : `‘${visibleText(title)}’`
const events = (count: number): string => (count === 1 ? '1 event' : `${count.toLocaleString('en')} events`)
const lanes = (count: number): string => (count === 1 ? '1 lane' : `${count.toLocaleString('en')} lanes`)

/** The words of moving, folding, hiding and deleting lanes. */
export const lanesMessages = {
  keysHint:
    'Drag a lane by its handle, or press Alt with the arrow keys. Dropped onto another it lies under it.',
  move: (title: string) => `Move ${quoted(title)}: drag, or Alt with the arrow keys`,
  collapse: (title: string) => `Collapse ${quoted(title)}`,
  expand: (title: string) => `Expand ${quoted(title)}`,
  hide: (title: string) => `Hide ${quoted(title)}`,
  show: (title: string) => `Show ${quoted(title)}`,
  hidden: (count: number) => `${lanes(count)} hidden`,
  showHidden: 'Show',
  showHiddenLanes: (count: number) =>
    `Show ${count === 1 ? 'the hidden lane' : `the ${lanes(count)} that are hidden`}`,
  allCollapsed: 'All lanes are collapsed.',
  allExpanded: 'All lanes are expanded.',
  allShown: 'All lanes are shown.',
  shownAgain: (title: string) => `The lane ${quoted(title)} is shown again.`,
  stands: (title: string, place: number, count: number, parent: string | null) =>
    `${quoted(title)} is lane ${String(place)} of ${String(count)}${parent === null ? '' : ` under ${quoted(parent)}`}.`,
  noFarther: (title: string) => `${quoted(title)} can’t go farther that way.`,
  notNested: (title: string) => `${quoted(title)} can’t lie under the lane above: lanes nest once.`,
  moreHidden: (title: string, count: number) => `${title}: ${events(count)} more, zoom in`,

  deleteHeading: (title: string) => `Delete the lane ${quoted(title)}`,
  deleteExplanation: 'One step; undo brings all of it back.',
  itsEvents: (count: number) => `What becomes of its ${events(count)}?`,
  moveThem: 'Move to another lane',
  moveTo: 'Lane for them',
  deleteThem: (count: number) => `Delete ${count === 1 ? 'it' : 'them'} too, with notes about nothing else`,
  itsLanes: (count: number) =>
    `${lanes(count)} under it ${count === 1 ? 'moves up to the top level and keeps its' : 'move up to the top level and keep their'} events.`,
  /** A lane in a list of all of them, in their order. */
  inOrder: (title: string, nested: boolean) => `${nested ? '\u2003' : ''}${title}`,
  deleteIt: 'Delete the lane',
  cancel: 'Cancel',
} as const
