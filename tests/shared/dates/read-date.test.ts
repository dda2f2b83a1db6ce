import { describe, expect, test } from 'vitest'
import { formatDate } from '../../../src/shared/dates/format-date'
import { meaningOf, read, readingText } from './reading-text'
import { allTypedDates } from './all-typed-dates'

describe('a typed date', () => {
  test.each(allTypedDates)('“%s” means %s, shown as “%s”', (text, meaning, label) => {
    const reading = read(text)
    expect([readingText(reading), formatDate(reading), reading.text]).toEqual([meaning, label, text])
  })

  test.each(allTypedDates)('“%s” means the same as its label', (text, _meaning, label) => {
    expect(meaningOf(read(label))).toEqual(meaningOf(read(text)))
  })
})
