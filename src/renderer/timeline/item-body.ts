/**
 * The part of a box that has its looks: all that vis puts in a box stands in it. vis moves each box in every frame, and a box with CSS
 * properties of its own would have all in it be styled again each time. `content` is that of the item; null while it is in no box.
 */
export function bodyAround(content: HTMLElement): HTMLElement | null {
  // The frame around the content, and the box around the frame until the body is between them.
  const around = content.parentElement?.parentElement
  if (!around || around.classList.contains('item-body')) return around ?? null
  const body = document.createElement('div')
  body.className = 'item-body'
  body.append(...around.childNodes)
  around.append(body)
  return body
}
