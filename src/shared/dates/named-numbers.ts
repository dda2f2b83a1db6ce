/** Numbers that dates say in words, English and French, as `foldWord` leaves them. */

const monthNames = {
  1: 'january jan janvier janv',
  2: 'february feb fevrier fevr fev',
  3: 'march mar mars',
  4: 'april apr avril avr',
  5: 'may mai',
  6: 'june jun juin',
  7: 'july jul juillet juil juill',
  8: 'august aug aout',
  9: 'september sep sept septembre',
  10: 'october oct octobre',
  11: 'november nov novembre',
  12: 'december dec decembre',
}

const numbersOf = (names: Readonly<Record<string, string>>): ReadonlyMap<string, number> =>
  new Map(
    Object.entries(names).flatMap(([number, words]) =>
      words.split(' ').map((word) => [word, Number(number)] as const),
    ),
  )

/** Months, 1 to 12. */
export const monthNumbers = numbersOf(monthNames)

export const ordinals = numbersOf({
  1: 'first premier premiere',
  2: 'second deuxieme seconde',
  3: 'third troisieme',
  4: 'fourth quatrieme',
})

/** Days from today. "avant-hier" and "après-demain" are one word to the tokens. */
export const daysAway = numbersOf({
  '-2': 'avanthier',
  '-1': 'yesterday hier',
  0: 'today',
  1: 'tomorrow demain',
  2: 'apresdemain',
})

/** The value of a Roman numeral of at most 39, as centuries are counted; null when it is none. */
export function valueOfRoman(numeral: string): number | null {
  const match = /^(X{0,3})(IX|IV|V?I{0,3})$/.exec(numeral.toUpperCase())
  if (match === null || numeral === '') return null
  const ones = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'].indexOf(match[2] ?? '')
  return (match[1] ?? '').length * 10 + ones
}

/** What may stand after the figures of an ordinal number. */
export const ordinalEndings = 'st|nd|rd|th|er|re|[eè]re|[eè]me|nde|de|e|è|ᵉ|º'
