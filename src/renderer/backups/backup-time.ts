const form = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' })

/** A time (ms UTC) as people of this machine's zone say it: 23 Nov 2026, 22:11 */
export function timeInWords(time: number): string {
  return form.format(time)
}
