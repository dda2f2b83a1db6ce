import type { Id } from '../model'
import type { Point } from '../routing/geometry'
import { crossing, takenBy, tolerable, tollOf, type Taken } from '../routing/toll'
import type { LinkRoutes } from './link-routes'
import { partedRoute } from './part-links'

/** A link that looks for its way among others. */
export interface Seeker {
  readonly from: Id
  readonly to: Id
  readonly dash: string | null
  /** How far its ends are from each other, px. */
  readonly length: number
  readonly routes: LinkRoutes
}

/** A way that was found, and what it takes of the page from others and from links that may share it. */
interface Way {
  readonly points: readonly Point[]
  readonly taken: readonly Taken[]
  readonly shared: readonly Taken[]
}

type Ways = readonly (Way | null)[]

/** Up to this many links each looks for its way again among all the others. */
const few = 40
/** How often each looks again, and how often stretches that lie side by side are moved apart. */
const rounds = 2

/**
 * The ways of all links of a page, null where none is found. Each knows the ways that are there: short links go first, for they have
 * less choice. Then each looks again among all the others, and stretches that still lie side by side are moved apart.
 */
export function spreadLinks(seekers: readonly Seeker[]): readonly (readonly Point[] | null)[] {
  const order = [...seekers.keys()].sort(
    (a, b) => (seekers[a]?.length ?? 0) - (seekers[b]?.length ?? 0) || a - b,
  )
  let ways: Ways = seekers.map(() => null)
  for (const at of order) ways = foundAnew(at, seekers, ways)
  const areFew = seekers.length <= few
  for (let round = 0; areFew && round < rounds; round++)
    for (const at of order) ways = improved(at, seekers, ways)
  return parted(order, seekers, ways, areFew ? rounds : 1).map((way) => way && way.points)
}

function wayOf(points: readonly Point[]): Way {
  return { points, taken: takenBy(points, false), shared: takenBy(points, true) }
}

/** The ways with that of one link found anew, where all together are better for it: beside the others, or with the others moved aside. */
function improved(at: number, seekers: readonly Seeker[], ways: Ways): Ways {
  const [seeker, way] = [seekers[at], ways[at]]
  const taken = takenFor(at, seekers, ways)
  const alone = seeker?.routes.alone ?? null
  if (!seeker || !way || !alone || seeker.routes.isCrowded(taken)) return ways
  const { room } = seeker.routes
  if (room.cost(way.points, taken) <= room.cost(alone, []) + tolerable) return ways
  let best = ways
  let most = 1e-6
  const consider = (found: readonly Point[] | null, isGivenWay: boolean): void => {
    if (found === null) return
    const own = wayOf(found)
    const others = ways.flatMap((other, i) =>
      other && i !== at && tollOf(other.points, own.taken) > crossing ? [i] : [],
    )
    const concerned = [at, ...others]
    let tried = parted(concerned, seekers, ways.with(at, own), rounds)
    for (const other of isGivenWay ? others : []) {
      const anew = foundAnew(other, seekers, tried)
      if (anew !== tried) tried = parted(concerned, seekers, anew, rounds)
    }
    const saved = costOf(concerned, seekers, ways) - costOf(concerned, seekers, tried)
    if (saved <= most) return
    best = tried
    most = saved
  }
  consider(way.points, false)
  consider(seeker.routes.find(taken), false)
  consider(alone, false)
  consider(alone, true)
  return best
}

/** The ways with that of one link found anew beside the others, where it is better than the one known. */
function foundAnew(at: number, seekers: readonly Seeker[], ways: Ways): Ways {
  const [seeker, known] = [seekers[at], ways[at]]
  const taken = takenFor(at, seekers, ways)
  const found = seeker?.routes.find(taken) ?? null
  if (!seeker || !found) return ways
  const { room } = seeker.routes
  const isBetter = !known || room.cost(found, taken) < room.cost(known.points, taken) - 1e-6
  return isBetter ? ways.with(at, wayOf(found)) : ways
}

/** The ways with the stretches of those in `order` moved apart. */
function parted(order: readonly number[], seekers: readonly Seeker[], ways: Ways, times: number): Ways {
  const moved = [...ways]
  for (let round = 0; round < times; round++)
    for (const at of order) {
      const [seeker, way] = [seekers[at], moved[at]]
      if (!seeker || !way) continue
      const points = partedRoute(way.points, seeker.routes.room, takenFor(at, seekers, moved))
      if (points !== way.points) moved[at] = wayOf(points)
    }
  return moved
}

function costOf(concerned: readonly number[], seekers: readonly Seeker[], ways: Ways): number {
  return concerned.reduce((sum, at) => {
    const way = ways[at]
    return sum + (way ? (seekers[at]?.routes.room.cost(way.points, takenFor(at, seekers, ways)) ?? 0) : 0)
  }, 0)
}

/** What the other links take of the page, as the link at `at` meets it. */
function takenFor(at: number, seekers: readonly Seeker[], ways: Ways): readonly Taken[] {
  const seeker = seekers[at]
  return ways.flatMap((way, i) => {
    const other = seekers[i]
    if (!way || !seeker || !other || i === at) return []
    return isShared(seeker, other) ? way.shared : way.taken
  })
}

/** Links that begin or end in one event may share their way there, if they look the same. */
function isShared(one: Seeker, other: Seeker): boolean {
  return one.dash === other.dash && (one.from === other.from || one.to === other.to)
}
