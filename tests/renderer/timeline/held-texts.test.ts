import { describe, expect, test } from 'vitest'
import { HeldTexts } from '../../../src/renderer/timeline/held-texts'

const textsOf = (element: Element): (string | null)[] =>
  [...element.children].map(({ textContent }) => textContent)

describe('the texts of an item', () => {
  test('are written into what its box shows', () => {
    const texts = new HeldTexts()
    const shown = texts.of({ label: 'Talk', date: '3 May' }, null)
    expect(texts.of({ label: 'Talks', date: '4 May' }, shown)).toBe(shown)
    expect(textsOf(shown)).toEqual(['Talks', '4 May'])
  })

  test('are other elements when there are other parts', () => {
    const texts = new HeldTexts()
    const shown = texts.of({ label: 'Talk', date: '3 May' }, null)
    const other = texts.of({ label: 'Talk', date: '' }, shown)
    expect(other).not.toBe(shown)
    expect(textsOf(other)).toEqual(['Talk'])
  })

  test('wait while they are held, and the last is written', () => {
    const texts = new HeldTexts()
    const shown = texts.of({ label: 'Talk', date: '3 May' }, null)
    texts.whileHeld(() => {
      texts.of({ label: 'Talk', date: '4 May' }, shown)
      texts.of({ label: 'Talk', date: '5 May' }, shown)
      expect(textsOf(shown)).toEqual(['Talk', '3 May'])
    })
    expect(textsOf(shown)).toEqual(['Talk', '5 May'])
    texts.of({ label: 'Talk', date: '6 May' }, shown)
    expect(textsOf(shown)).toEqual(['Talk', '6 May'])
  })

  test('say the language that their letters need, and no longer when they are others', () => {
    const texts = new HeldTexts()
    const shown = texts.of({ label: 'ひらがな', date: '' }, null)
    expect(shown.children[0]?.getAttribute('lang')).toBe('ja')
    texts.of({ label: 'Talk', date: '' }, shown)
    expect(shown.children[0]?.hasAttribute('lang')).toBe(false)
  })
})
