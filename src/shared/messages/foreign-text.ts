import type { ForeignText } from '../api'

/** So many characters are named. */
const named = 6

/** What is said of text that no bundled font has: which, where, and what comes of it. */
export function foreignWords({ script, characters, line }: ForeignText): string {
  const shown = characters.slice(0, named).join(' ') + (characters.length > named ? ' …' : '')
  const what = script === '' ? shown : `${script} (${shown})`
  return `No bundled font has ${what}, as in “${line}”. A PNG or PDF shows it in a font of this machine, or as boxes where it has none; other files in a font of the reader’s.`
}
