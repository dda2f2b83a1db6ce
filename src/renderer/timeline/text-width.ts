/** The width of a text in px, in the font of a CSS `font` shorthand. */
export type TextWidth = (text: string, font: string) => number

/** How often fonts came in: what was measured before was measured in others. */
let fontsLoaded = 0
if (typeof OffscreenCanvas !== 'undefined') {
  document.fonts.addEventListener('loadingdone', () => (fontsLoaded += 1))
}

/** Calls `listener` whenever other fonts have come in, until the answered function is called. */
export function listenToFonts(listener: () => void): () => void {
  if (typeof OffscreenCanvas === 'undefined') return () => undefined
  document.fonts.addEventListener('loadingdone', listener)
  return () => document.fonts.removeEventListener('loadingdone', listener)
}

/** Measures on a canvas and remembers, until other fonts come; where there is no canvas, by the number of characters. */
export function canvasTextWidth(): TextWidth {
  const context = typeof OffscreenCanvas === 'undefined' ? null : new OffscreenCanvas(1, 1).getContext('2d')
  const known = new Map<string, number>()
  let of = fontsLoaded
  return (text, font) => {
    if (!context) return text.length * 7
    if (known.size > 20_000 || of !== fontsLoaded) known.clear()
    of = fontsLoaded
    const key = `${font}\n${text}`
    const remembered = known.get(key)
    if (remembered !== undefined) return remembered
    context.font = font
    const { width } = context.measureText(text)
    known.set(key, width)
    return width
  }
}
