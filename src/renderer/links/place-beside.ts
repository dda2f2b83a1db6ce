/** How far from the place and from the edges of the window, px. */
const margin = 8

/** Puts a fixed element beside a place of the screen, within the window; without a place in the upper middle. */
export function placeBeside(
  element: HTMLElement,
  at: { readonly x: number; readonly y: number } | null,
): void {
  const { width, height } = element.getBoundingClientRect()
  const x = Math.min(at ? at.x + margin : (innerWidth - width) / 2, innerWidth - width - margin)
  const y = Math.min(at ? at.y + margin : innerHeight / 4, innerHeight - height - margin)
  element.style.translate = `${String(Math.max(x, margin))}px ${String(Math.max(y, margin))}px`
}
