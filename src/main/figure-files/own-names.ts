/**
 * The drawing of a page with ids that no other page has: each gets a prefix, and so does what points to it. Our SVG has no `>` within a
 * tag.
 */
export function withOwnNames(svg: string, prefix: string): string {
  return svg.replace(/<[^>]*>/g, (tag) =>
    tag
      .replace(/( id=")/g, `$1${prefix}`)
      .replace(/(url\(#| (?:xlink:)?href="#)/g, `$1${prefix}`)
      .replace(
        /( aria-(?:labelledby|describedby)=")([^"]*)/g,
        (_all, start: string, ids: string) => start + ids.replace(/\S+/g, (id) => prefix + id),
      ),
  )
}
