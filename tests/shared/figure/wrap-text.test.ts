import { describe, expect, test } from 'vitest'
import { characters } from '../../../src/shared/figure/plain-text'
import type { Measure } from '../../../src/shared/figure/scene'
import { wrapText } from '../../../src/shared/figure/wrap-text'

const onePerCharacter: Measure = (text) => characters(text).length
const style = { size: 1, weight: 400 } as const
const wrap = (text: string, width: number) => wrapText(text, style, width, onePerCharacter)

describe('wrapping', () => {
  test('breaks between words', () => {
    expect(wrap('the coup of August', 10)).toEqual(['the coup', 'of August'])
  })

  test('breaks inside a word only when it alone is too long', () => {
    expect(wrap('a Donaudampfschiff sails', 8)).toEqual(['a', 'Donaudam', 'pfschiff', 'sails'])
  })

  test('breaks between ideographs, but never before their punctuation', () => {
    expect(wrap('美国与马里，恢复', 5)).toEqual(['美国与马', '里，恢复'])
  })

  test('gives one empty line for nothing', () => {
    expect(wrap('', 10)).toEqual([''])
  })
})
