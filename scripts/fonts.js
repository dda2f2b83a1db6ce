import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openSync } from 'fontkit'
import { format } from 'prettier'

/**
 * Makes everything the figure needs of its typefaces, out of the installed packages:
 * the font files and their licences in resources/fonts, the advance widths and the embeddable
 * base64 beside the code that uses them. Run it again after a package changes.
 */

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const resources = join(root, 'resources/fonts')
const figure = join(root, 'src/shared/figure')

const weights = [400, 600]
/** A code point in several subsets belongs to the first. */
const families = [
  {
    name: 'Source Sans 3',
    package: 'source-sans-3',
    subsets: ['latin', 'latin-ext', 'greek', 'cyrillic', 'vietnamese', 'greek-ext', 'cyrillic-ext'],
  },
  { name: 'Noto Sans Arabic', package: 'noto-sans-arabic', subsets: ['arabic'] },
  { name: 'Noto Sans Hebrew', package: 'noto-sans-hebrew', subsets: ['hebrew'] },
]
const unitsPerEm = 1000

const folder = (family) => join(root, 'node_modules/@fontsource', family.package)
const name = (family, subset, weight) => `${family.package}-${subset}-${weight}-normal.woff2`
const file = (family, subset, weight) => join(folder(family), 'files', name(family, subset, weight))

/** The runs of code points, with advance widths per weight, that the subset has and no earlier one. */
function runsOf(family, subset, taken) {
  const fonts = weights.map((weight) => openSync(file(family, subset, weight)))
  if (fonts.some((font) => font.unitsPerEm !== unitsPerEm))
    throw new Error(`${subset}: not ${unitsPerEm} units per em.`)
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

mkdirSync(resources, { recursive: true })
for (const old of readdirSync(resources)) rmSync(join(resources, old))

const taken = new Set()
const subsets = {}
const embeddable = {}
for (const family of families) {
  for (const subset of family.subsets) {
    subsets[subset] = { family: family.name, runs: runsOf(family, subset, taken) }
    for (const weight of weights) {
      const bytes = readFileSync(file(family, subset, weight))
      writeFileSync(join(resources, name(family, subset, weight)), bytes)
      embeddable[`${subset}-${weight}`] = bytes.toString('base64')
    }
  }
  const { copyright } = openSync(file(family, family.subsets[0], 400))
  const licence = readFileSync(join(folder(family), 'LICENSE'), 'utf8').replace(/^Google Inc\.\s*/, '')
  const text = `${family.name}\n${copyright}\n\n${licence.trimEnd()}\n`
  writeFileSync(join(resources, `${family.package}-OFL.txt`), text)
}

const style = { parser: 'json', printWidth: 110 }
const metrics = { unitsPerEm, weights, subsets }
writeFileSync(join(figure, 'font-metrics.json'), await format(JSON.stringify(metrics), style))
writeFileSync(join(figure, 'font-data.json'), await format(JSON.stringify(embeddable), style))
