/** A new SVG element with a class and attributes; it is appended to `host`. */
export function svgChild<T extends keyof SVGElementTagNameMap>(
  host: Element,
  tag: T,
  className: string,
  attributes: Readonly<Record<string, string>> = {},
): SVGElementTagNameMap[T] {
  const made = document.createElementNS('http://www.w3.org/2000/svg', tag)
  if (className !== '') made.setAttribute('class', className)
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value)
  host.append(made)
  return made
}

/** Sets an attribute if it is another. */
export function setAttribute(element: Element, name: string, value: string): void {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value)
}
