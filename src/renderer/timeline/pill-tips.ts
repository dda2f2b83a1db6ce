import { DragLabel } from './drag-label'
import { pillTip } from './pills'
import type { TimelineAdapter } from './timeline-adapter'

/** Says beside the pointer how many events a pill holds, and of which time. Returns what ends it. */
export function listenToPills(host: HTMLElement, adapter: TimelineAdapter): () => void {
  const listening = new AbortController()
  const { signal } = listening
  const label = new DragLabel(host)
  function over({ target, buttons, clientX, clientY }: PointerEvent): void {
    const pill = buttons === 0 ? adapter.pillAt(target) : null
    if (pill) label.show(pillTip(pill), clientX, clientY)
    else label.hide()
  }
  host.addEventListener('pointermove', over, { signal, passive: true })
  for (const gone of ['pointerdown', 'pointerleave', 'wheel']) {
    host.addEventListener(gone, () => label.hide(), { signal, capture: true, passive: true })
  }
  return () => {
    listening.abort()
    label.hide()
  }
}
