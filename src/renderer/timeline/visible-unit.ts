import type { Ms, Unit } from '../../shared/dates/date-value'

const second = 1000
const day = 86_400 * second
const year = 365.2425 * day

/** Mean length of each unit that is aimed at, ms, finest first. */
const lengths: readonly (readonly [Unit, Ms])[] = [
  ['second', second],
  ['minute', 60 * second],
  ['hour', 3600 * second],
  ['day', day],
  ['month', year / 12],
  ['year', year],
  ['decade', 10 * year],
  ['century', 100 * year],
  ['millennium', 1000 * year],
]

/** A unit can be aimed at with a pointer when it is at least this wide, px. */
const aimable = 4

/** The finest unit that a pointer can aim at when one px is `msPerPx` ms wide. */
export function visibleUnit(msPerPx: number): Unit {
  return lengths.find(([, length]) => length >= aimable * msPerPx)?.[0] ?? 'millennium'
}
