import { performance } from 'node:perf_hooks'

/** ms. */
export interface Measure {
  readonly median: number
  readonly p95: number
  readonly count: number
}

/** How long a piece of work takes, ms. */
export function taken(work: () => void): number {
  const begun = performance.now()
  work()
  return performance.now() - begun
}

export function measureOf(values: readonly number[]): Measure {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  return { median: at(0.5), p95: at(0.95), count: sorted.length }
}

/** Measures pieces of work in turn, so that whatever else the machine does meanwhile falls on all of them. */
export function inTurn<Name extends string>(
  times: number,
  works: Readonly<Record<Name, () => void>>,
): Record<Name, Measure> {
  const names = Object.keys(works) as Name[]
  const all = names.map((name) => ({ name, values: [] as number[] }))
  for (let time = 0; time < times; time += 1)
    for (const { name, values } of all) values.push(taken(works[name]))
  return Object.fromEntries(all.map(({ name, values }) => [name, measureOf(values)])) as Record<Name, Measure>
}
