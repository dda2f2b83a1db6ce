import type { TimelineItem } from '../../shared/api'
import type { Id } from '../../shared/model'
import { extentOf, shapeOf } from './item-shape'
import type { DrawContext } from './items'
import { possibleStretches } from './possible-stretches'

/** An item narrower than this is drawn as its mark, px. */
const narrowest = 10

const widthInPx = (item: TimelineItem, msPerPx: number): number => {
  const { from, until } = extentOf(item, msPerPx)
  return (until - from) / msPerPx
}

/** The class names that say how an item is drawn; `isBeside`: its label stands beside its bar. */
export const classesOf = (item: TimelineItem, isBeside: boolean, context: DrawContext): string => {
  const shape = shapeOf(item)
  const flag = (name: string, ids: ReadonlySet<Id>): string => (ids.has(item.id) ? name : '')
  return [
    item.kind,
    item.date.shape,
    widthInPx(item, context.msPerPx) < narrowest ? 'narrow' : '',
    isBeside ? 'beside' : 'inside',
    shape.start === 'known' ? '' : `start-${shape.start}`,
    shape.end === 'known' ? '' : `end-${shape.end}`,
    shape.doubted ? 'doubted' : '',
    hasHoles(item, context) ? 'holes' : '',
    flag('selected', context.selected),
    flag('dragged', context.dragged),
    flag('pending', context.pending),
  ]
    .filter((name) => name !== '')
    .join(' ')
}

const hasHoles = (item: TimelineItem, { msPerPx }: DrawContext): boolean =>
  possibleStretches(item, extentOf(item, msPerPx), msPerPx).length > 0
