import type { Part } from './part-of-date'
import type { Hemisphere, SeasonName } from './season'
import { daysAway, ordinals, monthNumbers } from './named-numbers'

/*
 * The words that `readDate` knows, English and French, as `foldWord` leaves them: lower case, without accents, full stops and
 * apostrophes ("l’année" is two words). Both languages hold at once: no word means one thing in one and another in the other.
 */

/** A word as it is compared: without capitals and accents. */
export function foldWord(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

/** The number of a month's name or abbreviation, 1 to 12. */
export function monthOfWord(word: string): number | undefined {
  return monthNumbers.get(word)
}

/** How many days after today a word like "yesterday" means. */
export function daysAwayOfWord(word: string): number | undefined {
  return daysAway.get(word)
}

/** The number of "first" to "fourth". */
export function ordinalOfWord(word: string): number | undefined {
  return ordinals.get(word)
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))
const map = <T extends string>(lists: Readonly<Record<T, string>>): ReadonlyMap<string, T> =>
  new Map(
    (Object.entries(lists) as [T, string][]).flatMap(([meaning, words]) =>
      words.split(' ').map((word) => [word, meaning] as const),
    ),
  )
/** Phrases by their first word; a longer one before its own beginning. */
export type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>
const phrases = (...texts: readonly string[]): Phrases => {
  const byFirst = new Map<string, (readonly string[])[]>()
  for (const phrase of texts.map((text) => text.split(' ')).toSorted((a, b) => b.length - a.length)) {
    const first = phrase[0] ?? ''
    byFirst.set(first, [...(byFirst.get(first) ?? []), phrase])
  }
  return byFirst
}
const joined = (...all: readonly Phrases[]): Phrases =>
  phrases(...all.flatMap((some) => [...some.values()].flat().map((words) => words.join(' '))))

/** Approximate: widens by one unit on each side. */
export const circaPhrases = phrases(
  ...['c', 'ca', 'circa', 'about', 'around', 'approx', 'approximately', 'roughly'],
  ...['vers', 'environ', 'env', 'autour de', 'aux environs de', 'aux alentours de'],
)

export const partWords: ReadonlyMap<string, Part> = map({
  early: 'early beginning start debut',
  mid: 'mid middle mi milieu',
  late: 'late end fin',
})
/** In English these are a part of a date only with "of": "talks end 2020" is no date. */
export const nounParts = set('beginning start middle end')
export const seasonWords: ReadonlyMap<string, SeasonName> = map({
  spring: 'spring printemps',
  summer: 'summer ete',
  autumn: 'autumn fall automne',
  winter: 'winter hiver',
})
export const hemisphereWords: ReadonlyMap<string, Hemisphere> = map({
  northern: 'northern boreal boreale',
  southern: 'southern austral australe',
})
/** What a counted stretch of years or of a year is called. */
export const stretchWords = map({
  quarter: 'quarter trimestre',
  half: 'half semestre',
  century: 'century centuries siecle siecles s',
  millennium: 'millennium millennia millenaire millenaires',
})

/** Words before a date that add nothing to it. */
export const leadingFillers = set(
  'in on the at of year years month some time sometime during en le la les l au aux de du des d dans an annee mois courant cours durant pendant un moment',
)
/** Words within a date that add nothing to it. */
export const innerFillers = set('in on the at of year month en le la les l de du des d an annee mois')

export const allOfPhrases = phrases(
  ...['all of', 'all', 'the whole of', 'whole of', 'the whole', 'throughout'],
  ...['tout', 'toute', 'tout au long de', 'l ensemble de'],
)
export const sincePhrases = phrases('since', 'depuis')
export const untilPhrases = phrases(
  ...['until', 'till', 'up to', 'jusqu en', 'jusqu a', 'jusqu au', 'jusqu aux', 'jusqu', 'jusque'],
)
export const throughPhrases = joined(untilPhrases, phrases('to', 'through', 'thru', 'au', 'aux', 'a'))
export const fromPhrases = phrases('from', 'a partir', 'a compter', 'starting')
/** These begin a span only where its end follows: "de janvier à mars 2021". */
export const weakFromWords = set('de du d des')
export const betweenPhrases = phrases('between', 'entre', 'some time between', 'sometime between')
export const andWords = set('and et')
export const orPhrases = phrases('or', 'ou')
export const oneOfPhrases = phrases('one of', 'either', 'l une de', 'l un de', 'un de')
export const estimatePhrases = phrases('est', 'estimated', 'estime', 'estimee')

export type Side = 'before' | 'by' | 'after' | 'from'
export const sidePhrases: readonly (readonly [Side, Phrases])[] = [
  ['by', phrases('by', 'on or before', 'in or before', 'au plus tard', 'pas apres', 'd ici')],
  ['by', phrases('no later than', 'not later than', 'not after')],
  ['from', phrases('not before', 'no earlier than', 'not earlier than', 'on or after', 'in or after')],
  ['from', phrases('pas avant', 'au plus tot')],
  ['before', phrases('before', 'some time before', 'sometime before', 'prior to', 'avant')],
  ['after', phrases('after', 'some time after', 'sometime after', 'later than', 'apres')],
]

export const ongoingPhrases = phrases(
  ...['present', 'the present', 'now', 'ongoing', 'still ongoing', 'today'],
  ...[
    'aujourd hui',
    'ce jour',
    'a ce jour',
    'en cours',
    'maintenant',
    'nos jours',
    'a present',
    'le present',
  ],
)
/** These are a day of their own where a span does not end with them. */
export const todayPhrases = phrases('today', 'aujourd hui')
export const openPhrases = phrases('open', 'ouvert', 'ouverte')
export const unknownPhrases = phrases('unknown', 'inconnu', 'inconnue', 'date unknown', 'date inconnue')
export const noDatePhrases = joined(
  unknownPhrases,
  phrases('n d', 'nd', 'undated', 'no date', 'date not known', 'sans date', 's d', 'non date', 'non datee'),
)

export const beforeChristWords = set('bce bc')
export const commonEraWords = set('ce ad')
/** What makes a date depend on the day on which it is read, without saying which day. */
export const relativeWords = set(
  'last next this ago recently dernier derniere prochain prochaine cette recemment',
)
