import type { DateProblem, Typing } from './date-value'
import { dateRefusals } from '../messages/dates'
import { DateRefusal, type Place } from './date-refusal'
import { tokensOf, type DateToken } from './date-tokens'
import { relativeWords, type Phrases } from './date-words'

/** Walks over the tokens of a typed date. */
export class DateCursor {
  readonly text: string
  readonly typing: Typing
  readonly #tokens: readonly DateToken[]
  #at = 0

  constructor(text: string, typing: Typing) {
    this.text = text
    this.typing = typing
    this.#tokens = tokensOf(text, typing.order)
  }

  /** The token `ahead` of the next one, which stays; undefined past the end. */
  peek(ahead = 0): DateToken | undefined {
    return this.#tokens[this.#at + ahead]
  }

  skip(count = 1): void {
    this.#at += count
  }

  /** The next token if it is of `kind`. */
  take<K extends DateToken['kind']>(kind: K): (DateToken & { readonly kind: K }) | undefined {
    const token = this.peek()
    if (token?.kind !== kind) return undefined
    this.skip()
    return token as DateToken & { readonly kind: K }
  }

  /** The word `ahead` of the next token; undefined when there is another kind of token, or none. */
  word(ahead = 0): string | undefined {
    const token = this.peek(ahead)
    return token?.kind === 'word' ? token.word : undefined
  }

  /** Whether the token `ahead` is one of `words`. */
  sees(words: ReadonlySet<string> | ReadonlyMap<string, unknown>, ahead = 0): boolean {
    const word = this.word(ahead)
    return word !== undefined && words.has(word)
  }

  /** How many words one of the phrases, if it comes next, has; else 0. */
  phraseAhead(phrases: Phrases): number {
    const known = phrases.get(this.word() ?? '') ?? []
    return known.find((phrase) => phrase.every((word, ahead) => this.word(ahead) === word))?.length ?? 0
  }

  /** Steps over one of the phrases if it comes next. */
  takePhrase(phrases: Phrases): boolean {
    const length = this.phraseAhead(phrases)
    this.skip(length)
    return length > 0
  }

  takeOneOf(words: ReadonlySet<string>): boolean {
    const isNext = this.sees(words)
    if (isNext) this.skip()
    return isNext
  }

  /** What was taken since the token that begins at `start`. */
  placeFrom(start: number): Place {
    return { start, end: Math.max(start, this.#tokens[this.#at - 1]?.end ?? start) }
  }

  /** The next token, or the end of the text. */
  nextPlace(): Place {
    return this.peek() ?? { start: this.text.length, end: this.text.length }
  }

  wordsAt(place: Place): string {
    return this.text.slice(place.start, place.end)
  }

  refuse(code: DateProblem['code'], message: string, at: Place): never {
    throw new DateRefusal(code, message, at)
  }

  /** Refuses because a date should begin at the next token. */
  refuseNoDate(): never {
    const token = this.peek()
    if (token === undefined) this.refuse('unreadable', dateRefusals.endsEarly, this.nextPlace())
    this.refuseRelative()
    this.refuse('unreadable', dateRefusals.notADate(token.text), token)
  }

  /** Refuses if the next words say a time by the day on which they are read, as "last week" and "3 days ago". */
  refuseRelative(): void {
    const { start } = this.nextPlace()
    const ahead = [0, 1, 2].find((count) => this.sees(relativeWords, count))
    if (ahead === undefined || [0, 1, 2].slice(0, ahead).some((count) => this.word(count) === undefined))
      return
    const last = this.word(ahead + 1) === undefined ? ahead : Math.max(ahead, 1)
    const place = { start, end: this.peek(last)?.end ?? this.text.length }
    this.refuse('unreadable', dateRefusals.relative(this.wordsAt(place)), place)
  }
}
