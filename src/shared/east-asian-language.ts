const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u
const hangul = /\p{Script=Hangul}/u

/**
 * The language that East Asian letters of a text show it to be in, as a tag of BCP 47: ideographs have one code point for
 * China, Japan and Korea (Unicode Standard 17, 18.1), but not one form. Null where nothing does, as in Chinese.
 */
export function languageOf(text: string): 'ja' | 'ko' | null {
  if (kana.test(text)) return 'ja'
  return hangul.test(text) ? 'ko' : null
}
