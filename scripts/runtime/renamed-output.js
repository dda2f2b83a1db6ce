/**
 * Puts the caller's folders back into what the app says about lent ones, line by line.
 * @param {ReadonlyMap<string, string>} folders the real folder → the lent one
 * @param {{ write(text: string): unknown }} to
 * @returns {{ take(text: string): void, end(): void }}
 */
export function renamedOutput(folders, to) {
  let held = ''
  // The longest first: /1 also begins /10.
  const pairs = [...folders].sort(([, one], [, other]) => other.length - one.length)
  const rename = (/** @type {string} */ text) =>
    pairs.reduce((sum, [real, lent]) => sum.replaceAll(`${lent}/`, real === '/' ? '/' : `${real}/`), text)
  return {
    take(text) {
      const end = text.lastIndexOf('\n') + 1
      if (end > 0) to.write(rename(held + text.slice(0, end)))
      held = end > 0 ? text.slice(end) : held + text
    },
    end() {
      if (held !== '') to.write(rename(held))
      held = ''
    },
  }
}
