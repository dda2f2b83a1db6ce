import { addUnits } from './civil'
import type { Unit } from './date-value'
import type { DatingBounds } from './dating'

/** The bounds that "approximate" makes of those of the unit named: one `unit` more on each side. */
export function widened(bounds: DatingBounds, unit: Unit): DatingBounds {
  if (bounds.qualifier !== '~' && bounds.qualifier !== '%') return bounds
  return moved(bounds, unit, 1)
}

/** The bounds without what "approximate" added: the unit that was named. */
export function unwiden(bounds: DatingBounds): DatingBounds {
  if (bounds.qualifier !== '~' && bounds.qualifier !== '%') return bounds
  return moved(bounds, bounds.unit, -1)
}

function moved(bounds: DatingBounds, unit: Unit, count: number): DatingBounds {
  const { earliest, latest } = bounds
  return {
    ...bounds,
    earliest: earliest === null ? null : addUnits(earliest, unit, -count),
    latest: latest === null ? null : addUnits(latest, unit, count),
  }
}
