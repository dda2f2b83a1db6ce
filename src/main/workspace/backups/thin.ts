import type { Ms } from '../../../shared/dates/date-value'

/** What thinning must know of a backup. */
export interface DatedFile {
  readonly name: string
  /** ms UTC. */
  readonly time: Ms
  readonly bytes: number
}

const hour = 3_600_000
const day = 24 * hour

/** The first Monday after the epoch is its fifth day: weeks begin on Mondays (ISO 8601). */
const weekOf = (time: Ms): number => Math.floor((Math.floor(time / day) + 3) / 7)

/**
 * Up to `age` (ms) the newest backup of each stretch is kept. Every day is whole hours and every week whole days, so what a coarser rule
 * would keep later is never taken by a finer one before.
 */
const rules: readonly { readonly age: number; readonly stretchOf: (time: Ms) => number }[] = [
  { age: 2 * hour, stretchOf: (time) => time },
  { age: day, stretchOf: (time) => Math.floor(time / hour) },
  { age: 30 * day, stretchOf: (time) => Math.floor(time / day) },
  { age: Infinity, stretchOf: weekOf },
]

/**
 * The names of the backups that may go at `now` (ms UTC): all of the last 2 hours stay, one an hour for a day, one a day for 30 days,
 * one a week beyond; then the oldest go until the rest fits into `budget` bytes. The newest always stays. One dated in the future (a clock
 * was wrong) counts as just made: it goes only for the budget, and after all from the past but the newest of them.
 */
export function backupsToDelete(backups: readonly DatedFile[], now: Ms, budget: number): string[] {
  const ordered = [...backups].sort((a, b) => b.time - a.time || (a.name < b.name ? 1 : -1))
  const always = new Set([ordered[0]?.name, ordered.find(({ time }) => time <= now)?.name])
  const kept = keptByAge(ordered, now, always)
  const gone = ordered.filter((backup) => !kept.includes(backup)).map(({ name }) => name)
  let bytes = kept.reduce((sum, backup) => sum + backup.bytes, 0)
  for (const backup of kept.reverse()) {
    if (bytes <= budget) break
    if (always.has(backup.name)) continue
    bytes -= backup.bytes
    gone.push(backup.name)
  }
  return gone
}

/** From newest to oldest, as given. */
function keptByAge(
  ordered: readonly DatedFile[],
  now: Ms,
  always: ReadonlySet<string | undefined>,
): DatedFile[] {
  const taken = rules.map(() => new Set<number>())
  return ordered.filter(({ name, time }) => {
    const isFirst = rules.map(({ stretchOf }, index) => {
      const stretch = stretchOf(time)
      const first = !taken[index]?.has(stretch)
      taken[index]?.add(stretch)
      return first
    })
    const rule = rules.findIndex(({ age }) => now - time <= age)
    // The first rule keeps all, also two of one millisecond.
    return rule === 0 || always.has(name) || isFirst[rule] === true
  })
}
