import type { Found, SearchQuery, SearchResults } from '../../../shared/api'
import type { Typing } from '../../../shared/dates/date-value'
import { searchMessages } from '../../../shared/messages/search'
import { isEmptySearch, isFiltered, readSearch, type SearchRequest } from '../../../shared/search/read-search'
import { workspaceRecord } from '../commands/required-record'
import type { Records } from '../database/records'
import { findNames, namesMatching, type Named } from './search-names'
import { findEvents, findNotes, type TextSearch } from './search-texts'

const none: Found<never> = { hits: [], total: 0, order: 'rank' }
const eventKinds = new Set<string>(['event', 'milestone', 'period'])

/** Finds events, notes, lanes and tags for a search as typed. A filter that can't be understood finds nothing. */
export function search(records: Records, { text, typing, limit }: SearchQuery): SearchResults {
  const texts = { ...textSearchOf(records, text, typing), limit }
  const { request, problems } = texts
  if (problems.length > 0 || isEmptySearch(request))
    return { event: none, note: none, lane: none, tag: none, problems }
  const wanted = wantedKinds(request)
  return {
    event: wanted.event ? findEvents(records, texts) : none,
    note: wanted.note ? findNotes(records, texts) : none,
    lane: wanted.lane ? findNames(records, 'lane', request.terms, limit) : none,
    tag: wanted.tag ? findNames(records, 'tag', request.terms, limit) : none,
    problems,
  }
}

/** A search as typed, with the names of its filters looked up, and what can't be understood of it, in words. */
export function textSearchOf(
  records: Records,
  text: string,
  typing?: Typing,
): Omit<TextSearch, 'limit'> & { readonly problems: readonly string[] } {
  const request = readSearch(text, typing)
  const lanes = request.lanes.map((name) => namesMatching(records, 'lane', name))
  const tags = request.tags.map((name) => namesMatching(records, 'tag', name))
  return {
    request,
    asOf: workspaceRecord(records).asOf,
    lanes: lanes.flat().map(({ key }) => key),
    tags: tags.map((found) => found.map(({ key }) => key)),
    problems: [
      ...request.problems,
      ...unknown(request.lanes, lanes, searchMessages.noLane),
      ...unknown(request.tags, tags, searchMessages.noTag),
    ],
  }
}

/** A filter that only some kinds can meet leaves the others out. */
function wantedKinds(request: SearchRequest): Readonly<Record<'event' | 'note' | 'lane' | 'tag', boolean>> {
  const { kinds, has } = request
  const allowed = (kind: 'note' | 'lane' | 'tag'): boolean => kinds.length === 0 || kinds.includes(kind)
  const filtered = isFiltered(request)
  return {
    event: kinds.length === 0 || kinds.some((kind) => eventKinds.has(kind)),
    note: allowed('note') && has.length === 0,
    lane: allowed('lane') && !filtered,
    tag: allowed('tag') && !filtered,
  }
}

function unknown(
  names: readonly string[],
  found: readonly (readonly Named[])[],
  say: (name: string) => string,
): string[] {
  return names.filter((_, at) => found[at]?.length === 0).map(say)
}
