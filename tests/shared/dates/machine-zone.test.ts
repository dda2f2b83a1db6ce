import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { describeDate } from '../../../src/shared/dates/describe-date'
import { formatDate } from '../../../src/shared/dates/format-date'
import { shiftDate } from '../../../src/shared/dates/shift-date'
import { read, readingText } from './reading-text'
import { allTypedDates } from './all-typed-dates'

const folder = join(import.meta.dirname, '../../../src/shared/dates')
/** They name their zone in every call. */
const zoneModules = ['zones.ts', 'zone-of-place.ts']
const zoneBefore = process.env.TZ

afterEach(() => {
  if (zoneBefore === undefined) delete process.env.TZ
  else process.env.TZ = zoneBefore
})

describe('the zone of the machine', () => {
  test.each([
    ['UTC', 0],
    ['Africa/Bamako', 0],
    ['America/New_York', 300],
    ['America/St_Johns', 210],
    ['Asia/Kolkata', -330],
    ['Asia/Kathmandu', -345],
    ['Pacific/Apia', -780],
  ])('%s changes no date', (zone, minutesWest) => {
    process.env.TZ = zone
    expect(new Date(2022, 0, 1).getTimezoneOffset()).toBe(minutesWest)
    const seen = allTypedDates.map(([text]) => {
      const reading = read(text)
      const moved = shiftDate(reading, { unit: 'year', count: 1 })
      return [text, readingText(reading), formatDate(reading), describeDate(reading), moved]
    })
    expect(seen.map(([text, meaning, label]) => [text, meaning, label])).toEqual(allTypedDates)
    process.env.TZ = 'UTC'
    expect(seen.map(([, , , sentence, moved]) => [sentence, moved])).toEqual(
      allTypedDates.map(([text]) => [
        describeDate(read(text)),
        shiftDate(read(text), { unit: 'year', count: 1 }),
      ]),
    )
  })

  test('is out of reach: no module of dates uses the Date object, and only those of zones use Intl', () => {
    const modules = readdirSync(folder).filter((name) => name.endsWith('.ts') && !zoneModules.includes(name))
    expect(modules.length).toBeGreaterThan(10)
    const users = modules.filter((name) =>
      /\bnew Date\b|\bDate\.|\bIntl\b|toLocale/.test(readFileSync(join(folder, name), 'utf8')),
    )
    expect(users).toEqual([])
  })
})
