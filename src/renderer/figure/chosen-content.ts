import type { FigureFile, SavedView, Shown } from '../../shared/api'
import { isEmptyFilter, keyOfFilter } from '../../shared/filter/event-filter'
import type { TimeSpan } from '../state/time-span'

const keyOf = (shown: Shown | undefined): string =>
  !shown || (isEmptyFilter(shown.filter) && shown.group === null)
    ? ''
    : JSON.stringify([keyOfFilter(shown.filter), shown.group])

/**
 * The choice of events that a figure has: `all`, `screen`, the id of a saved view, or `preset` for what is none of them. It is the one
 * `picked` while the figure still has its events, else the first that means the same.
 */
export function chosenEvents(
  { shown }: FigureFile,
  views: readonly SavedView[],
  onScreen: Shown,
  picked: string,
): string {
  const wanted = keyOf(shown)
  const choices: readonly (readonly [string, string])[] = [
    ['all', ''],
    ['screen', keyOf(onScreen)],
    ...views.map((view) => [view.id, keyOf(view)] as const),
  ]
  const same = choices.filter(([, key]) => key === wanted).map(([choice]) => choice)
  return same.includes(picked) ? picked : (same[0] ?? 'preset')
}

/** Whole milliseconds around a stretch of time. */
export function rangeOf({ from, until }: TimeSpan): NonNullable<FigureFile['range']> {
  return { from: Math.floor(from), until: Math.ceil(until) }
}

/** The choice of time that a figure has: `view` is that of the saved view, if one is chosen. */
export function chosenTime(
  { range }: FigureFile,
  view: TimeSpan | null | undefined,
  onScreen: TimeSpan | null,
): 'all' | 'view' | 'screen' | 'preset' {
  const isSame = (other: TimeSpan | null | undefined): boolean =>
    range !== undefined &&
    other != null &&
    rangeOf(other).from === range.from &&
    rangeOf(other).until === range.until
  if (!range) return 'all'
  if (isSame(view)) return 'view'
  return isSame(onScreen) ? 'screen' : 'preset'
}
