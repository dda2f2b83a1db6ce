import type { Id } from '../../shared/model'
import type { TimelineAdapter } from './timeline-adapter'

/** The pointer rests this long on an event before it counts, ms … */
const restTime = 400
/** … and moves no further meanwhile than this, px. */
const still = 6

/** An event that is pointed at, and where: `x` is the pointer's place, px of the screen, null for a key. */
export interface Pointed {
  readonly id: Id
  readonly x: number | null
  /** Where its mark and its label stand, px of the screen. */
  readonly box: Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom'>
}

/** Where the mark and the label of an event stand; null while it isn't drawn. */
export function placeOfEvent({ view }: TimelineAdapter, id: Id): Pointed['box'] | null {
  const mark = view.boxOf(id)
  if (!mark?.isConnected) return null
  const boxes = [mark, ...mark.querySelectorAll('.item-label')].map((element) =>
    element.getBoundingClientRect(),
  )
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    right: Math.max(...boxes.map(({ right }) => right)),
    top: Math.min(...boxes.map(({ top }) => top)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  }
}

/**
 * Says when the pointer has come to rest on an event, when it leaves it (`left`), and when it does something else, as
 * pressing or turning the wheel (`gone`). Returns what ends it.
 */
export function listenToRest(
  host: HTMLElement,
  adapter: TimelineAdapter,
  onpoint: (pointed: Pointed | 'left' | 'gone') => void,
): () => void {
  const listening = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined
  let resting: { readonly id: Id; readonly x: number; readonly y: number } | null = null
  let pointed: Id | null = null

  function forget(how: 'left' | 'gone'): void {
    clearTimeout(timer)
    resting = null
    if (pointed !== null || how === 'gone') onpoint(how)
    pointed = null
  }
  function rested(id: Id, x: number): void {
    const box = placeOfEvent(adapter, id)
    if (!box) return
    pointed = id
    onpoint({ id, x, box })
  }
  function over({ target, buttons, clientX: x, clientY: y }: PointerEvent): void {
    if (buttons !== 0) return
    const id = adapter.view.eventAt(target)
    if (id === null || id === '') return forget('left')
    if (id === pointed || (resting?.id === id && Math.hypot(x - resting.x, y - resting.y) <= still)) return
    if (pointed !== null) forget('left')
    clearTimeout(timer)
    resting = { id, x, y }
    timer = setTimeout(() => rested(id, x), restTime)
  }
  const options = { capture: true, signal: listening.signal }
  host.addEventListener('pointermove', over, options)
  host.addEventListener('pointerdown', () => forget('gone'), options)
  host.addEventListener('wheel', () => forget('gone'), { ...options, passive: true })
  host.addEventListener('pointerleave', () => forget('left'), { signal: listening.signal })
  return () => {
    clearTimeout(timer)
    listening.abort()
  }
}
