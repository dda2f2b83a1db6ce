/** px between what is brought into sight and the edge. */
const margin = 8

/** Scrolls the lanes of a timeline by `px`. */
export function scrollLanes(host: HTMLElement, px: number): void {
  const panel = host.querySelector('.vis-panel.vis-left')
  if (panel) panel.scrollTop += px
}

/** What is to be seen: the box of a record, if it was ever drawn, and the id of its row, within the area of the events. */
interface Wanted {
  readonly area: HTMLElement | null
  readonly box: HTMLElement | undefined
  readonly row: string | undefined
}

/** Scrolls the lanes so that a box is in sight; answers false when only its row could be brought there: vis keeps no boxes of others. */
export function revealBox(host: HTMLElement, { area, box, row }: Wanted): boolean {
  const view = area?.getBoundingClientRect()
  const isDrawn = box?.isConnected === true
  const labels = host.querySelectorAll<HTMLElement>('[data-row]')
  const target = isDrawn ? box : [...labels].find(({ dataset }) => dataset['row'] === row)
  if (!view || !target) return true
  const { top, bottom } = target.getBoundingClientRect()
  if (top < view.top) scrollLanes(host, top - view.top - margin)
  else if (bottom > view.bottom) scrollLanes(host, bottom - view.bottom + margin)
  return isDrawn
}
