import { expect, test } from 'vitest'
import { foldText } from '../../src/shared/fold-text'
import { invisiblesIn, visibleText } from '../../src/shared/invisible-characters'
import { mentionText, splitMentions } from '../../src/shared/mentions'

const id = '01890000-0000-7000-8000-000000000001'

test('mentions stand in their text and are found again', () => {
  const event = { kind: 'event', id } as const
  const note = { kind: 'note', id } as const
  const text = `a ${mentionText(event)}${mentionText(note)} b`
  expect(splitMentions(text)).toEqual(['a ', event, note, ' b'])
})

test('what only looks like a mention is text', () => {
  for (const text of [`[[lane:${id}]]`, `[[event:${id}]`, '[[event:1]]', '[[Coup]]', `[[event: ${id}]]`]) {
    expect(splitMentions(text)).toEqual([text])
  }
})

test('what can’t be seen is written out; letters, joiners and emoji stay', () => {
  expect(visibleText('a\u202Eb\u200Bc\u0000')).toBe('a⟦U+202E⟧b⟦U+200B⟧c⟦U+0000⟧')
  expect(visibleText('x\u{E0041}')).toBe('x⟦U+E0041⟧')
  for (const text of [
    '👩‍👩‍👧',
    '🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}',
    'می‌خواهم',
    'é\tb\nc',
    '❤️',
  ]) {
    expect(visibleText(text)).toBe(text)
  }
  expect(invisiblesIn('\u202Ea\u202E\u2066')).toEqual(['U+202E', 'U+2066'])
})

test('titles are compared without case and accents', () => {
  expect(foldText('Élysée ＡＢＣ')).toBe('elysee abc')
})
