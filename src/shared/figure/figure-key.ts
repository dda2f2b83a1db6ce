import type { Ms } from '../dates/date-value'
import { isApproximate } from '../dates/dating'
import { figureWords } from '../messages/figure'
import { dayLabel } from './calendar-labels'
import type { EventShape } from './event-shape'
import type { FigureEvent } from './figure-input'
import { text, type Theme } from './figure-style'
import { ascent, descent } from './font-measure'
import { keyNames, keySample, linkSample, type KeyName } from './key-samples'
import type { LinkLook } from './link-looks'
import type { Measure, SceneNode } from './scene'
import { setLine } from './set-text'
import { wrapText } from './wrap-text'

/** Adds to `found` what the key must explain about one drawn event. */
export function noteForKey(found: Set<KeyName>, { kind, date }: FigureEvent, shape: EventShape): void {
  if ([date?.start, date?.end].some((end) => isApproximate(end?.qualifier ?? ''))) found.add('approximate')
  if (shape.doubted) found.add('doubted')
  if (kind === 'period') {
    found.add('period')
    return
  }
  if (kind === 'milestone') found.add('milestone')
  if (shape.kind === 'mark') {
    if (kind === 'event' && !shape.doubted) found.add('exact')
  } else if (shape.oneMoment) found.add(momentName(shape))
  else for (const name of spanNames(shape)) found.add(name)
}

function momentName({ stretches, start, end }: EventShape): KeyName {
  if (stretches.length > 0) return 'holes'
  return start === 'unbounded' || end === 'unbounded' ? 'oneSided' : 'uncertain'
}

function spanNames({ start, end }: EventShape): readonly KeyName[] {
  const looks = [start, end].filter((look) => look !== 'sure')
  return looks.includes('soft') ? looks : ['span', ...looks]
}

const gap = 8
const between = 26
const rowHeight = 24

function meaning(name: KeyName, asOf: Ms): string {
  const { key } = figureWords
  if (name === 'ongoing') return key.ongoing(dayLabel(asOf))
  return name === 'approximate' ? key.approximateMeans : key[name]
}

/** A sample with its middle at the height `y` from `x`, px, and what it means. */
interface Entry {
  readonly words: string
  readonly sample: (x: number, y: number) => ReturnType<typeof keySample>
}

/** The key from `left` and `top`, px, in as many rows as it needs; explains only `names`, and the looks of `links`. */
export function keyNodes(
  names: ReadonlySet<KeyName>,
  links: readonly LinkLook[],
  asOf: Ms,
  { left, right, top }: { readonly left: number; readonly right: number; readonly top: number },
  theme: Theme,
  measure: Measure,
): { readonly nodes: readonly SceneNode[]; readonly height: number } {
  const nodes: SceneNode[] = []
  let x = left
  let y = top + rowHeight / 2
  const entries: readonly Entry[] = [
    ...keyNames
      .filter((candidate) => names.has(candidate))
      .map((name): Entry => ({
        words: meaning(name, asOf),
        sample: (at, middle) => keySample(name, at, middle, theme, measure),
      })),
    ...[...new Map(links.map((look) => [look.name, look])).values()].map(({ name, dash }): Entry => ({
      words: name,
      sample: (at, middle) => linkSample(dash, at, middle, theme),
    })),
  ]
  for (const { words, sample } of entries) {
    const { width } = sample(0, 0)
    const lines = wrapText(words, text.key, right - left - width - gap, measure)
    const widest = Math.max(...lines.map((line) => measure(line, text.key)))
    if (x > left && x + width + gap + widest > right) {
      x = left
      y += rowHeight
    }
    nodes.push(...sample(x, y).nodes)
    lines.forEach((line, i) => {
      if (i > 0) y += (ascent + descent) * text.key.size
      nodes.push(setLine(line, x + width + gap, y + text.key.size * 0.32, text.key, theme.muted, measure))
    })
    x += width + gap + widest + between
  }
  return { nodes, height: entries.length === 0 ? 0 : y + rowHeight / 2 - top }
}
