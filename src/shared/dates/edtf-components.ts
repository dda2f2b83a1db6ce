import { isOnCalendar, noClock, type CivilDate } from './civil-date'
import type { Qualifier } from './date-value'
import { isApproximate, isUncertain, type ComponentQualifiers, type OneDate } from './dating'
import { edtfYear, twoDigits, yearOfEdtf } from './edtf-digits'

/** Each component with a qualifier before it (its own) and after it (its own and of all before it). */
const pattern = /^([~?%]?)(-?\d{4})([~?%]?)-([~?%]?)(\d\d)([~?%]?)(?:-([~?%]?)(\d\d)([~?%]?))?$/

/** A date with qualifiers of its components (EDTF level 2): `2004-06~-11`, `2004-?06-11`, `~2004-06`. */
export function componentsOfEdtf(text: string): OneDate | null {
  const match = pattern.exec(text)
  const year = match === null ? null : yearOfEdtf(match[2] ?? '')
  if (match === null || year === null) return null
  const [own1, after1, own2, after2, own3, after3] = [1, 3, 4, 6, 7, 9].map(
    (group) => (match[group] ?? '') as Qualifier,
  )
  const month = Number(match[5])
  const day = match[8] === undefined ? null : Number(match[8])
  if (month < 1 || month > 12) return null
  const components = {
    year: joined(own1, after1, after2, after3),
    month: joined(own2, after2, after3),
    day: joined(own3, after3),
  }
  const midnight = { hour: 0, minute: 0, second: 0, ...noClock }
  const date: CivilDate = { ...midnight, year, month, day: day ?? 1, unit: day === null ? 'month' : 'day' }
  if (!isOnCalendar(date)) return null
  return oneWith(date, components)
}

/** The date with these qualifiers: of the whole where all components have the same. */
function oneWith(date: CivilDate, components: ComponentQualifiers): OneDate {
  const said = valuesOf(date, components)
  const [first = ''] = said
  if (said.every((qualifier) => qualifier === first)) return { kind: 'one', date, qualifier: first }
  const none = date.unit === 'day' ? components : { ...components, day: '' as const }
  return { kind: 'one', date, qualifier: joined(...said), components: none }
}

/** The EDTF of a date whose components have qualifiers of their own; null beyond four digits of the year. */
export function componentsText(date: CivilDate, components: ComponentQualifiers): string | null {
  const year = edtfYear(date.year)
  if (year.startsWith('Y')) return null
  const month = `${components.month}${twoDigits(date.month)}`
  const day = date.unit === 'day' ? `-${components.day}${twoDigits(date.day)}` : ''
  // "2004-06~-11": what year and month share stands after the month.
  if (components.year !== '' && components.year === components.month && components.day === '')
    return `${year}-${twoDigits(date.month)}${components.year}${day}`
  return `${components.year}${year}-${month}${day}`
}

function valuesOf(date: CivilDate, { year, month, day }: ComponentQualifiers): readonly Qualifier[] {
  return date.unit === 'day' ? [year, month, day] : [year, month]
}

/** What several qualifiers say together. */
function joined(...qualifiers: readonly (Qualifier | undefined)[]): Qualifier {
  const given = qualifiers.map((qualifier) => qualifier ?? '')
  const approximate = given.some(isApproximate)
  const uncertain = given.some(isUncertain)
  return approximate ? (uncertain ? '%' : '~') : uncertain ? '?' : ''
}
