import type { Ms, Typing } from '../dates/date-value'
import { searchMessages as messages } from '../messages/search'
import { cutSearch, type DateFilter, type SearchPart } from './cut-search'
import { filterDate } from './search-dates'
import { wordsOf } from './words'

const searchKinds = ['event', 'milestone', 'period', 'note', 'lane', 'tag', 'command'] as const
type SearchKind = (typeof searchKinds)[number]
const possessions = ['note', 'tag', 'date', 'link'] as const
export type Possession = (typeof possessions)[number]

/** Words that stand side by side; the last may be the beginning of one. */
export interface SearchTerm {
  /** Folded, as titles are compared. */
  readonly words: readonly string[]
  /** The words as typed, with one space between them. */
  readonly typed: string
  readonly open: boolean
}

/** What was typed into the search box. */
export interface SearchRequest {
  readonly terms: readonly SearchTerm[]
  /** Events of any of these lanes, with all of these tags: names, or beginnings of their words. */
  readonly lanes: readonly string[]
  readonly tags: readonly string[]
  /** Events of which some part may lie at or after, and before, these instants, ms UTC. */
  readonly after: Ms | null
  readonly before: Ms | null
  /** Events that certainly lie, all of them, at or after, and before, these instants. */
  readonly surelyAfter: Ms | null
  readonly surelyBefore: Ms | null
  readonly has: readonly Possession[]
  /** Only these kinds; all when empty. */
  readonly kinds: readonly SearchKind[]
  /** The filters as they were understood, in words. */
  readonly understood: readonly string[]
  /** What could not be understood, in words; such a filter finds nothing. */
  readonly problems: readonly string[]
}

interface Draft {
  terms: SearchTerm[]
  lanes: string[]
  tags: string[]
  after: Ms | null
  before: Ms | null
  surelyAfter: Ms | null
  surelyBefore: Ms | null
  has: Possession[]
  kinds: SearchKind[]
  understood: string[]
  problems: string[]
}

/** Reads a search as typed: words, “phrases” and filters such as `lane:mali`. Never throws. */
export function readSearch(text: string, typing?: Typing): SearchRequest {
  const draft: Draft = {
    terms: [],
    lanes: [],
    tags: [],
    after: null,
    before: null,
    surelyAfter: null,
    surelyBefore: null,
    has: [],
    kinds: [],
    understood: [],
    problems: [],
  }
  for (const part of cutSearch(text, typing)) take(draft, part, typing)
  return draft
}

/** Whether a search asks for nothing at all. */
export function isEmptySearch(request: SearchRequest): boolean {
  const { terms, kinds, problems } = request
  return terms.length + kinds.length + problems.length === 0 && !isFiltered(request)
}

/** Whether a search has filters besides `kind:`, which only events and their notes can meet. */
export function isFiltered(request: SearchRequest): boolean {
  const { lanes, tags, after, before, surelyAfter, surelyBefore, has } = request
  const times = [after, before, surelyAfter, surelyBefore]
  return lanes.length + tags.length + has.length > 0 || times.some((time) => time !== null)
}

/** The words of `text` side by side, or null when it has none; `open` when the last may be only begun. */
export function termOf(text: string, open: boolean): SearchTerm | null {
  const found = wordsOf(text)
  if (found.length === 0) return null
  const typed = found.map(({ start, end }) => text.slice(start, end)).join(' ')
  return { words: found.map(({ folded }) => folded), typed, open }
}

function take(draft: Draft, { filter, value, quoted }: SearchPart, typing?: Typing): void {
  if (filter === null) {
    const term = termOf(value, !quoted)
    if (term) draft.terms.push(term)
    return
  }
  // A filter that is still being typed.
  if (value.trim() === '') return
  if (filter === 'lane' || filter === 'tag') {
    draft[filter === 'lane' ? 'lanes' : 'tags'].push(value)
    draft.understood.push(filter === 'lane' ? messages.inLane(value) : messages.withTag(value))
  } else if (filter === 'has')
    takeOne(value, possessions, draft.has, draft, messages.has, messages.unknownHas)
  else if (filter === 'kind')
    takeOne(value, searchKinds, draft.kinds, draft, messages.onlyKind, messages.unknownKind)
  else takeDate(draft, filter, value, typing)
}

/** "During" a date is both from its beginning on and before its end. */
function takeDate(draft: Draft, filter: DateFilter, value: string, typing?: Typing): void {
  const within = filter === 'during' || filter === 'surely-during'
  const date = filterDate(value, within, typing)
  if ('problem' in date) {
    draft.problems.push(messages.unreadableDate(filter, date.problem))
    return
  }
  const { after, before, label } = date
  const [from, until] = filter.startsWith('surely')
    ? (['surelyAfter', 'surelyBefore'] as const)
    : (['after', 'before'] as const)
  if (within || filter.endsWith('after')) draft[from] = Math.max(after, draft[from] ?? after)
  if (within || filter.endsWith('before')) draft[until] = Math.min(before, draft[until] ?? before)
  draft.understood.push(messages.dated[filter](label))
}

function takeOne<T extends string>(
  value: string,
  allowed: readonly T[],
  into: T[],
  { understood, problems }: Draft,
  say: (one: T) => string,
  refuse: (value: string, allowed: readonly string[]) => string,
): void {
  const found = allowed.find((one) => one === value.trim().toLowerCase())
  if (found === undefined) problems.push(refuse(value, allowed))
  else if (!into.includes(found)) {
    into.push(found)
    understood.push(say(found))
  }
}
