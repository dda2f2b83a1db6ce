import type { MarkingCause } from '../figure/figure-marking'
import { visibleText } from '../invisible-characters'

const plural = (count: number, one: string, many: string) => `${String(count)} ${count === 1 ? one : many}`

/** The words of the figure itself. */
export const figureWords = {
  untitledFigure: 'Untitled timeline',
  untitledEvent: 'Untitled event',
  laneless: 'No lane',
  withoutTag: (kind: string) => `Without ${kind.toLowerCase()}`,
  rangeSeparator: '–',
  factSeparator: ' · ',
  events: (count: number) => plural(count, 'event', 'events'),
  asOf: (day: string) => `as of ${day}`,
  undated: (count: number) =>
    count === 1 ? '1 undated event is not drawn.' : `${String(count)} undated events are not drawn.`,
  dateSeparator: '; ',
  leftOut: (count: number) =>
    count === 1
      ? '1 event is left out of this figure.'
      : `${String(count)} events are left out of this figure.`,
  continued: '(continued)',
  page: (page: number, pages: number) => `Page ${String(page)} of ${String(pages)}`,
  endnote: (title: string, basis: string) => `${title}: ${basis}`,
  untitledNote: 'Untitled note',
  noteTitle: (title: string) => (/\p{Sentence_Terminal}$/u.test(title) ? title : `${title}.`),
  printedNote: (title: string, text: string) => `${figureWords.noteTitle(title)} ${text}`,
  head: (step: number, hash: string) => `History to step ${String(step)}, SHA-256 ${hash}…`,
  timesIn: (zone: string) => `Times of day are drawn in ${zone}.`,
  rivalDate: (date: string) => `rival date: ${date}`,
  rivalOf: (title: string, rivalDate: string) => `${title} – ${rivalDate}`,
  length: (count: number, unit: 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second') =>
    plural(count, unit, `${unit}s`),
  drawnAndCounted: (drawn: number, counted: number) =>
    `${plural(drawn, 'event', 'events')} drawn, ${String(counted)} counted in the table`,
  tableNumber: (number: number) => `T${String(number)}`,
  counted: (count: number, first: number, last: number) =>
    count === 1 ? `+1 · T${String(first)}` : `+${String(count)} · T${String(first)}–${String(last)}`,
  countedSample: '+3',
  countTable: 'Events counted',
  overAllLanes: 'Over all lanes',
  link: 'Link',
  linksCounted: (count: number) =>
    count === 1
      ? '1 link with an event that is only counted is not drawn.'
      : `${String(count)} links with events that are only counted are not drawn.`,
  linksElsewhere: (count: number) =>
    count === 1
      ? '1 link leads to another page and is not drawn.'
      : `${String(count)} links lead to another page and are not drawn.`,
  linksAway: (count: number) =>
    count === 1
      ? '1 link with an event that is not in this figure is not drawn.'
      : `${String(count)} links with events that are not in this figure are not drawn.`,
  linksWithoutWay: (count: number) =>
    count === 1
      ? '1 link finds no way between the labels and is not drawn.'
      : `${String(count)} links find no way between the labels and are not drawn.`,
  describedFold: (length: string, from: string, until: string) =>
    `${length} from ${from} to ${until}, in which nothing begins or ends, are left out.`,
  describedLink: (from: string, type: string, to: string) => `Link: ${from} – ${type} – ${to}.`,
  key: {
    exact: 'Moment',
    uncertain: 'One moment, somewhere within the bar',
    holes: 'One moment, within one of the bars',
    oneSided: 'One moment, some time before or after the stroke',
    span: 'Span',
    soft: 'Span, start or end not known exactly',
    unbounded: 'Span, start or end only known to lie beyond the bar',
    ongoing: (day: string) => `Ongoing on ${day}`,
    open: 'Open: runs on, no start or end given',
    unknown: 'Start or end unknown',
    doubted: 'In doubt (?)',
    rival: 'Rival date, not preferred',
    approximate: 'c.',
    approximateMeans: 'Approximate (circa)',
    milestone: 'Milestone',
    period: 'Period',
    counted: 'Events counted there; the table names them by number',
    fold: 'Time in which nothing begins or ends, left out',
    otherLinks: 'Other links',
  },
  marked: (marking: string) => `Marked ${marking}.`,
  markingSeparator: '; ',
  description: (facts: string) => `Timeline. ${facts}.`,
  described: (lane: string, title: string, date: string) => `${lane}: ${title}, ${date}.`,
  describedOverAll: (title: string, date: string) => `Over all lanes: ${title}, ${date}.`,
}

/** Most labels of which it is told where they come from. */
const mostCauses = 3

/** Whose labels made the marking of a figure higher, in words. */
export function markingCauses(causes: readonly MarkingCause[]): string {
  const told = causes
    .slice(0, mostCauses)
    .map(({ marking, event }) =>
      event === null
        ? `the workspace is marked ${marking}`
        : `‘${visibleText(event.title) || figureWords.untitledEvent}’ is marked ${marking}`,
    )
  const more = causes.length - told.length
  return [...told, ...(more > 0 ? [`and ${String(more)} more`] : [])].join(', ')
}

/** The words around a figure in its HTML file. */
export const htmlWords = {
  view: (title: string) => `${title}: drag or use the arrow keys to move, the wheel or + and - to zoom`,
  tools: 'View',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fit: 'Fit',
  asText: 'Read as text',
}

/** Why a figure cannot be made. */
export const figureProblems = {
  empty: 'There is no event to draw yet. Add an event with a date, then make the figure again.',
  nothingDated: (count: number) =>
    `None of the ${plural(count, 'event', 'events')} has a date that can be drawn. Date one of them, then make the figure again.`,
  allLeftOut: (count: number) =>
    `All ${plural(count, 'event', 'events')} are left out of this figure by its view, its time or by hand. Take some of them in, then make the figure again.`,
  noteTooLong: (title: string, length: number, longest: number) =>
    `The note ‘${title}’ has ${length.toLocaleString('en')} characters, and a figure prints notes of at most ${longest.toLocaleString('en')}. Shorten it, or choose it no longer to be printed.`,
  pageTooLow: (title: string) =>
    `‘${title}’ has no room on a page of this size. Choose a larger page, or one that is as high as its content.`,
  tooManyLanes: (count: number) =>
    `${String(count)} lanes have no room on a page of this size. Choose fewer lanes, a larger page, or several pages.`,
  height: (height: number, least: number, most: number) =>
    `A page cannot be ${String(height)} px high. Choose a height from ${String(least)} to ${String(most)} px.`,
  width: (width: number, narrowest: number, widest: number) =>
    `A figure cannot be ${String(width)} px wide. Choose a width from ${String(narrowest)} to ${String(widest)} px.`,
}
