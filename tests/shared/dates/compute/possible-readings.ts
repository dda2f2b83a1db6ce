import fc from 'fast-check'
import type { Instants, Possible, PossibleEnd } from '../../../../src/shared/dates/compute/possible'
import type { Ms } from '../../../../src/shared/dates/date-value'

/** How brute force counts: bounds are whole `cell`s, and every instant at which an answer may change is looked at. */
export interface Grid {
  readonly cell: Ms
  readonly cells: number
  /** The instants of a stretch that brute force looks at. */
  readonly instantsOf: (stretch: Instants) => readonly Ms[]
}

/** Every ms counts. */
export const msGrid: Grid = {
  cell: 1,
  cells: 10,
  instantsOf: ({ first, last }) => Array.from({ length: last - first + 1 }, (_, at) => first + at),
}

const halfHour = 1_800_000
/** Bounds at whole hours, clocks at half ones: the ms on both sides of each half hour. */
export const hourGrid: Grid = {
  cell: 2 * halfHour,
  cells: 60,
  instantsOf: ({ first, last }) =>
    Array.from({ length: (last + 1 - first) / halfHour }, (_, at) => first + at * halfHour).flatMap(
      (from) => [from, from + halfHour - 1],
    ),
}

/** A stand-in of brute force for what has no bound: beyond all of the grid. */
export const beyond = 1e12

function someStretches({ cell, cells }: Grid, most: number, longest: number): fc.Arbitrary<Instants[]> {
  return fc
    .array(fc.tuple(fc.integer({ min: 0, max: cells }), fc.integer({ min: 1, max: longest })), {
      minLength: 1,
      maxLength: most,
    })
    .map((stretches) => {
      let free = -Infinity
      return stretches
        .toSorted(([a], [b]) => a - b)
        .map(([from, length]) => {
          const first = Math.max(from, free) * cell
          free = Math.max(from, free) + length
          return { first, last: free * cell - 1 }
        })
    })
}

/** An end within some stretches, of which the first or last may be without a bound. */
function anEndOn(grid: Grid, zones: fc.Arbitrary<boolean>, longest: number): fc.Arbitrary<PossibleEnd> {
  return fc
    .tuple(
      someStretches(grid, 3, longest),
      fc.constantFrom('both', 'both', 'both', 'first', 'last', 'none'),
      zones,
    )
    .map(([stretches, bounded, zoneless]) => {
      const within = stretches.map(({ first, last }, at) => ({
        first: at === 0 && (bounded === 'last' || bounded === 'none') ? -Infinity : first,
        last: at === stretches.length - 1 && (bounded === 'first' || bounded === 'none') ? Infinity : last,
      }))
      return { within, zoneless }
    })
}

const open = (instant: number): PossibleEnd => ({
  within: [{ first: instant, last: instant }],
  zoneless: false,
})

/** A moment or a span that is possible on some clock. */
export function aPossibleOn(
  grid: Grid,
  zones: fc.Arbitrary<boolean>,
  longest: number,
): fc.Arbitrary<Possible> {
  const end = anEndOn(grid, zones, longest)
  const start = fc.oneof(
    { weight: 8, arbitrary: end },
    { weight: 1, arbitrary: fc.constant(open(-Infinity)) },
  )
  const last = fc.oneof({ weight: 8, arbitrary: end }, { weight: 1, arbitrary: fc.constant(open(Infinity)) })
  return fc.oneof(
    end.map((start) => ({ start, end: null })),
    fc.record({ start, end: last }),
  )
}

/** All pairs of a start and an end that is not before it, when what has no zone is `offset` ms east of UTC. */
export function pairsOf(grid: Grid, possible: Possible, offset: Ms): readonly (readonly [Ms, Ms])[] {
  const starts = instantsOf(grid, possible.start, offset)
  if (possible.end === null) return starts.map((start) => [start, start])
  const ends = instantsOf(grid, possible.end, offset)
  return starts.flatMap((start) => ends.filter((end) => end >= start).map((end) => [start, end] as const))
}

function instantsOf(grid: Grid, { within, zoneless }: PossibleEnd, offset: Ms): readonly Ms[] {
  const all = within.flatMap(({ first, last }) => {
    if (first === last) return [first]
    // Beyond a missing bound there is always more: one instant far out, and some on the grid.
    const low = first === -Infinity ? Math.min(0, last + 1 - grid.cell) : first
    const high = last === Infinity ? Math.max((grid.cells + 10) * grid.cell - 1, low + grid.cell - 1) : last
    return [
      ...(first === -Infinity ? [-beyond] : []),
      ...grid.instantsOf({ first: low, last: high }),
      ...(last === Infinity ? [beyond] : []),
    ]
  })
  return zoneless ? all.map((instant) => instant - offset) : all
}

/** Every clock that brute force looks at: by half hours from -12:00 to +14:00. */
export const offsets: readonly Ms[] = Array.from({ length: 53 }, (_, at) => at * halfHour - 12 * 2 * halfHour)
