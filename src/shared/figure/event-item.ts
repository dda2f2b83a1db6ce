import { barBreaks } from './axis-breaks'
import { eventMarks, reach, tallness } from './event-marks'
import type { EventShape } from './event-shape'
import type { FigureEvent } from './figure-input'
import { mark, text, type Theme } from './figure-style'
import { ascent } from './font-measure'
import { rivalMarks } from './rival-marks'
import type { Box, GroupNode, Measure } from './scene'
import { setBlock, type TextBlock } from './set-text'
import type { ScaleBreak } from './time-scale'
import type { Footprint } from './tracks'

/** Where the label of an event stands: beside its mark (after or before it) or under its bar. */
type LabelSide = 'after' | 'before' | 'under'

/** An event ready to be put at some height: its rectangles, y from its own top. */
export interface EventItem {
  readonly event: FigureEvent
  readonly shape: EventShape
  readonly label: TextBlock
  /** Whether it is a date that competes with the one the event is drawn by. */
  readonly isRival: boolean
  readonly side: LabelSide
  readonly labelX: number
  readonly labelY: number
  /** Middle of the mark. */
  readonly middle: number
  /** Where the mark is. */
  readonly ink: Box
  readonly footprints: readonly Footprint[]
}

/** px between a mark and its label, and around every item. */
const gap = 6
const clearAfter = 14
const clearBelow = 9

/**
 * The ways to put an event between `left` and `right`, px, the best first: the label after its mark, before
 * it, or under its bar when that is long or there is no room beside it; beside the `breaks` of the axis, where it can.
 */
export function eventItems(
  drawn: Pick<EventItem, 'event' | 'shape' | 'label' | 'isRival'>,
  left: number,
  right: number,
  breaks: readonly ScaleBreak[] = [],
): readonly EventItem[] {
  const { shape, label } = drawn
  const ink = inkOf(drawn)
  const item = (side: LabelSide, labelX: number) => itemWith({ ...drawn, side, labelX }, ink)
  const after = ink.labelAfter
  const before = ink.labelBefore - label.width
  const isBroken = (x: number) => breaks.some((one) => x < one.right && x + label.width > one.left)
  const beside = [
    ...(after + label.width <= right ? [item('after', after)] : []),
    ...(before >= left ? [item('before', before)] : []),
  ]
  // A label crosses a break only where it has no other place.
  const whole = beside.filter(({ labelX }) => !isBroken(labelX))
  const sides = whole.length > 0 ? whole : beside
  const isLong = shape.kind === 'bar' && ink.right - ink.left >= Math.max(70, label.width * 0.6)
  if (!isLong && sides.length > 0) return sides
  // Under its bar a label begins where the bar begins, or else ends where it ends.
  const fits = ink.left + label.width <= right
  const atEnd = Math.max(left, ink.right - label.width)
  const isBetter = isBroken(ink.left) && atEnd > ink.left && !isBroken(atEnd)
  return [item('under', fits && !isBetter ? ink.left : atEnd)]
}

interface Ink {
  readonly left: number
  readonly right: number
  readonly height: number
  /** Where a label beside the mark begins, and where one before it ends. */
  readonly labelAfter: number
  readonly labelBefore: number
}

function inkOf({ event, shape, isRival }: Pick<EventItem, 'event' | 'shape' | 'isRival'>): Ink {
  const kind = isRival ? 'event' : event.kind
  const [before, after] = reach(shape, kind)
  // Labels of marks line up, whatever the size of the mark.
  const least = shape.kind === 'mark' ? mark.diamond : 0
  return {
    left: shape.left - before,
    right: shape.right + after,
    height: tallness(shape, kind),
    labelAfter: shape.right + Math.max(after, least) + gap,
    labelBefore: shape.left - Math.max(before, least) - gap,
  }
}

/** Height of the small letters' middle above the baseline, em. */
const middleOfLetters = 0.27

function itemWith(
  placed: Pick<EventItem, 'event' | 'shape' | 'label' | 'isRival' | 'side' | 'labelX'>,
  ink: Ink,
): EventItem {
  const { label, side, labelX } = placed
  const { size } = placed.isRival ? text.date : text.event
  const firstMiddle = (ascent - middleOfLetters) * size
  const middle = side === 'under' ? ink.height / 2 : Math.max(ink.height / 2, firstMiddle)
  const labelY = side === 'under' ? ink.height + 3 : middle - firstMiddle
  const box = { x: ink.left, y: middle - ink.height / 2, width: ink.right - ink.left, height: ink.height }
  const footprint = (x: number, y: number, width: number, height: number) => ({
    x: x - 1,
    y,
    width: width + clearAfter,
    height: height + clearBelow,
  })
  return {
    ...placed,
    labelY,
    middle,
    ink: box,
    footprints: [
      footprint(box.x, box.y, box.width, box.height),
      footprint(labelX, labelY, label.width, label.height),
    ],
  }
}

/** The nodes of an item whose top is at `y`, px. */
export function itemNode(
  item: EventItem,
  name: string,
  y: number,
  color: string,
  breaks: readonly ScaleBreak[],
  theme: Theme,
  measure: Measure,
): GroupNode {
  const { event, shape } = item
  const marks = item.isRival
    ? rivalMarks(shape, y + item.middle, color, theme)
    : eventMarks(shape, event.kind, y + item.middle, color, theme)
  const height = item.isRival ? mark.rival : mark.bar
  const broken = barBreaks(shape, breaks, y + item.middle, height, color, theme)
  const label = setBlock(
    item.label,
    item.labelX,
    y + item.labelY,
    item.labelX < shape.left - mark.diamond ? 'end' : 'start',
    measure,
  )
  return {
    kind: 'group',
    name,
    event: event.id,
    marks: [marks.box],
    children: [...marks.nodes, ...broken, ...label],
  }
}
