import { AppError } from '../errors'
import { figureProblems, figureWords } from '../messages/figure'
import { dayLabel, lengthLabel } from './calendar-labels'
import { countEvents, drawableEvents, shownDate, type DrawableEvents } from './drawable-events'
import { endnotesOf, type Endnotes } from './endnotes'
import { eventShape } from './event-shape'
import { figureDescription } from './figure-description'
import { figureFacts, figureTitle } from './figure-heading'
import type { FigureInput } from './figure-input'
import { noteForKey } from './figure-key'
import { figureMarking } from './figure-marking'
import { figureLinks } from './figure-links'
import { figureNotes } from './figure-notes'
import { foldsIn, type Stretch } from './folds'
import { marginOf, themes } from './figure-style'
import type { KeyName } from './key-samples'
import { laneOrder, type LaneOrder } from './lane-order'
import type { Drawing } from './lane-section'
import { layPages } from './lay-pages'
import { pageSizes, type PageSize } from './page-size'
import { plotLeft } from './plot'
import type { Measure, Scene } from './scene'
import { crampedBreak, timeAxis } from './time-axis'
import { stretchAround, timeScale, type TimeScale } from './time-scale'

/**
 * Lays out the figure, page by page: every event of `input` is drawn or counted in a line. What has room on
 * fewer pages of a given size when it is set a little smaller, is. Pure; all widths come from `measure`. Throws AppError `figure-empty` when nothing has a date, `invalid-input` and `figure-too-large` when the page has no room.
 */
export function layout(input: FigureInput, measure: Measure): readonly Scene[] {
  const [best, ...smaller] = pageSizes(input.settings)
  const drawable = drawableEvents(input)
  if (drawable === null) throw nothingToDraw(input)
  const order = laneOrder(input, drawable.events)
  const content = { input, drawable, order, endnotes: endnotesOf(order, input) }
  let pages = layoutOn(best, content, measure)
  // Where events are counted, the size that counts fewest is best.
  const worth = (scenes: readonly Scene[]) =>
    input.settings.dense === 'count' ? (scenes[0]?.counted ?? 0) : scenes.length - 1
  if (input.settings.dense !== 'count' && pages.length > mostToShrink) return pages
  for (const size of smaller) {
    if (worth(pages) === 0) break
    const tried = layoutOn(size, content, measure)
    if (worth(tried) < worth(pages)) pages = tried
  }
  return pages
}

/** Of more pages than this, one more or less is not worth smaller letters. */
const mostToShrink = 6

/** What is laid out, whatever the page. */
interface Content {
  readonly input: FigureInput
  readonly drawable: DrawableEvents
  readonly order: LaneOrder
  readonly endnotes: Endnotes
}

function layoutOn(
  size: PageSize,
  { input, drawable, order, endnotes }: Content,
  measure: Measure,
): readonly Scene[] {
  const theme = themes[input.settings.theme]
  const left = marginOf(size.width)
  const right = size.width - left
  const stretch = input.settings.range ?? stretchAround(drawable.from, drawable.until, drawable.finest)
  const wanted = input.settings.fold === true ? foldsIn(drawable.edges, stretch) : []
  const scaleWith = (folds: readonly Stretch[]) =>
    timeScale(stretch, plotLeft(order, left, size.width, measure), right, drawable.room, folds)
  const scale = withRoomForWords(wanted, scaleWith, measure)
  const drawing = drawingOf(input, drawable, scale, measure, endnotes.raisedAt)
  const axis = timeAxis(scale, measure)
  const drawn = countEvents(drawable.events)
  const undated = countEvents(input.events) - drawn
  const notes = figureNotes(input, { undated, hasTime: axis.hasTime || drawable.hasTime })
  const texts = [
    ...notes.map((text) => ({ number: null, text })),
    ...endnotes.texts.flatMap((paragraphs, at) =>
      paragraphs.map((text, line) => ({ number: line === 0 ? at + 1 : null, continues: line > 0, text })),
    ),
  ]
  const marking = figureMarking(input, drawable.events)
  const links = figureLinks(input, drawable.events)
  const described = figureDescription(figureFacts(input, drawable), order, drawing.rivalsOf, [
    ...links.described,
    ...scale.breaks.map(({ from, until }) =>
      figureWords.describedFold(lengthLabel(until - from), dayLabel(from), dayLabel(until)),
    ),
    ...notes,
    ...endnotes.texts.flat(),
    ...marking.texts.map(figureWords.marked),
  ])
  const facts = (counted: number) => figureFacts(input, drawable, counted)
  const laid = layPages({
    input,
    size,
    left,
    right,
    facts,
    order,
    axis,
    drawing,
    keyNames: keyNamesOf(drawable, drawing),
    links,
    texts,
    markings: marking.texts,
  })
  return laid.pages.map(({ height, nodes }) => ({
    width: size.width,
    height,
    scale: size.scale,
    background: input.settings.transparent === true ? null : theme.background,
    title: figureTitle(input),
    description: input.settings.alt?.trim() || described,
    nodes,
    drawn: drawn - laid.counted,
    undated,
    marking: marking.texts.length > 0 ? marking : undefined,
    ...(laid.counted > 0 ? { counted: laid.counted } : {}),
  }))
}

/** The scale with as many of the folds as can be told in words beside one another. */
function withRoomForWords(
  folds: readonly Stretch[],
  scaleWith: (folds: readonly Stretch[]) => TimeScale,
  measure: Measure,
): TimeScale {
  const scale = scaleWith(folds)
  const cramped = crampedBreak(scale, measure)
  if (cramped === null) return scale
  const rest = folds.filter(({ from }) => from !== cramped.from)
  return withRoomForWords(rest, scaleWith, measure)
}

function nothingToDraw({ events, leftOut = 0 }: FigureInput): AppError {
  const count = countEvents(events)
  if (count === 0 && leftOut > 0) return new AppError('figure-empty', figureProblems.allLeftOut(leftOut))
  return new AppError('figure-empty', count === 0 ? figureProblems.empty : figureProblems.nothingDated(count))
}

function drawingOf(
  input: FigureInput,
  drawable: DrawableEvents,
  scale: TimeScale,
  measure: Measure,
  raisedAt: Drawing['raisedAt'],
): Drawing {
  const rivalsOf: Drawing['rivalsOf'] = (event) => drawable.rivals.get(event) ?? []
  return {
    scale,
    theme: themes[input.settings.theme],
    measure,
    rivalsOf,
    raisedAt,
    nameOf: namesOf(drawable),
    shapeOf: ({ date }) => (date === null ? null : eventShape(shownDate(date, input), input.asOf, scale)),
  }
}

/** Names by position: an event may stand in several rows, a name in the picture may not be given twice. */
function namesOf({ events, rivals }: DrawableEvents): Drawing['nameOf'] {
  const names = new Map(events.map((event, i) => [event, `event-${i + 1}`]))
  for (const [i, rival] of [...rivals.values()].flat().entries()) names.set(rival, `rival-${i + 1}`)
  return (event) => names.get(event) ?? 'event'
}

function keyNamesOf({ events, rivals }: DrawableEvents, { shapeOf, scale }: Drawing): ReadonlySet<KeyName> {
  const found = new Set<KeyName>()
  for (const event of events) {
    const shape = shapeOf(event)
    if (shape !== null) noteForKey(found, event, shape)
  }
  if (rivals.size > 0) found.add('rival')
  if (scale.breaks.length > 0) found.add('fold')
  return found
}
