import { dateRefusals } from '../messages/dates'
import { DateRefusal } from './date-refusal'
import { matchAt, piece, type DateToken, type Spot } from './date-tokens'
import type { Dating } from './dating'
import { datingOfEdtf } from './edtf'

const bracketed = /[[{][^[\]{}]*[\]}]/y
const chunk = /[~?%]{0,1}(?:Y-?|-)?[\dX][\dXES~?%-]*(?:T[\d:]+(?:Z|[+-]\d\d(?::\d\d)?)?)?(?![\p{L}\d])/iuy
/** What sets an EDTF string apart from a date in figures. */
const special = /[XES]|[~?%].|^-?\d{4}-(?:2[1-9]|3\d|4[01])(?!\d)|^\[/iu

/**
 * EDTF (ISO 8601-2:2019) that words and figures do not say: masked digits, sets, seasons by number, significant digits, qualifiers of
 * single components. Plain dates are left to the other rules, as they may complete one another. Refuses a set that is none.
 */
export function edtfTokens(spot: Spot): readonly DateToken[] | null {
  const set = matchAt(bracketed, spot)
  if (set !== null) {
    const dating = datingOfEdtf(set[0].replace(/\s/gu, ''))
    if (dating === null) throw new DateRefusal('unreadable', dateRefusals.notASet(set[0]), piece(set))
    return [{ ...piece(set), kind: 'edtf', dating }]
  }
  const match = matchAt(chunk, spot)
  if (match === null || !special.test(match[0])) return null
  const dating = datingOfEdtf(match[0].toUpperCase())
  return dating === null || isPlain(dating) ? null : [{ ...piece(match), kind: 'edtf', dating }]
}

function isPlain(dating: Dating): boolean {
  return (
    dating.kind === 'one' &&
    dating.components === undefined &&
    dating.masked === undefined &&
    ['second', 'minute', 'hour', 'day', 'month', 'year'].includes(dating.date.unit)
  )
}
