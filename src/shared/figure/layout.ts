import { zoneName } from '../dates/label-date'
import { AppError } from '../errors'
import { figureProblems, figureWords } from '../messages/figure'
import { drawableEvents, shownDate, type DrawableEvents } from './drawable-events'
import { eventShape } from './event-shape'
import { figureDescription } from './figure-description'
import { figureFacts, figureTitle, headingNodes } from './figure-heading'
import type { FigureInput } from './figure-input'
import { keyNodes, noteForKey } from './figure-key'
import { page, text, themes, type Theme } from './figure-style'
import type { KeyName } from './key-samples'
import { laneOrder } from './lane-order'
import type { Drawing } from './lane-section'
import { plotLeft, plotNodes } from './plot'
import type { Measure, Scene, SceneNode } from './scene'
import { setBlock, stackLines } from './set-text'
import { timeAxis } from './time-axis'
import { stretchAround, timeScale, type TimeScale } from './time-scale'
import { wrapText } from './wrap-text'

/** px between heading and axis, plot and key, key and notes. */
const space = { heading: 24, key: 18, notes: 6 } as const

/**
 * Lays out the figure: every event of `input` is drawn or counted in a line. Pure; all widths come from `measure`.
 * Throws AppError `figure-empty` when nothing has a date.
 */
export function layout(input: FigureInput, measure: Measure): Scene {
  const drawable = drawableEvents(input)
  if (drawable === null) throw nothingToDraw(input.events.length)

  const theme = themes[input.settings.theme]
  const { width } = input.settings
  const left = page.margin
  const right = width - page.margin
  const order = laneOrder(input, drawable.events)
  const stretch = stretchAround(drawable.from, drawable.until, drawable.finest)
  const scale = timeScale(stretch, plotLeft(order, left, width, measure), right, drawable.room)
  const drawing = drawingOf(input, drawable, scale, theme, measure)
  const axis = timeAxis(scale, measure)
  const facts = figureFacts(input, drawable)
  const undated = input.events.length - drawable.events.length
  const notes = [
    ...(undated > 0 ? [figureWords.undated(undated)] : []),
    ...(axis.hasTime || drawable.hasTime ? [figureWords.timesIn(zoneName(input.zone ?? 'UTC'))] : []),
  ]

  let y: number = page.top
  const heading = headingNodes(input, facts, left, y, right - left, theme, measure)
  y += heading.height + space.heading
  const plot = plotNodes(order, axis, left, y, drawing)
  y += plot.height + space.key
  const key = keyNodes(keyNamesOf(drawable, drawing), input.asOf, { left, right, top: y }, theme, measure)
  y += key.height + space.notes
  const footnotes = noteNodes(notes, left, y, right - left, theme, measure)
  y += footnotes.height

  return {
    width,
    height: Math.ceil(y + page.bottom),
    background: theme.background,
    title: figureTitle(input),
    description: figureDescription(facts, order, drawing.rivalsOf, notes),
    nodes: [
      { kind: 'group', name: 'heading', children: heading.nodes },
      ...plot.nodes,
      { kind: 'group', name: 'key', children: key.nodes },
      { kind: 'group', name: 'notes', children: footnotes.nodes },
    ],
    drawn: drawable.events.length,
    undated,
  }
}

function nothingToDraw(events: number): AppError {
  return new AppError(
    'figure-empty',
    events === 0 ? figureProblems.empty : figureProblems.nothingDated(events),
  )
}

function drawingOf(
  input: FigureInput,
  drawable: DrawableEvents,
  scale: TimeScale,
  theme: Theme,
  measure: Measure,
): Drawing {
  const rivalsOf: Drawing['rivalsOf'] = (event) => drawable.rivals.get(event) ?? []
  return {
    scale,
    theme,
    measure,
    rivalsOf,
    nameOf: namesOf(drawable),
    shapeOf: ({ date }) => (date === null ? null : eventShape(shownDate(date, input), input.asOf, scale)),
  }
}

/** Names by position: an event's id may be given twice by a careless caller, a name in the picture may not. */
function namesOf({ events, rivals }: DrawableEvents): Drawing['nameOf'] {
  const names = new Map(events.map((event, i) => [event, `event-${i + 1}`]))
  for (const [i, rival] of [...rivals.values()].flat().entries()) names.set(rival, `rival-${i + 1}`)
  return (event) => names.get(event) ?? 'event'
}

function keyNamesOf({ events, rivals }: DrawableEvents, { shapeOf }: Drawing): ReadonlySet<KeyName> {
  const found = new Set<KeyName>()
  for (const event of events) {
    const shape = shapeOf(event)
    if (shape !== null) noteForKey(found, event, shape)
  }
  if (rivals.size > 0) found.add('rival')
  return found
}

function noteNodes(
  notes: readonly string[],
  left: number,
  top: number,
  width: number,
  theme: Theme,
  measure: Measure,
): { readonly nodes: readonly SceneNode[]; readonly height: number } {
  const lines = notes.flatMap((note) => wrapText(note, text.key, width, measure))
  const block = stackLines(
    lines.map((line) => ({ text: line, style: text.key, fill: theme.muted })),
    measure,
  )
  return { nodes: setBlock(block, left, top, 'start', measure), height: block.height }
}
