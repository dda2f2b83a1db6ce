import type { SavedView, SearchResults } from '../../shared/api'
import type { Typing } from '../../shared/dates/date-value'
import { failure } from '../../shared/errors'
import { isEmptySearch, readSearch, type SearchRequest } from '../../shared/search/read-search'
import type { Client } from '../api'
import type { DateTyping } from '../state/date-typing.svelte.js'
import { groupsOf, type Group, type Row } from './rows'

/** At most this many lines of each kind. */
const limit = 20

interface Answer {
  readonly request: SearchRequest
  readonly groups: readonly Group[]
  readonly problems: readonly string[]
}

/** What is typed into the search box and what was found for it. */
export class SearchBox {
  #client: Client
  #typing: DateTyping
  #views: readonly SavedView[]
  #text = $state('')
  #answer = $state.raw<Answer>({ request: readSearch(''), groups: [], problems: [] })
  #active = $state(0)
  #asking: Promise<void> | null = null
  #stale = false
  readonly #rows = $derived(this.#answer.groups.flatMap(({ rows }) => rows))

  /** `views` are those that can be shown from here. */
  constructor(client: Client, typing: DateTyping, views: readonly SavedView[]) {
    this.#client = client
    this.#typing = typing
    this.#views = views
    this.#answer = this.#answerTo(this.#answer.request, null, [])
  }

  get text(): string {
    return this.#text
  }

  get groups(): readonly Group[] {
    return this.#answer.groups
  }

  get rows(): readonly Row[] {
    return this.#rows
  }

  /** The line that Enter would choose. */
  get active(): Row | null {
    return this.#rows[this.#active] ?? null
  }

  /** How the filters were understood, and what is wrong with them. */
  get understood(): readonly string[] {
    return this.#answer.request.understood
  }

  get problems(): readonly string[] {
    return this.#answer.problems
  }

  /** Whether all that is typed has been answered with nothing. */
  get isEmptyHanded(): boolean {
    return this.#rows.length === 0 && this.#answer.problems.length === 0
  }

  /** All that was found, also what is not shown. */
  get total(): number {
    return this.#answer.groups.reduce((sum, { total }) => sum + total, 0)
  }

  type(text: string): void {
    this.#text = text
    this.#stale = true
    this.#asking ??= this.#ask().finally(() => {
      this.#asking = null
    })
  }

  /** Goes `count` lines on, round the ends. */
  step(count: number): void {
    const { length } = this.#rows
    if (length > 0) this.#active = (this.#active + count + length) % length
  }

  /** Goes `count` lines on, no farther than the ends. */
  leap(count: number): void {
    this.#active = Math.max(0, Math.min(this.#rows.length - 1, this.#active + count))
  }

  /** The chosen line once all that is typed is answered: who types fast and presses Enter means what they typed. */
  async chosen(): Promise<Row | null> {
    await this.#asking
    return this.active
  }

  /** One question at a time; what is typed meanwhile is asked once, after it. */
  async #ask(): Promise<void> {
    while (this.#stale) {
      this.#stale = false
      const text = this.#text
      const typing = this.#typing.now()
      this.#answer = await this.#find(text, typing)
      this.#active = 0
    }
  }

  async #find(text: string, typing: Typing): Promise<Answer> {
    const request = readSearch(text, typing)
    if (isEmptySearch(request)) return this.#answerTo(request, null, [])
    try {
      const results = await this.#client.search({ text, typing, limit })
      return this.#answerTo(request, results, results.problems)
    } catch (error) {
      return this.#answerTo(request, null, [failure(error).message])
    }
  }

  #answerTo(request: SearchRequest, results: SearchResults | null, problems: readonly string[]): Answer {
    return { request, groups: groupsOf(results, request, this.#views), problems }
  }
}
