import fc from 'fast-check'
import { expect, test } from 'vitest'
import { backupsToDelete, type DatedFile } from '../../../../src/main/workspace/backups/thin'
import { propertyRuns } from '../../../support/random-edits'

const hour = 3_600_000
const day = 24 * hour
const now = Date.UTC(2026, 10, 23, 10, 30)
const endless = Number.MAX_SAFE_INTEGER
const options = { numRuns: propertyRuns * 5, seed: 11 }

/** Ages from the future to two years, dense where the rules change. */
const age = fc.oneof(
  fc.integer({ min: -2 * day, max: 3 * hour }),
  fc.integer({ min: 0, max: 3 * day }),
  fc.integer({ min: 0, max: 730 * day }),
)
const files = fc
  .array(fc.record({ age, bytes: fc.integer({ min: 1, max: 100 }) }), { maxLength: 80 })
  .map((all) =>
    all.map((file, index): DatedFile => ({ name: `b${index}`, time: now - file.age, bytes: file.bytes })),
  )

function kept(all: readonly DatedFile[], at: number, budget = endless): DatedFile[] {
  const gone = new Set(backupsToDelete(all, at, budget))
  return all.filter(({ name }) => !gone.has(name))
}
const sum = (all: readonly DatedFile[]): number => all.reduce((bytes, file) => bytes + file.bytes, 0)
const named = (all: readonly DatedFile[]): string[] => all.map(({ name }) => name).sort()

test('the last two hours and whatever lies in the future are never thinned by age', () => {
  fc.assert(
    fc.property(files, (all) => {
      const recent = all.filter(({ time }) => now - time <= 2 * hour)
      expect(named(kept(all, now))).toEqual(expect.arrayContaining(named(recent)))
    }),
    options,
  )
})

test('every hour of the last day, day of the last month and week before keeps its newest', () => {
  fc.assert(
    fc.property(files, (all) => {
      const left = new Set(named(kept(all, now)))
      for (const file of all) {
        const fileAge = now - file.time
        const span = fileAge <= day ? hour : fileAge <= 30 * day ? day : 7 * day
        // The epoch was a Thursday.
        const stretch = (time: number): number => Math.floor((time + (span === 7 * day ? 3 * day : 0)) / span)
        const later = all.filter(
          (other) => stretch(other.time) === stretch(file.time) && other.time >= file.time,
        )
        expect(later.some(({ name }) => left.has(name))).toBe(true)
        if (fileAge > 2 * hour && left.has(file.name) && file.time !== Math.max(...all.map((f) => f.time))) {
          const isNewestPast = all.every((other) => other.time <= file.time || other.time > now)
          expect(isNewestPast || later.every(({ time }) => time === file.time)).toBe(true)
        }
      }
    }),
    options,
  )
})

test('thinning now and again later leaves what thinning only later does', () => {
  fc.assert(
    fc.property(files, fc.integer({ min: 0, max: 60 * day }), (all, passed) => {
      const past = all.filter(({ time }) => time <= now)
      const twice = kept(kept(past, now), now + passed)
      expect(named(twice)).toEqual(named(kept(past, now + passed)))
    }),
    options,
  )
})

test('the budget holds but for the newest; the oldest go first, and the future only after the past', () => {
  fc.assert(
    fc.property(files, fc.integer({ min: 0, max: 2000 }), (all, budget) => {
      const byAge = kept(all, now)
      const left = kept(all, now, budget)
      if (all.length === 0) return
      const newest = Math.max(...all.map(({ time }) => time))
      const newestPast = Math.max(...all.filter(({ time }) => time <= now).map(({ time }) => time), -Infinity)
      expect(left.some(({ time }) => time === newest)).toBe(true)
      if (newestPast > -Infinity) expect(left.some(({ time }) => time === newestPast)).toBe(true)
      const free = left.filter(({ time }) => time !== newest && time !== newestPast)
      expect(
        sum(left) <= budget || free.length === 0 || left.length <= 2 || sum(left) - sum(free) > budget,
      ).toBe(true)
      const gone = byAge.filter((file) => !left.includes(file))
      for (const { time } of gone) expect(free.every((file) => file.time >= time)).toBe(true)
      if (sum(byAge) <= budget) expect(gone).toEqual([])
    }),
    options,
  )
})

test('a day of work, a month and two years shrink to what the rules say', () => {
  const every = (span: number, count: number): DatedFile[] =>
    Array.from({ length: count }, (_, index) => ({
      name: `${span}-${index}`,
      time: now - index * span,
      bytes: 1,
    }))
  expect(kept(every(600_000, 144), now)).toHaveLength(13 + 22)
  expect(kept(every(day, 30), now)).toHaveLength(30)
  expect(kept(every(day, 730), now).length).toBeLessThan(31 + 101 + 1)
})
