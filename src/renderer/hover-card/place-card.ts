/** A rectangle of the screen, px. */
type Box = Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom'>

interface Size {
  readonly width: number
  readonly height: number
}

/** px between the card and what it is about … */
const gap = 8
/** … and between it and the edge of the window. */
const margin = 8

/**
 * Where a card stands that is about `anchor`, px: below it, else above it, else beside it, never over it while there is
 * room for that, and inside the window. `x` is where the pointer is.
 */
export function placeCard(
  anchor: Box,
  card: Size,
  window: Size,
  x: number,
): { readonly left: number; readonly top: number } {
  const [mostLeft, mostTop] = [window.width - card.width - margin, window.height - card.height - margin]
  const left = Math.max(margin, Math.min(x - 24, mostLeft))
  const top = Math.max(margin, Math.min(anchor.top, mostTop))
  const [below, above] = [anchor.bottom + gap, anchor.top - gap - card.height]
  if (below >= margin && below <= mostTop) return { left, top: below }
  if (above >= margin && above <= mostTop) return { left, top: above }
  const [after, before] = [anchor.right + gap, anchor.left - gap - card.width]
  if (after >= margin && after <= mostLeft) return { left: after, top }
  if (before >= margin && before <= mostLeft) return { left: before, top }
  return { left, top: Math.max(margin, mostTop) }
}
