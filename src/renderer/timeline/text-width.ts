/** The width of a text in px, in the font of a CSS `font` shorthand. */
export type TextWidth = (text: string, font: string) => number

/** Measures on a canvas and remembers; where there is no canvas, by the number of characters. */
export function canvasTextWidth(): TextWidth {
  const context = typeof OffscreenCanvas === 'undefined' ? null : new OffscreenCanvas(1, 1).getContext('2d')
  const known = new Map<string, number>()
  return (text, font) => {
    if (!context) return text.length * 7
    const key = `${font}\n${text}`
    const remembered = known.get(key)
    if (remembered !== undefined) return remembered
    if (known.size > 20_000) known.clear()
    context.font = font
    const { width } = context.measureText(text)
    known.set(key, width)
    return width
  }
}
