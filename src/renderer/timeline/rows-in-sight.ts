import type { RowPlace, RowPlaces } from './vis-rows'

/** Rows are wanted so many heights of the timeline out of sight … */
const wanted = 1
/** … and again when one that is nearer than this is not among them. */
const needed = 0.5

function rowsNear({ rows, view }: RowPlaces, share: number): readonly RowPlace[] {
  const more = (view.bottom - view.top) * share
  return rows.filter(({ top, bottom }) => bottom >= view.top - more && top <= view.bottom + more)
}

/** Says which rows are in sight or near it, so that the events of others need not be there. */
export class RowsInSight {
  readonly #onrows: (ids: readonly string[]) => void
  #told: ReadonlySet<string> = new Set()

  constructor(onrows: (ids: readonly string[]) => void) {
    this.#onrows = onrows
  }

  /** Takes where the rows are now; tells only what is news. */
  look(places: RowPlaces): void {
    if (places.view.bottom <= places.view.top) return
    if (rowsNear(places, needed).every(({ id }) => this.#told.has(id))) return
    const ids = rowsNear(places, wanted).map(({ id }) => id)
    this.#told = new Set(ids)
    this.#onrows(ids)
  }
}

/** How far the rows moved, px, that should have stood still: rows above what is in sight got another height. */
export function driftOf(before: RowPlaces | null, now: RowPlaces): number {
  if (before?.rows.length !== now.rows.length) return 0
  if (now.rows.some(({ id }, at) => id !== before.rows[at]?.id)) return 0
  const isIn = ({ rows, view }: RowPlaces, at: number): boolean => {
    const row = rows[at]
    return row !== undefined && row.bottom > view.top && row.top < view.bottom
  }
  // What has just come into sight may grow; what was there already stays where it is.
  const at = now.rows.findIndex((_, row) => isIn(now, row) && isIn(before, row))
  return at < 0 ? 0 : (now.rows[at]?.top ?? 0) - (before.rows[at]?.top ?? 0)
}
