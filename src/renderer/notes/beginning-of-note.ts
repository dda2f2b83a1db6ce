/** The longest note that is shown whole, UTF-16 units: what takes about a second to read and lay out. */
const longestShown = 100_000

/** What is shown of a note: all of it, or of a very long one the whole lines of its beginning. */
export function beginningOf(text: string): string {
  if (text.length <= longestShown) return text
  const end = text.lastIndexOf('\n', longestShown)
  return text.slice(0, end > longestShown / 2 ? end : longestShown)
}
