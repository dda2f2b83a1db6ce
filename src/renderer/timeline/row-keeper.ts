import type { Timeline } from 'vis-timeline/esnext'
import { driftOf, RowsInSight } from './rows-in-sight'
import { askForFewerLayouts, measureLabelsAgain, placeRowsByHeights } from './vis-layouts'
import { rowPlaces, scrollAtOnce, skipWhileFar, type RowPlaces } from './vis-rows'

/** Sees to it that rows out of sight cost nothing, and that those in sight stand still while others get another height. */
export class RowKeeper {
  readonly #timeline: Timeline
  readonly #inSight: RowsInSight
  #ids: readonly string[] = []
  #places: RowPlaces | null = null

  /** `onrows` is told which rows are in sight or near it. */
  constructor(timeline: Timeline, onrows: (ids: readonly string[]) => void) {
    this.#timeline = timeline
    this.#inSight = new RowsInSight(onrows)
    askForFewerLayouts(timeline)
    timeline.on('changed', () => this.#look())
  }

  /** The rows are these now, from top to bottom, of them new or with other labels `changed`; vis has them already. */
  keep(ids: readonly string[], changed: readonly string[]): void {
    this.#ids = ids
    measureLabelsAgain(this.#timeline, changed)
    placeRowsByHeights(this.#timeline)
    skipWhileFar(this.#timeline, ids)
  }

  /** Labels may have other sizes now. */
  measure(): void {
    measureLabelsAgain(this.#timeline, this.#ids)
  }

  #look(): void {
    const before = this.#places
    const now = rowPlaces(this.#timeline, this.#ids)
    const drift = driftOf(before, now)
    this.#places = now
    // Draws once more, which comes back here.
    if (drift !== 0) scrollAtOnce(this.#timeline, drift)
    else this.#inSight.look(now)
  }
}
