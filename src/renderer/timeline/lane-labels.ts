import type { Id } from '../../shared/model'
import { LaneDrag } from './lane-drag'
import type { TimelineProps } from './timeline-props'

type LaneProps = Pick<TimelineProps, 'lanes' | 'readOnly' | 'onmovelane' | 'oncollapse'>

const laneOf = (target: EventTarget | null, name: 'lane' | 'fold'): Id | null => {
  const found = target instanceof Element ? target.closest<HTMLElement>(`[data-${name}]`) : null
  return found?.dataset[name] ?? null
}

/** What the pointer does with the labels of rows: folds lanes, and puts them elsewhere. Returns what ends it. */
export function listenToLabels(host: HTMLElement, props: () => LaneProps): () => void {
  const drag = new LaneDrag(host, {
    lanes: () => props().lanes,
    locked: () => props().readOnly || !props().onmovelane,
    rows: () =>
      [...host.querySelectorAll<HTMLElement>('.row-label[data-lane]')].map((label) => ({
        id: label.dataset['lane'] ?? '',
        element: label.closest('.vis-label') ?? label,
      })),
    gripOf: (target) => (laneOf(target, 'fold') === null ? laneOf(rowOf(target), 'lane') : null),
    ondrop: (id, place) => props().onmovelane?.(id, place),
  })
  const fold = (event: MouseEvent): void => {
    const id = laneOf(event.target, 'fold')
    if (id !== null) props().oncollapse?.(id)
  }
  host.addEventListener('click', fold)
  return () => {
    host.removeEventListener('click', fold)
    drag.destroy()
  }
}

/** A row is taken hold of anywhere on its label, however tall the row is. */
function rowOf(target: Element): Element | null {
  return target.closest('.vis-label')?.querySelector('[data-lane]') ?? null
}
