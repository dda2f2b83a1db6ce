import { relationWords as words } from '../../messages/computing'
import type { DateReading, Ms } from '../date-value'
import { distanceInWords } from './duration'
import { relationOf } from './relations'

/** An event as it is spoken of. */
interface Dated {
  readonly title: string
  readonly date: DateReading
}

/** How two events lie to each other, in sentences: what is certain or could be, what can't be, and the time between them. */
export function relationInWords(a: Dated, b: Dated, asOf: Ms): readonly string[] {
  const { before, after, overlaps } = relationOf(a.date, b.date, asOf)
  const distance = distanceInWords(a.date, b.date, asOf)
  const ways = [
    { certainty: before, way: words.before(a.title, b.title) },
    { certainty: after, way: words.before(b.title, a.title) },
    { certainty: overlaps, way: words.overlapping },
  ]
  const which = (isPossible: boolean): string[] =>
    ways.filter(({ certainty }) => (certainty !== 'no') === isPossible).map(({ way }) => way)
  const [could, not] = [which(true), which(false)]
  const lies =
    before === 'certainly'
      ? [words.certainlyBefore(a.title, b.title)]
      : after === 'certainly'
        ? [words.certainlyBefore(b.title, a.title)]
        : overlaps === 'certainly'
          ? [words.certainlyOverlapping(a.title, b.title)]
          : [words.couldBe(could), ...(not.length === 0 ? [] : [words.certainlyNot(not)])]
  return distance === null ? lies : [...lies, words.between(distance)]
}
