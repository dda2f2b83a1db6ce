import fc from 'fast-check'
import type { OpenWorkspace } from '../../src/main/workspace/workspace'
import { dateTraits, type EventFilter } from '../../src/shared/filter/event-filter'

const year = 31_556_952_000

/** Picks a record by number from what is there. */
export const pick = fc.nat(1000)
/** Those that were picked, each once. */
export const some = <T>(all: readonly T[], chosen: readonly number[]): T[] => [
  ...new Set(chosen.flatMap((number) => all[number % Math.max(all.length, 1)] ?? [])),
]
const picks = fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, fc.array(pick, { maxLength: 3 }))
const maybe = fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, fc.boolean())
const time = fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, fc.integer({ min: 20, max: 56 }))
/** Filters; their records are picked by number: see `filterOf`. */
export const filters = fc.record({
  text: fc.oneof(
    { weight: 4, arbitrary: fc.constant('') },
    fc.constantFrom('coup', 'august 2020', 'c', 'before:2010', '“in the night”', 'lane:nowhere', 'tag:mali'),
  ),
  lanes: picks,
  tags: picks,
  dates: picks,
  colors: fc.oneof(
    { weight: 3, arbitrary: fc.constant([]) },
    fc.constantFrom(['red'], ['red', 'green'], ['pink']),
  ),
  from: time,
  until: time,
  notes: maybe,
  links: maybe,
})
/** The filter that was drawn, with lanes and tags that the workspace has. */
export const filterOf = (
  workspace: OpenWorkspace,
  drawn: typeof filters extends fc.Arbitrary<infer F> ? F : never,
): EventFilter => {
  const { lanes, tags } = workspace.workspace()
  return {
    ...drawn,
    lanes: some(lanes, drawn.lanes).map(({ id }) => id),
    tags: some(tags, drawn.tags).map(({ id }) => id),
    dates: some(dateTraits, drawn.dates),
    from: drawn.from === null ? null : drawn.from * year,
    until: drawn.until === null ? null : drawn.until * year,
  }
}
/** Kinds of tags to group by; null: lanes. */
export const groups = fc.constantFrom(null, null, 'place', 'actor', 'none of this kind')
/** Windows of 1985 to 2030, from some hours to all of it. */
export const windows = fc
  .tuple(
    fc.integer({ min: 15, max: 60 }),
    fc.integer({ min: 18, max: 41 }),
    fc.integer({ min: 2, max: 60 }),
    fc.integer({ min: 0, max: year }),
  )
  .map(([years, level, buckets, ms]) => ({
    from: years * year + ms,
    until: years * year + ms + buckets * 2 ** level,
    level,
  }))
