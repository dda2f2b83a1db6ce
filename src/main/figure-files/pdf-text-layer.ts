/** Letters that a font draws as joined shapes and loose dots, or with points, from which no reader of a PDF finds the words again. */
const joined = /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Nko}\p{Script=Thaana}]|\p{Script=Hebrew}\p{M}/u
/** Vowel signs stand before their letters in what is drawn from right to left: readers of a PDF put them on others. */
const signs =
  /(?<=[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Nko}\p{Script=Thaana}\p{Script=Hebrew}]\p{M}*)\p{M}/gu

/** Each letter by its own glyph, which a PDF can tell the letter of. */
const apart = ['ccmp', 'init', 'medi', 'fina', 'isol', 'rlig', 'calt'].map((name) => `'${name}' 0`).join()

/** Too faint for any eye or press; without it Chromium would leave the line out. */
const faint = `fill-opacity="0.004" style="font-feature-settings:${apart}"`

/**
 * An SVG of ours, as it is printed into a PDF: over each line of joined letters lies the same line, unseen, letter by letter and without
 * its vowel signs, which is what is searched, copied and read aloud. Our SVG has no `>` within a tag, and each line is one element.
 */
export function withTextLayer(svg: string): string {
  return svg.replace(/<text( [^>]*)>([^<]*)<\/text>/g, (line, attributes: string, text: string) => {
    if (!joined.test(text)) return line
    const drawn = `<text aria-hidden="true"${attributes}>${text}</text>`
    return `${drawn}\n<text ${faint}${attributes}>${text.replace(signs, '')}</text>`
  })
}
