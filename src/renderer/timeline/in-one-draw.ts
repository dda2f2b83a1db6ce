import type { Timeline } from 'vis-timeline/esnext'

interface Stretch {
  start: number
  end: number
}

interface Group {
  /** Sorts its items. */
  readonly order: () => void
}

/** The private fields of vis-timeline 8.5.4 that this module lives on. */
interface Insides {
  readonly body: { range: Stretch }
  /** Draws in the next frame. */
  _redraw: () => void
  /** Draws at once. */
  readonly _origRedraw: () => void
  readonly itemSet: {
    redraw: () => boolean
    /** Sorts the items of all groups. */
    _order: () => void
    readonly items: Readonly<Record<string, { hide: () => void; readonly parent: Group | null } | undefined>>
  }
}

/** More changed items than this are taken out of the page while they change, so that each is not measured at once. */
const few = 20

const nowhere: Stretch = { start: -9e15, end: -9e15 + 1 }

/**
 * Changes the data of a timeline and draws once, at once. By itself vis shows, measures and lays out each new item in view on
 * its own, and draws after each call on a DataSet: 1,000 new items took a second. While `change` runs the window looks empty, so nothing is
 * shown, and drawing waits (the two must go together). `changed` are the items that will have other data, or will be gone: only groups
 * that had one or get one are sorted. What vis takes from one draw to
 * the next, such as the room of a scrollbar that came, is right after a second one, when this one has been painted.
 */
export function inOneDraw(timeline: Timeline, changed: readonly string[], change: () => void): void {
  const insides = timeline as unknown as Insides
  const { body, itemSet, _redraw: drawLater } = insides
  const { range } = body
  const { redraw, _order: orderAll } = itemSet
  const groups = new Set<Group>()
  const addGroups = (): void => {
    for (const id of changed) {
      const group = itemSet.items[id]?.parent
      if (group) groups.add(group)
    }
  }
  addGroups()
  if (changed.length > few) for (const id of changed) itemSet.items[id]?.hide()
  body.range = nowhere
  itemSet.redraw = () => false
  itemSet._order = () => undefined
  insides._redraw = () => undefined
  try {
    change()
  } finally {
    body.range = range
    itemSet.redraw = redraw
    itemSet._order = orderAll
    insides._redraw = drawLater
  }
  addGroups()
  for (const group of groups) group.order()
  insides._origRedraw()
  requestAnimationFrame(() => insides._redraw())
}
