import type { Found, SavedView, SearchOrder, SearchResults } from '../../shared/api'
import { formatDate } from '../../shared/dates/format-date'
import { visibleText } from '../../shared/invisible-characters'
import { searchMessages as words } from '../../shared/messages/search'
import type { Id } from '../../shared/model'
import { markText, matchQuality, type TextPart } from '../../shared/search/matching'
import { isEmptySearch, isFiltered, type SearchRequest } from '../../shared/search/read-search'
import type { Desk } from '../state/desk'
import { applyView } from '../state/views'
import { focusTimeline, goToEvent, goToGroup, goToNote } from './go-to'
import { paletteCommands } from './palette'

type GroupName = keyof typeof words.groups

/** One line of the search box. */
export interface Row {
  readonly key: string
  readonly title: readonly TextPart[]
  /** At the end of the line: the date, the number of events … */
  readonly detail: string
  /** The key of a command. */
  readonly shortcut: string
  readonly excerpt: readonly TextPart[]
  /** The lane of an event or the lane itself, for its colour; undefined when there is none to show. */
  readonly lane: Id | null | undefined
  readonly enabled: (desk: Desk) => boolean
  readonly go: (desk: Desk) => unknown
}

export interface Group {
  readonly name: GroupName
  readonly rows: readonly Row[]
  readonly total: number
  readonly order: SearchOrder
}

const always = (): boolean => true
const plain = (parts: readonly TextPart[]): string => parts.map(({ text }) => text).join('')
const named = (title: readonly TextPart[]): readonly TextPart[] =>
  plain(title).trim() === '' ? [{ text: words.untitled, marked: false }] : title
/** A text is shown only where it tells why it was found. */
const telling = (parts: readonly TextPart[]): readonly TextPart[] =>
  parts.some(({ marked }) => marked) ? parts : []

/** The lines of the box in groups; the group with the best title comes first. */
export function groupsOf(
  results: SearchResults | null,
  request: SearchRequest,
  views: readonly SavedView[],
): readonly Group[] {
  const found = results ? foundGroups(results) : []
  const groups = [...found, viewGroup(request, views), commandGroup(request)].filter(
    ({ rows }) => rows.length > 0,
  )
  const quality = ({ rows }: Group): number =>
    Math.max(...rows.map(({ title }) => matchQuality(plain(title), request.terms)))
  return groups
    .map((group) => ({ group, quality: quality(group) }))
    .sort((a, b) => b.quality - a.quality)
    .map(({ group }) => group)
}

function foundGroups({ event, note, lane, tag }: SearchResults): Group[] {
  return [
    group('event', event, (hit) => ({
      title: named(hit.title),
      detail: hit.date ? formatDate(hit.date) : words.noDate,
      excerpt: telling(hit.excerpt),
      lane: hit.lane,
      go: (desk) => goToEvent(desk, hit.id),
    })),
    group('note', note, (hit) => ({
      title: named(hit.title),
      detail: hit.event ? words.about(visibleText(hit.event.title)) : words.aboutNothing,
      excerpt: telling(hit.excerpt),
      go: (desk) => goToNote(desk, hit),
    })),
    group('lane', lane, (hit) => ({
      title: named(hit.title),
      detail: words.events(hit.events),
      lane: hit.id,
      go: (desk) => goToGroup(desk, 'lane', hit.id, plain(hit.title)),
    })),
    group('tag', tag, (hit) => ({
      title: hit.title,
      detail: words.tagDetail(hit.kind, hit.events),
      go: (desk) => goToGroup(desk, 'tag', hit.id, plain(hit.title)),
    })),
  ]
}

function group<H extends { readonly id: Id }>(
  name: GroupName,
  { hits, total, order }: Found<H>,
  row: (hit: H) => Pick<Row, 'title' | 'detail' | 'go'> & Partial<Row>,
): Group {
  const rows = hits.map((hit) => ({
    key: `${name}-${hit.id}`,
    shortcut: '',
    excerpt: [],
    lane: undefined,
    enabled: always,
    ...row(hit),
  }))
  return { name, rows, total, order }
}

/** Whether commands with these words in their titles are asked for. */
function isAsked({ kinds, terms, ...request }: SearchRequest, title: string): boolean {
  const isWanted = kinds.length === 0 || kinds.includes('command')
  const isMeant = terms.length > 0 || isEmptySearch({ kinds, terms, ...request }) || kinds.includes('command')
  return (
    isWanted &&
    isMeant &&
    !isFiltered({ kinds, terms, ...request }) &&
    request.problems.length === 0 &&
    (terms.length === 0 || matchQuality(title, terms) > 0)
  )
}

function viewGroup(request: SearchRequest, views: readonly SavedView[]): Group {
  const titled = views.map((view) => ({ view, title: words.viewOf(visibleText(view.title)) }))
  const rows = titled
    .filter(({ title }) => isAsked(request, title))
    .map(({ view, title }) => ({
      key: `view-${view.id}`,
      title: markText(title, request.terms),
      detail: '',
      shortcut: '',
      excerpt: [],
      lane: undefined,
      enabled: always,
      go: (desk: Desk) => {
        focusTimeline()
        applyView(desk, view)
      },
    }))
  return { name: 'view', rows, total: rows.length, order: 'rank' }
}

function commandGroup(request: SearchRequest): Group {
  const { terms } = request
  const commands = paletteCommands.filter(({ title }) => isAsked(request, title))
  const rows = commands.map(({ id, title, key, enabled, run }) => ({
    key: `command-${id}`,
    title: markText(title, terms),
    detail: '',
    shortcut: key,
    excerpt: [],
    lane: undefined,
    enabled,
    go: run,
  }))
  return { name: 'command', rows, total: rows.length, order: 'rank' }
}
