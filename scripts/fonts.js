import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openSync } from 'fontkit'
import { format } from 'prettier'

/**
 * Makes everything the figure needs of its typeface, out of the installed package:
 * the font files and their licence in resources/fonts, the advance widths and the embeddable
 * base64 beside the code that uses them. Run it again after the package changes.
 */

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const source = join(root, 'node_modules/@fontsource/source-sans-3')
const resources = join(root, 'resources/fonts')
const figure = join(root, 'src/shared/figure')

const weights = [400, 600]
/** A code point in several subsets belongs to the first. */
const subsets = ['latin', 'latin-ext', 'greek', 'cyrillic', 'vietnamese', 'greek-ext', 'cyrillic-ext']

mkdirSync(resources, { recursive: true })

const name = (subset, weight) => `source-sans-3-${subset}-${weight}-normal.woff2`
const file = (subset, weight) => join(source, 'files', name(subset, weight))

/** The runs of code points, with advance widths per weight, that the subset has and no earlier one. */
function runsOf(subset, taken) {
  const fonts = weights.map((weight) => openSync(file(subset, weight)))
  const runs = []
  let last = null
  for (const point of [...fonts[0].characterSet].sort((a, b) => a - b)) {
    if (taken.has(point) || point < 0x20 || !fonts.every((font) => font.hasGlyphForCodePoint(point))) continue
    taken.add(point)
    if (last === null || point !== last + 1) runs.push({ start: point, advances: weights.map(() => []) })
    const { advances } = runs.at(-1)
    fonts.forEach((font, i) => advances[i].push(Math.round(font.glyphForCodePoint(point).advanceWidth)))
    last = point
  }
  return runs
}

const { unitsPerEm, ascent, descent, copyright } = openSync(file('latin', 400))
const taken = new Set()
const metrics = {
  unitsPerEm,
  ascent,
  descent,
  weights,
  subsets: Object.fromEntries(subsets.map((subset) => [subset, runsOf(subset, taken)])),
}

const embeddable = {}
for (const subset of subsets) {
  for (const weight of weights) {
    const bytes = readFileSync(file(subset, weight))
    writeFileSync(join(resources, name(subset, weight)), bytes)
    embeddable[`${subset}-${weight}`] = bytes.toString('base64')
  }
}

const licence = readFileSync(join(source, 'LICENSE'), 'utf8').replace(/^Google Inc\.\s*/, '')
writeFileSync(join(resources, 'OFL.txt'), `Source Sans 3\n${copyright}\n\n${licence.trimEnd()}\n`)

const style = { parser: 'json', printWidth: 110 }
writeFileSync(join(figure, 'font-metrics.json'), await format(JSON.stringify(metrics), style))
writeFileSync(join(figure, 'font-data.json'), await format(JSON.stringify(embeddable), style))
