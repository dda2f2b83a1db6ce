/** What has no place in a note, with all it holds. */
const dropped = [
  'script, style, noscript, template, iframe, frame, frameset, object, embed, applet, svg, math, canvas, audio, video',
  'head > *, meta, link, base, title, button, select, textarea, input:not([type="checkbox"]), [hidden]',
].join(', ')

const openable = new Set(['https:', 'http:', 'mailto:'])

/** Makes a parsed document fit for Markdown, in place: no scripts, no styles, nothing hidden, only addresses that can be opened. */
export function cleaned(document: Document): Document {
  for (const element of document.querySelectorAll(dropped)) element.remove()
  for (const element of document.querySelectorAll<HTMLElement>('[style]')) useStyle(element)
  for (const link of document.querySelectorAll('a')) if (!isOpenable(link.getAttribute('href'))) unwrap(link)
  for (const image of document.querySelectorAll('img')) {
    if (!isOpenable(image.getAttribute('src'))) image.replaceWith(image.alt)
  }
  for (const table of document.querySelectorAll('table')) if (table.isConnected) tidyTable(table)
  return document
}

/** Office programs write weight and slant as styles; what is styled away is not pasted. */
function useStyle(element: HTMLElement): void {
  const { display, visibility, fontWeight, fontStyle } = element.style
  if (display === 'none' || visibility === 'hidden') return element.remove()
  const isBold = fontWeight === 'bold' || Number(fontWeight) >= 600
  if (element.localName === 'b' && fontWeight !== '' && !isBold) return unwrap(element)
  if (element.localName !== 'span') return
  if (isBold) wrapContent(element, 'strong')
  if (fontStyle === 'italic') wrapContent(element, 'em')
}

function wrapContent(element: HTMLElement, name: string): void {
  const wrapper = element.ownerDocument.createElement(name)
  wrapper.append(...element.childNodes)
  element.append(wrapper)
}

function unwrap(element: Element): void {
  element.replaceWith(...element.childNodes)
}

function isOpenable(address: string | null): boolean {
  const url = address === null ? null : URL.parse(address)
  return url !== null && openable.has(url.protocol)
}

/** A Markdown table has one row of headings and no table in a cell. */
function tidyTable(table: HTMLTableElement): void {
  for (const inner of table.querySelectorAll('table')) inner.replaceWith(inner.textContent)
  if (table.caption) table.before(table.caption.textContent, table.ownerDocument.createElement('br'))
  table.caption?.remove()
  for (const row of [...table.rows]) if (row.cells.length === 0) row.remove()
  const [first] = table.rows
  if (!first) return table.remove()
  for (const cell of [...first.cells]) {
    if (cell.localName === 'th') continue
    const heading = table.ownerDocument.createElement('th')
    heading.append(...cell.childNodes)
    cell.replaceWith(heading)
  }
}
