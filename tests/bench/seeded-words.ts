const syllables = 'ba ke li mo nu ra se ti vo za del fen gor hal jun kor'.split(' ')
const common = 'attack meeting report convoy election border treaty village bridge market radio court'.split(
  ' ',
)

/** Some words, of which a third are common ones and the others are made up, the rarer the longer. */
export function sentence(random: () => number, words: number): string {
  const text = Array.from({ length: words }, () => (random() < 1 / 3 ? pick(random, common) : made(random)))
  return text.join(' ').replace(/^./, (letter) => letter.toUpperCase())
}

function made(random: () => number): string {
  const length = 2 + Math.floor(random() * 2)
  return Array.from({ length }, () => pick(random, syllables)).join('')
}

function pick(random: () => number, words: readonly string[]): string {
  return words[Math.floor(random() * words.length)] ?? ''
}
