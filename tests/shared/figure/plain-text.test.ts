import { describe, expect, test } from 'vitest'
import { characters, isRightToLeft, plainText, visiblePlainText } from '../../../src/shared/figure/plain-text'

describe('text that can stand on a line', () => {
  test('has no control characters, bidi controls or lone surrogates', () => {
    expect(plainText('a\u0000b\u202ec\u2066d\u200fe')).toBe('abcde')
    expect(plainText('x\ud800y')).toBe('x\ufffdy')
  })

  test('has single spaces where there were line breaks, tabs or wide spaces', () => {
    expect(plainText('  one\n\ttwo\u3000three\u00a0four ')).toBe('one two three four')
  })

  test('is composed, so that a letter and its accent are one', () => {
    expect(plainText('e\u0301')).toBe('é')
  })

  test('keeps the joiners that shape Persian words and emoji', () => {
    expect(plainText('می\u200cخواهم 👩\u200d🚀')).toBe('می\u200cخواهم 👩\u200d🚀')
  })
})

test('a title says what it hides', () => {
  expect(visiblePlainText('gnp\u202e.evil\nnow')).toBe('gnp⟦U+202E⟧.evil now')
  expect(visiblePlainText('می\u200cخواهم')).toBe('می\u200cخواهم')
})

test('what a reader takes for one character stays together', () => {
  expect(characters('a🇲🇱🇺🇸👩🏽‍🚀n̈')).toEqual(['a', '🇲🇱', '🇺🇸', '👩🏽‍🚀', 'n̈'])
})

test('the first letter decides the direction', () => {
  expect(isRightToLeft('2023: اتفاق Alliance')).toBe(true)
  expect(isRightToLeft('Alliance اتفاق')).toBe(false)
  expect(isRightToLeft('2023')).toBe(false)
})
