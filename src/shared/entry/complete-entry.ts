import type { TagRecord } from '../model'
import { wordsOf, type EntryWord } from './entry-words'
import { formatTag } from './format-entry'
import { foldName, nameKey, quotedName } from './names'

/** One way to go on with the lane or tag being typed. */
export interface EntryOption {
  /** Takes the place of what was typed. */
  readonly text: string
  readonly name: string
  /** The kind of a tag; null for a lane. */
  readonly kind: string | null
  /** It isn't in the workspace yet. */
  readonly isNew: boolean
}

export interface EntryCompletion {
  readonly sign: 'lane' | 'tag'
  readonly start: number
  readonly end: number
  readonly options: readonly EntryOption[]
  /** What is typed is one of the names already. */
  readonly isWhole: boolean
}

export interface KnownNames {
  readonly lanes: readonly string[]
  readonly tags: readonly Pick<TagRecord, 'kind' | 'name'>[]
}

const mostOptions = 8

/** What the lane or tag at `caret` could become, best first; null when the caret stands in neither. */
export function completionAt(line: string, caret: number, known: KnownNames): EntryCompletion | null {
  const word = wordsOf(line).find(({ start, end }) => start < caret && caret <= end)
  if (!word) return null
  if (word.kind === 'lane' || word.text === '/') return lanesFor(word, known)
  return word.kind === 'tag' || word.text === '#' ? tagsFor(word, known) : null
}

/** The line after an option was taken, and where the caret then stands. */
export function completed(
  line: string,
  { start, end }: Pick<EntryCompletion, 'start' | 'end'>,
  option: EntryOption,
): { readonly line: string; readonly caret: number } {
  const before = `${line.slice(0, start)}${option.text}`
  const after = line.slice(end).trimStart()
  return { line: `${before} ${after}`, caret: before.length + 1 }
}

const typedIn = (word: EntryWord): string => (word.kind === 'plain' ? '' : word.value)

function lanesFor(word: EntryWord, { lanes }: KnownNames): EntryCompletion {
  const typed = typedIn(word)
  const isWhole = lanes.some((lane) => nameKey(lane) === nameKey(typed))
  const toOption = (name: string, isNew: boolean): EntryOption => ({
    text: `/${quotedName(name)}`,
    name,
    kind: null,
    isNew,
  })
  const options = ranked(lanes, typed, (lane) => lane).map((lane) => toOption(lane, false))
  const offered = isWhole || typed.trim() === '' ? options : [...options, toOption(typed.trim(), true)]
  return { sign: 'lane', start: word.start, end: word.end, options: offered, isWhole }
}

function tagsFor(word: EntryWord, { tags }: KnownNames): EntryCompletion {
  const typed = typedIn(word)
  const ofKind =
    word.tagKind === null ? tags : tags.filter(({ kind }) => nameKey(kind) === nameKey(word.tagKind ?? ''))
  const isWhole = ofKind.some(({ name }) => nameKey(name) === nameKey(typed))
  const options = ranked(ofKind, typed, ({ name }) => name).map(({ kind, name }): EntryOption => ({
    text: `#${formatTag({ kind, name })}`,
    name,
    kind,
    isNew: false,
  }))
  return { sign: 'tag', start: word.start, end: word.end, options, isWhole }
}

/** Names that begin with what was typed first, then those with a word that does, then those that hold it. */
function ranked<T>(known: readonly T[], typed: string, nameOf: (one: T) => string): readonly T[] {
  const wanted = foldName(typed)
  const rankOf = (name: string): number => {
    if (name.startsWith(wanted)) return 0
    const at = name.indexOf(wanted)
    if (at < 0) return 3
    return /[\p{L}\p{N}]/u.test(name.charAt(at - 1)) ? 2 : 1
  }
  return known
    .map((one) => ({ one, rank: rankOf(foldName(nameOf(one))) }))
    .filter(({ rank }) => rank < 3)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, mostOptions)
    .map(({ one }) => one)
}
