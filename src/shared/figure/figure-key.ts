import type { Ms } from '../dates/date-value'
import { figureWords } from '../messages/figure'
import { dayLabel } from './calendar-labels'
import { eventMarks } from './event-marks'
import type { EventShape } from './event-shape'
import type { FigureEvent } from './figure-input'
import { mark, text, type Theme } from './figure-style'
import { ascent, descent } from './font-measure'
import type { Measure, SceneNode } from './scene'
import { setLine } from './set-text'
import { wrapText } from './wrap-text'

/** What the key can explain. */
export type KeyName =
  'exact' | 'milestone' | 'uncertain' | 'span' | 'soft' | 'ongoing' | 'open' | 'period' | 'approximate'
const order: readonly KeyName[] = [
  'exact',
  'milestone',
  'uncertain',
  'span',
  'soft',
  'ongoing',
  'open',
  'period',
  'approximate',
]

/** Adds to `found` what the key must explain about one drawn event. */
export function noteForKey(found: Set<KeyName>, event: FigureEvent, shape: EventShape): void {
  const ends = [event.date?.start, event.date?.end]
  if (ends.some((end) => end?.qualifier === '~' || end?.qualifier === '%')) found.add('approximate')
  if (event.kind === 'period') {
    found.add('period')
    return
  }
  if (event.kind === 'milestone') found.add('milestone')
  if (shape.kind === 'mark') {
    if (event.kind === 'event') found.add('exact')
    return
  }
  if (shape.oneMoment) found.add('uncertain')
  else if (shape.start === 'soft' || shape.end === 'soft') found.add('soft')
  else found.add('span')
  if (shape.end === 'ongoing') found.add('ongoing')
  if (shape.start === 'open' || shape.end === 'open') found.add('open')
}

const sampleWidth = 34
const gap = 8
const between = 26
const rowHeight = 24

function sampleShape(name: KeyName, x: number): EventShape {
  const right = x + sampleWidth
  const bar = {
    kind: 'bar',
    left: x,
    right,
    coreLeft: x,
    coreRight: right,
    start: 'sure',
    end: 'sure',
    oneMoment: false,
  } as const
  switch (name) {
    case 'exact':
    case 'milestone':
      return { ...bar, kind: 'mark', left: x + mark.diamond, right: x + mark.diamond, oneMoment: true }
    case 'uncertain':
      return { ...bar, start: 'soft', end: 'soft', oneMoment: true }
    case 'soft':
      return { ...bar, coreLeft: x + 12, coreRight: right - 12, start: 'soft', end: 'soft' }
    case 'ongoing':
      return { ...bar, end: 'ongoing' }
    case 'open':
      return { ...bar, end: 'open' }
    default:
      return bar
  }
}

function sample(
  name: KeyName,
  x: number,
  y: number,
  theme: Theme,
  measure: Measure,
): { nodes: readonly SceneNode[]; width: number } {
  if (name === 'approximate') {
    const { size } = text.key
    const line = setLine(figureWords.key.approximate, x, y + size * 0.32, text.key, theme.ink, measure)
    return { nodes: [line], width: line.box.width }
  }
  if (name === 'period') {
    const fill = { color: theme.muted, stops: [{ at: 0, opacity: theme.periodTint * 1.6 }] }
    return {
      nodes: [{ kind: 'rect', x, y: y - 8, width: sampleWidth, height: 16, fill }],
      width: sampleWidth,
    }
  }
  const kind = name === 'milestone' ? 'milestone' : 'event'
  const marks = eventMarks(sampleShape(name, x), kind, y, theme.muted, theme)
  return {
    nodes: marks.nodes,
    width: kind === 'milestone' || name === 'exact' ? 2 * mark.diamond : sampleWidth,
  }
}

function meaning(name: KeyName, asOf: Ms): string {
  const { key } = figureWords
  if (name === 'ongoing') return key.ongoing(dayLabel(asOf))
  return name === 'approximate' ? key.approximateMeans : key[name]
}

/** The key from `left` and `top`, px, in as many rows as it needs; explains only `names`. */
export function keyNodes(
  names: ReadonlySet<KeyName>,
  asOf: Ms,
  { left, right, top }: { readonly left: number; readonly right: number; readonly top: number },
  theme: Theme,
  measure: Measure,
): { readonly nodes: readonly SceneNode[]; readonly height: number } {
  const nodes: SceneNode[] = []
  let x = left
  let y = top + rowHeight / 2
  for (const name of order.filter((candidate) => names.has(candidate))) {
    const width = sample(name, 0, 0, theme, measure).width
    const lines = wrapText(meaning(name, asOf), text.key, right - left - width - gap, measure)
    const widest = Math.max(...lines.map((line) => measure(line, text.key)))
    if (x > left && x + width + gap + widest > right) {
      x = left
      y += rowHeight
    }
    nodes.push(...sample(name, x, y, theme, measure).nodes)
    lines.forEach((line, i) => {
      if (i > 0) y += (ascent + descent) * text.key.size
      nodes.push(setLine(line, x + width + gap, y + text.key.size * 0.32, text.key, theme.muted, measure))
    })
    x += width + gap + widest + between
  }
  return { nodes, height: names.size === 0 ? 0 : y + rowHeight / 2 - top }
}
