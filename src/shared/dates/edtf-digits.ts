/** The farthest offset from UTC, in minutes (XML Schema Part 2, 3.2.7.3; no zone in use is farther). */
export const farthestOffset = 14 * 60

/** An astronomical year as in EDTF: four digits, or after `Y` when it needs more. */
export function edtfYear(year: number): string {
  const sign = year < 0 ? '-' : ''
  const digits = String(Math.abs(year))
  return digits.length > 4 ? `Y${sign}${digits}` : sign + digits.padStart(4, '0')
}

/** The astronomical year of `edtfYear`; null for -0000, which there is not. */
export function yearOfEdtf(text: string): number | null {
  return text === '-0000' ? null : Number(text.replace('Y', ''))
}

/** An offset, minutes east of UTC, as ISO 8601 writes it: `Z` or `+02:00`. */
export function offsetText(offset: number): string {
  if (offset === 0) return 'Z'
  const minutes = Math.abs(offset)
  return `${offset < 0 ? '-' : '+'}${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`
}

/** A number below 100 with a leading zero. */
export function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}
