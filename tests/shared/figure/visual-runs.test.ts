import { describe, expect, test } from 'vitest'
import { visualRuns } from '../../../src/shared/figure/visual-runs'

const seen = (text: string, base: 'ltr' | 'rtl') =>
  visualRuns(text, 400, base).map(({ text: own, direction, subset }) => [own, direction, subset])

describe('the runs of a line, from left to right', () => {
  test('keep a line of one script whole', () => {
    expect(seen('Visit to Bamako', 'ltr')).toEqual([['Visit to Bamako', 'ltr', 'latin']])
  })

  test('have Arabic words from right to left, and numbers among them from left to right', () => {
    expect(seen('في باماكو 2020', 'rtl')).toEqual([
      ['2020', 'ltr', 'latin'],
      [' ', 'rtl', 'latin'],
      ['باماكو', 'rtl', 'arabic'],
      [' ', 'rtl', 'latin'],
      ['في', 'rtl', 'arabic'],
    ])
    expect(seen('عام ١٩٩٩', 'rtl').map(([text, direction]) => [text, direction])).toEqual([
      ['١٩٩٩', 'ltr'],
      [' ', 'rtl'],
      ['عام', 'rtl'],
    ])
  })

  test('turn brackets with the direction around them', () => {
    const texts = visualRuns('הסכם (a)', 400, 'rtl').map(({ text }) => text)
    expect(texts).toEqual(['(', 'a', ' )', 'הסכם'])
  })

  test('have emoji whole and without a font, in the direction around them', () => {
    expect(seen('מאלי 🚀 שלום', 'rtl').map(([, direction, subset]) => [direction, subset])).toEqual([
      ['rtl', 'hebrew'],
      ['rtl', 'latin'],
      ['rtl', null],
      ['rtl', 'latin'],
      ['rtl', 'hebrew'],
    ])
    expect(seen('Mali 👩🏽‍🚀🕊️!', 'ltr').map(([text]) => text)).toEqual(['Mali ', '👩🏽‍🚀🕊️', '!'])
  })

  test('take a letter whose accent is in no font of its own for one that none has', () => {
    expect(seen('а\u0301', 'ltr')).toEqual([['а\u0301', 'ltr', 'cyrillic']])
    expect(seen('ю\u20dd', 'ltr')).toEqual([['ю\u20dd', 'ltr', null]])
  })
})
