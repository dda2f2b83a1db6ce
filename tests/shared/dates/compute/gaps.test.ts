import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gapsBetween, type Occupied } from '../../../../src/shared/dates/compute/gaps'
import { runs } from '../arbitrary-dates'

/** A moment or a span by its bounds: a start in [a, b), an end in [c, d); whole ms, so that all worlds can be tried. */
interface Placed {
  readonly starts: readonly number[]
  readonly ends: readonly number[] | null
}

const someInstants = fc
  .tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 4 }))
  .map(([from, length]) => Array.from({ length }, (_, at) => from + at))

const anEvent: fc.Arbitrary<Placed> = fc
  .record({ starts: someInstants, ends: fc.option(someInstants) })
  .filter(({ starts, ends }) => ends === null || Math.max(...ends) >= Math.min(...starts))

const placesOf = ({ starts, ends }: Placed): (readonly [number, number])[] =>
  starts.flatMap((start) =>
    (ends ?? [start]).filter((end) => end >= start).map((end) => [start, end] as const),
  )

function occupied(event: Placed): Occupied {
  const places = placesOf(event)
  const [starts, ends] = [places.map(([start]) => start), places.map(([, end]) => end)]
  return {
    from: Math.min(...starts),
    until: Math.max(...ends) + 1,
    earliestEnd: Math.min(...ends),
    latestStart: Math.max(...starts) + 1,
  }
}

type Stretch = readonly [from: number, until: number]

/** The gaps between the events of one world: from the instant after an end to the next start. */
function gapsIn(world: readonly (readonly [number, number])[]): Stretch[] {
  const gaps: Stretch[] = []
  let until = Infinity
  for (const [start, end] of world.toSorted(([a], [b]) => a - b)) {
    if (start > until) gaps.push([until, start])
    until = until === Infinity ? end : Math.max(until, end)
  }
  return gaps
}

function worldsOf(events: readonly Placed[]): (readonly (readonly [number, number])[])[] {
  return events.reduce<(readonly (readonly [number, number])[])[]>(
    (worlds, event) => worlds.flatMap((world) => placesOf(event).map((place) => [...world, place])),
    [[]],
  )
}

const within = (inner: Stretch, outer: Stretch) => inner[0] >= outer[0] && inner[1] <= outer[1]

test('certain gaps are empty in every world, possible ones are the longest of any, as trying every world has it', () => {
  fc.assert(
    fc.property(
      fc.array(anEvent, { minLength: 1, maxLength: 3 }),
      fc.integer({ min: 1, max: 4 }),
      (events, longerThan) => {
        const isLong = (from: number, until: number) => until - from > longerThan
        const worlds = worldsOf(events)
        const covered = new Set(
          events
            .flatMap(placesOf)
            .flatMap(([from, until]) => Array.from({ length: until - from + 1 }, (_, at) => from + at)),
        )
        const all = [...covered].sort((a, b) => a - b)
        const certain = all
          .flatMap((at, index): Stretch[] => [[at + 1, all[index + 1] ?? at]])
          .filter(([from, until]) => until > from && isLong(from, until))
        // A gap of a world lasts from the end's instant to the start's; as bounds are half open, to 1 ms after it at most.
        const ever = worlds.flatMap(gapsIn).map(([from, until]): Stretch => [from, until + 1])
        const longest = ever.filter((gap) => !ever.some((other) => within(gap, other) && !within(other, gap)))
        const possible = longest
          .filter((gap) => isLong(...gap) && !certain.some((inner) => within(inner, gap)))
          .map((gap) => gap.join(' to '))
        const found = gapsBetween(events.map(occupied), (gap) => isLong(gap.from, gap.until))
        const told = (isCertain: boolean) =>
          found.filter((gap) => gap.certain === isCertain).map(({ from, until }) => `${from} to ${until}`)
        expect(told(true)).toEqual(certain.map((gap) => gap.join(' to ')))
        expect(told(false).sort()).toEqual([...new Set(possible)].sort())
      },
    ),
    { ...runs, numRuns: runs.numRuns * 3 },
  )
})

test('each gap is told with the events it lies between', () => {
  fc.assert(
    fc.property(fc.array(anEvent, { minLength: 2, maxLength: 12 }), (events) => {
      const bounds = events.map(occupied)
      for (const { from, until, before, after, certain } of gapsBetween(bounds, () => true)) {
        expect(before).not.toBe(after)
        expect(certain ? bounds[before]?.until : bounds[before]?.earliestEnd).toBe(from)
        expect(certain ? bounds[after]?.from : bounds[after]?.latestStart).toBe(until)
      }
    }),
    runs,
  )
})

test('what goes on without an end leaves no gap after it, and what may go on no certain one', () => {
  const day = (at: number): Occupied => ({ from: at, until: at + 1, earliestEnd: at, latestStart: at + 1 })
  const open = { from: 2, until: Infinity, earliestEnd: Infinity, latestStart: 3 }
  expect(gapsBetween([day(0), open, day(9)], () => true).filter(({ until }) => until > 3)).toEqual([])
  const unknown = { ...open, earliestEnd: 2 }
  const gaps = gapsBetween([day(0), unknown, day(9)], ({ from, until }) => until - from > 2)
  expect(gaps).toEqual([
    { from: 0, until: 3, before: 0, after: 1, certain: false },
    { from: 2, until: 10, before: 1, after: 2, certain: false },
  ])
})

/** What compared each with each would not end within the time a test has. */
test('100,000 events are swept', () => {
  const events = Array.from({ length: 100_000 }, (_, at) => {
    const from = ((at * 7919) % 100_000) * 10
    return { from, until: from + 4, earliestEnd: from + 1, latestStart: from + 3 }
  })
  expect(gapsBetween(events, ({ from, until }) => until - from > 5)).toHaveLength(99_999)
})
