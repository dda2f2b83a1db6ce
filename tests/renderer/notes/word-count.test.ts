import { expect, test } from 'vitest'
import { countWords, countWordsPatiently } from '../../../src/renderer/notes/word-count'

const mention = '[[event:01890000-0000-7000-8000-000000000001]]'

test.each([
  ['', 0],
  ['  \n ', 0],
  ['The ex-president’s flight, at 14:30.', 6],
  [`After ${mention} came more`, 4],
  ['Élysée قال الرئيس', 3],
  ['政变', 2],
  ['- [ ] **bold** `code`', 2],
])('“%s” has %i words', (text, words) => {
  expect(countWords(text)).toBe(words)
})

test('a long text counts the same slice by slice, and no longer when it is stale', async () => {
  const text = 'one two three '.repeat(100_000)
  expect(await countWordsPatiently(text, () => false)).toBe(300_000)
  expect(await countWordsPatiently(text, () => true)).toBeNull()
})
