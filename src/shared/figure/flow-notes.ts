import { text, type Theme } from './figure-style'
import type { Measure, SceneNode } from './scene'
import { setBlock, stackLines, type TextBlock } from './set-text'
import { wrapText } from './wrap-text'

/** A note at the foot of the picture: its number, or none. */
export interface Note {
  readonly number: number | string | null
  readonly text: string
  /** The number of another note, raised after the text. */
  readonly raised?: number | null
}

/** px between two columns, two notes, and a number and its note. */
const gap = { column: 32, note: 5, number: 6 } as const
/** What a raised number may take of a line, px. */
const raisedRoom = 30
/** A column is never narrower, px; and so many notes are worth a second one. */
const narrowest = 380
const worthColumns = 4

interface Area {
  readonly left: number
  readonly right: number
  readonly top: number
  /** Null: as far down as is needed. */
  readonly bottom: number | null
}

/** The notes that have room, and those that have not. */
export interface FlownNotes {
  readonly nodes: readonly SceneNode[]
  readonly height: number
  readonly rest: readonly Note[]
}

/** Sets notes in one or two columns: each whole in one of them, as long as it is not taller than the area itself. */
export function flowNotes(
  notes: readonly Note[],
  { left, right, top, bottom }: Area,
  theme: Theme,
  measure: Measure,
): FlownNotes {
  const isWide = right - left >= 2 * narrowest + gap.column && notes.length >= worthColumns
  const columns = isWide ? 2 : 1
  const width = (right - left - gap.column * (columns - 1)) / columns
  const hang = numberWidth(notes, measure)
  const blocks = notes.map((note) => blockOf(note.text, width - hang, theme, measure, note.raised))
  const total = blocks.reduce((sum, { height }) => sum + height + gap.note, 0)
  const room = bottom === null ? Infinity : bottom - top
  const tallest = blocks.reduce((most, { height }) => Math.max(most, height), 0)
  // Of what has room in any case, columns are about equally long.
  const limit = Math.min(room, Math.max(total / columns + tallest / 2, tallest))
  const nodes: SceneNode[] = []
  let [column, y, lowest, at] = [0, 0, 0, 0]
  for (; at < notes.length; at += 1) {
    const block = blocks[at]
    if (!block) break
    if (y > 0 && y + block.height > limit && column < columns - 1) [column, y] = [column + 1, 0]
    if (y + block.height > room) break
    const x = left + column * (width + gap.column)
    const number = notes[at]?.number ?? null
    if (number !== null)
      nodes.push(...setBlock(blockOf(String(number), hang, theme, measure), x, top + y, 'start', measure))
    nodes.push(...setBlock(block, x + hang, top + y, 'start', measure))
    y += block.height + gap.note
    lowest = Math.max(lowest, y - gap.note)
  }
  return { nodes, height: lowest, rest: notes.slice(at) }
}

function numberWidth(notes: readonly Note[], measure: Measure): number {
  const numbers = notes.flatMap(({ number }) => (number === null ? [] : [measure(String(number), text.key)]))
  return numbers.length === 0 ? 0 : Math.max(...numbers) + gap.number
}

function blockOf(
  words: string,
  width: number,
  theme: Theme,
  measure: Measure,
  raised: number | null = null,
): TextBlock {
  const room = raised === null ? 0 : raisedRoom
  const lines = wrapText(words, text.key, Math.max(width - room, 1), measure)
  return stackLines(
    lines.map((line, at) => ({
      ...{ text: line, style: text.key, fill: theme.muted },
      ...(raised !== null && at === lines.length - 1 ? { raised: String(raised) } : {}),
    })),
    measure,
  )
}
