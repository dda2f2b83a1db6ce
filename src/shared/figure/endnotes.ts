import { AppError } from '../errors'
import type { Id } from '../model'
import { figureProblems, figureWords } from '../messages/figure'
import { titleOf } from './event-label'
import type { FigureEvent, FigureInput, FigureNote } from './figure-input'
import type { LaneOrder } from './lane-order'
import { noteParagraphs } from './note-paragraphs'
import { numberRuns } from './number-runs'
import { plainText, visiblePlainText } from './plain-text'

/** The endnotes of a figure, in the order of their numbers, from 1 on. */
export interface Endnotes {
  /** What is raised at an event: the numbers of its endnotes; null when it has none. */
  readonly raisedAt: (event: FigureEvent) => string | null
  /** Each paragraph by paragraph. */
  readonly texts: readonly (readonly string[])[]
}

/** The longest note that is printed, UTF-16 units: some eight pages of paper. */
export const longestNote = 20_000

/**
 * Why each date is what it is, when that is wanted, and the notes that are printed: numbered in the order in which a reader meets the
 * events (periods over all lanes, then lane by lane), of an event its date first. A note on several events has one number.
 * @throws AppError `invalid-input` for a note that is too long
 */
export function endnotesOf({ overAll, lanes }: LaneOrder, input: FigureInput): Endnotes {
  const numbersOf = new Map<Id, readonly number[]>()
  const numberOfNote = new Map<FigureNote, number>()
  const texts: (readonly string[])[] = []
  const notesOf = notesByEvent(input.notes ?? [])
  const events = [...overAll, ...lanes.flatMap((lane) => lane.events)]
  for (const event of events) {
    // An event in several rows has its notes once.
    if (numbersOf.has(event.id)) continue
    const numbers: number[] = []
    const basis = input.settings.endnotes === true ? plainText(event.basis ?? '') : ''
    if (basis !== '') numbers.push(texts.push([figureWords.endnote(titleOf(event), basis)]))
    for (const note of notesOf.get(event.id) ?? []) {
      const number = numberOfNote.get(note) ?? texts.push(printedNote(note, input))
      numberOfNote.set(note, number)
      numbers.push(number)
    }
    numbersOf.set(event.id, numbers)
  }
  return { raisedAt: ({ id }) => numberRuns(numbersOf.get(id) ?? []) || null, texts }
}

/** A note of an event, and its place among the others. */
interface PlacedNote {
  readonly note: FigureNote
  readonly position: string
}

function notesByEvent(notes: readonly FigureNote[]): ReadonlyMap<Id, readonly FigureNote[]> {
  const found = new Map<Id, PlacedNote[]>()
  for (const note of notes)
    for (const { id, position } of note.events) {
      const own = found.get(id) ?? []
      own.push({ note, position })
      found.set(id, own)
    }
  return new Map([...found].map(([id, own]) => [id, own.toSorted(inOrder).map(({ note }) => note)] as const))
}

function inOrder(a: PlacedNote, b: PlacedNote): number {
  if (a.position !== b.position) return a.position < b.position ? -1 : 1
  return a.note.id < b.note.id ? -1 : 1
}

/** A first paragraph that is an item of a list stands below the title. */
const item = /^(•|\d+\.|\[[ x]\]) /

function printedNote({ title, text }: FigureNote, { mentioned }: FigureInput): readonly string[] {
  const name = visiblePlainText(title) || figureWords.untitledNote
  if (text.length > longestNote)
    throw new AppError('invalid-input', figureProblems.noteTooLong(name, text.length, longestNote))
  const [first, ...rest] = noteParagraphs(text, ({ id }) => mentioned?.get(id) ?? null)
  if (first === undefined) return [name]
  return item.test(first)
    ? [figureWords.noteTitle(name), first, ...rest]
    : [figureWords.printedNote(name, first), ...rest]
}
