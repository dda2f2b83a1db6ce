import { dateRefusals } from '../messages/dates'
import { clockPatterns as patterns } from './clock-patterns'
import { DateRefusal, type Place } from './date-refusal'
import { matchAt, piece, type DateToken, type Spot } from './date-tokens'
import { foldWord } from './date-words'
import { zoneOfName, zonesOfPlace } from './zone-of-place'

/** Abbreviations that mean one offset everywhere, in hours; those of the United States by RFC 5322, 4.3. */
const offsetsOfAbbreviations: Readonly<Record<string, number>> = {
  ...{ UT: 0, TU: 0, TUC: 0, EST: -5, EDT: -4, CST: -6, CDT: -5, MST: -7, MDT: -6, PST: -8, PDT: -7 },
  ...{ WET: 0, WEST: 1, CET: 1, CEST: 2, EET: 2, EEST: 3, MSK: 3, WAT: 1, CAT: 2, SAST: 2, EAT: 3 },
}
const ambiguous: Readonly<Record<string, string>> = {
  BST: 'British Summer Time (UTC+01:00) or Bangladesh time (UTC+06:00)',
  IST: 'the time of India (UTC+05:30), Israel (UTC+02:00) or Ireland (UTC+01:00)',
  AST: 'Atlantic time (UTC-04:00) or Arabia time (UTC+03:00)',
  GST: 'Gulf time (UTC+04:00) or South Georgia time (UTC-02:00)',
}
/** These go on with the date instead of naming a place. */
const noPlace = new Set(
  'to until till through and or on of some a au jusqu et ou le du in at the from between for'.split(' '),
)

/** The zone a time is told in: an IANA name, a place, "local time", or an abbreviation. Refuses names that are none or several. */
export function zoneTokens(spot: Spot): readonly DateToken[] | null {
  const name = matchAt(patterns.zoneName, spot)
  if (name !== null) return [namedZone(name)]
  const english = matchAt(patterns.placeTime, spot)
  if (english !== null && !noPlace.has(firstWord(english[1] ?? ''))) {
    const place = (english[1] ?? '').trim()
    return [placeToken(place, piece(english), { start: english.index, end: english.index + place.length })]
  }
  const french = matchAt(patterns.heure, spot)
  if (french !== null) return [frenchToken(french)]
  const short = matchAt(patterns.abbreviation, spot)
  return short === null ? null : abbreviationToken(short)
}

function namedZone(match: RegExpExecArray): DateToken {
  const zone = zoneOfName(match[0])
  if (zone === null) throw new DateRefusal('unreadable', dateRefusals.noSuchZone(match[0]), piece(match))
  return zone === 'UTC'
    ? { ...piece(match), kind: 'offset', minutes: 0 }
    : { ...piece(match), kind: 'zone', zone }
}

type Piece = Place & { readonly text: string }

function placeToken(place: string, whole: Piece, at: Place): DateToken {
  if (['local', 'locale'].includes(foldWord(place))) return { ...whole, kind: 'local' }
  const zones = zonesOfPlace(place)
  const [zone] = zones
  if (zone === undefined) throw new DateRefusal('unreadable', dateRefusals.noSuchPlace(place), at)
  if (zones.length > 1) throw new DateRefusal('no-such-time', dateRefusals.sharedPlace(place, zones), at)
  return { ...whole, kind: 'zone', zone }
}

/** Of the words after "heure de", as many as name a place. */
function frenchToken(match: RegExpExecArray): DateToken {
  const from = match.index + match[0].length
  const words = (match[1] ?? '').trim().split(/\s/u)
  const places = words.map((_, count) => words.slice(0, words.length - count).join(' '))
  const place = places.find((name) => zonesOfPlace(name).length > 0) ?? words[0] ?? ''
  const at = { start: from, end: from + place.length }
  return placeToken(place, { text: `${match[0]}${place}`, start: match.index, end: at.end }, at)
}

function abbreviationToken(match: RegExpExecArray): readonly DateToken[] | null {
  const meanings = ambiguous[match[0]]
  if (meanings !== undefined) {
    throw new DateRefusal('no-such-time', dateRefusals.sharedAbbreviation(match[0], meanings), piece(match))
  }
  const hours = offsetsOfAbbreviations[match[0]]
  return hours === undefined ? null : [{ ...piece(match), kind: 'offset', minutes: hours * 60 }]
}

function firstWord(words: string): string {
  return foldWord(words.trim().split(/[\s.]/u)[0] ?? '')
}
