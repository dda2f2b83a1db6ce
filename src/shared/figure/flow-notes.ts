import { text, type Theme } from './figure-style'
import { descent } from './font-measure'
import type { Measure, SceneNode } from './scene'
import { raisedRoom, setBlock, stackLines, withRaised, type TextBlock } from './set-text'
import { textAfter, wrapText } from './wrap-text'

/** A note at the foot of the picture, or a paragraph of one: its number, or none. */
export interface Note {
  readonly number: number | string | null
  readonly text: string
  /** Whether it goes on with the note before it. */
  readonly continues?: boolean
  /** The numbers of other notes, raised after the text. */
  readonly raised?: string | null
}

/** px between two columns, two notes, two paragraphs of one, and a number and its note. */
const gap = { column: 32, note: 5, paragraph: 2, number: 6 } as const
/** A column is never narrower, px; and so many notes are worth a second one. */
const narrowest = 380
const worthColumns = 4

interface Area {
  readonly left: number
  readonly right: number
  readonly top: number
  /** Null: as far down as is needed. */
  readonly bottom: number | null
  /** px that the numbers of the notes take. */
  readonly hang: number
  readonly splits: boolean
}

/** The notes that have room, and those that have not. */
export interface FlownNotes {
  readonly nodes: readonly SceneNode[]
  readonly height: number
  readonly rest: readonly Note[]
}

/**
 * Sets notes in one or two columns: each whole in one of them, as long as it is not taller than the area itself. Where the area splits
 * notes, one that is too tall for a column goes on in the next.
 */
export function flowNotes(
  notes: readonly Note[],
  { left, right, top, bottom, hang, splits }: Area,
  theme: Theme,
  measure: Measure,
): FlownNotes {
  const isWide = right - left >= 2 * narrowest + gap.column && notes.length >= worthColumns
  const columns = isWide ? 2 : 1
  const width = (right - left - gap.column * (columns - 1)) / columns
  const room = bottom === null ? Infinity : bottom - top
  const limit = columnHeight(notes, columns, room, (note) => blockOf(note, width - hang, theme, measure))
  const nodes: SceneNode[] = []
  const rest = [...notes]
  let [column, y] = [0, 0]
  let lowest = 0
  for (let note = rest[0]; note; note = rest[0]) {
    let block = blockOf(note, width - hang, theme, measure)
    if (y > 0) y += gapBefore(note)
    if (y > 0 && y + block.height > limit && column < columns - 1) [column, y] = [column + 1, 0]
    const parts = y === 0 && splits ? splitNote(note, block, room, measure) : null
    if (parts) block = parts.block
    if (y + block.height > room) break
    const x = left + column * (width + gap.column)
    if (note.number !== null) {
      const number = blockOf({ number: null, text: String(note.number) }, hang, theme, measure)
      nodes.push(...setBlock(number, x, top + y, 'start', measure))
    }
    nodes.push(...setBlock(block, x + hang, top + y, 'start', measure))
    y += block.height
    lowest = Math.max(lowest, y)
    rest.splice(0, 1, ...(parts ? [parts.rest] : []))
  }
  return { nodes, height: lowest, rest }
}

const gapBefore = ({ continues = false }: Note): number => (continues ? gap.paragraph : gap.note)

/** Of what has room in any case, columns are about equally long. */
function columnHeight(
  notes: readonly Note[],
  columns: number,
  room: number,
  blockOf: (note: Note) => TextBlock,
): number {
  let [total, tallest] = [0, 0]
  for (const note of notes) {
    // Of many long notes only those of this page are set.
    if (total / columns >= room) return room
    const { height } = blockOf(note)
    total += height + gapBefore(note)
    tallest = Math.max(tallest, height)
  }
  return Math.min(room, Math.max(total / columns + tallest / 2, tallest))
}

/** The lines of a note that have room, and a note of the others; null when all have, or none. */
function splitNote(
  note: Note,
  { lines, height }: TextBlock,
  room: number,
  measure: Measure,
): { readonly block: TextBlock; readonly rest: Note } | null {
  if (height <= room) return null
  const fitting = lines.filter(({ baseline }) => baseline + descent * text.key.size <= room)
  // What is raised stays with the last words.
  const first = fitting.slice(0, lines.filter((line) => line.text !== '').length - 1)
  if (first.length === 0) return null
  const words = first.map((line) => line.text)
  return {
    block: stackLines(first, measure),
    rest: { number: null, continues: true, text: textAfter(note.text, words), raised: note.raised ?? null },
  }
}

/** px that the numbers of notes take, with what keeps them from their texts. */
export function numberWidth(notes: readonly Note[], measure: Measure): number {
  const numbers = notes.flatMap(({ number }) => (number === null ? [] : [measure(String(number), text.key)]))
  return numbers.length === 0 ? 0 : Math.max(...numbers) + gap.number
}

function blockOf({ text: words, raised }: Note, width: number, theme: Theme, measure: Measure): TextBlock {
  const room = raised == null ? 0 : raisedRoom
  const lines = wrapText(words, text.key, Math.max(width - room, 1), measure)
  const set = lines.map((line) => ({ text: line, style: text.key, fill: theme.muted }))
  return stackLines(raised == null ? set : withRaised(set, raised, Math.max(width, 1), measure), measure)
}
