import { afterEach, expect, test } from 'vitest'
import { readFontsFor } from '../../../src/renderer/ui/east-asian-fonts'

afterEach(() => document.head.replaceChildren())

test('the faces of East Asian fonts are read once, when a text first needs them', () => {
  const sheets = (): number => document.head.querySelectorAll('link').length
  for (const other of ['Coup in Bamako', 'Été – “18 août”', 'Ἑλλάς Кириллица', 'الانقلاب', 'צבא', '🎉'])
    readFontsFor(other)
  expect(sheets()).toBe(0)
  readFontsFor('「ニック」')
  for (const text of ['美国', '한국', '𠀋', 'ﾆｯｸ']) readFontsFor(text)
  expect(sheets()).toBe(1)
})

test('Chinese, Japanese, Korean, half-width and rare letters each ask for them', () => {
  for (const text of ['美国', 'かな', '한국', '𠀋', 'ﾆｯｸ', '：']) {
    document.head.replaceChildren()
    readFontsFor(text)
    expect(document.head.querySelector('link')?.getAttribute('href'), text).toBe('/fonts/east-asian.css')
  }
})
