import type { DateProblem } from './date-value'
import { dateRefusals } from '../messages/dates'
import { DateRefusal, type Place } from './date-refusal'
import { tokensOf, type DateToken } from './date-tokens'

/** Walks over the tokens of a typed date. */
export class DateCursor {
  readonly text: string
  readonly #tokens: readonly DateToken[]
  #at = 0

  constructor(text: string) {
    this.text = text
    this.#tokens = tokensOf(text)
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

  /** Whether the token `ahead` is one of `words`. */
  sees(words: ReadonlySet<string>, ahead = 0): boolean {
    const token = this.peek(ahead)
    return token?.kind === 'word' && words.has(token.word)
  }

  /** Steps over the words if they come next, in this order. */
  takeWords(...words: readonly string[]): boolean {
    const isNext = words.every((word, ahead) => this.sees(new Set([word]), ahead))
    if (isNext) this.skip(words.length)
    return isNext
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

  wordsAt(place: Place): string {
    return this.text.slice(place.start, place.end)
  }

  refuse(code: DateProblem['code'], message: string, at: Place): never {
    throw new DateRefusal(code, message, at)
  }

  /** Refuses because a date should begin at the next token. */
  refuseNoDate(): never {
    const token = this.peek()
    const end = { start: this.text.length, end: this.text.length }
    if (token === undefined) this.refuse('unreadable', dateRefusals.endsEarly, end)
    this.refuse('unreadable', dateRefusals.notADate(token.text), token)
  }
}
