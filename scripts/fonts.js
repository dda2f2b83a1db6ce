import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openSync } from 'fontkit'
import { format } from 'prettier'

/**
 * Makes everything the figure needs of its typefaces, out of the installed packages:
 * the font files and their licences in resources/fonts, the advance widths and the embeddable
 * base64 beside the code that uses them, and the styles by which the window finds the same files.
 * Run it again after a package changes.
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
/** Each comes in some hundred pieces, by how often their characters are met; they are read when a figure needs them. */
const eastAsian = [
  { name: 'Noto Sans SC', package: 'noto-sans-sc', code: 'sc', without: /[\u3040-\u30ff\p{sc=Hang}]/u },
  // Half-width letters and their voiced marks are drawn together where one file has both, as China's font does.
  {
    name: 'Noto Sans JP',
    package: 'noto-sans-jp',
    code: 'jp',
    without: /\p{sc=Hang}/u,
    unless: /[\uff61-\uff9f]/,
  },
  {
    name: 'Noto Sans KR',
    package: 'noto-sans-kr',
    code: 'kr',
    without: /[\p{sc=Kana}\p{sc=Hira}\uff61-\uff9f]/u,
  },
]
const unitsPerEm = 1000

/** What is taken of the East Asian fonts: their own scripts, their punctuation, and symbols. */
const eastAsianBlocks = [
  [0x1100, 0x11ff],
  [0x2000, 0x2bff],
  [0x2e80, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7ff],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe6f],
  [0xff00, 0xffef],
  [0x1b000, 0x1b2ff],
  [0x20000, 0x3ffff],
]
const noEastAsian = /[\p{Emoji_Presentation}\p{Co}\p{Cs}\p{Cn}\p{M}]/u

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

/** Code points as CSS `unicode-range`, in their order. */
function rangesOf(points) {
  const runs = []
  for (const point of [...points].sort((a, b) => a - b)) {
    if (runs.at(-1)?.[1] === point - 1) runs.at(-1)[1] = point
    else runs.push([point, point])
  }
  const hexadecimal = (point) => point.toString(16).toUpperCase()
  return runs
    .map(([first, last]) => `U+${hexadecimal(first)}${first === last ? '' : `-${hexadecimal(last)}`}`)
    .join(',')
}

/** The code points of each piece that no other font has, and of each advance width but an em; the files are copied. */
function eastAsianPieces(family, others, advances) {
  const own = new Set()
  const pieces = {}
  mkdirSync(join(resources, family.package))
  const isTaken = (point) =>
    !others.has(point) &&
    !own.has(point) &&
    eastAsianBlocks.some(([first, last]) => point >= first && point <= last) &&
    !noEastAsian.test(String.fromCodePoint(point)) &&
    !family.without.test(String.fromCodePoint(point)) &&
    !(advances.has(point) && family.unless?.test(String.fromCodePoint(point)))
  const numbers = readdirSync(join(folder(family), 'files')).flatMap((file) => {
    const number = /-(\d+)-400-normal\.woff2$/.exec(file)?.[1]
    return number === undefined ? [] : [Number(number)]
  })
  for (const number of numbers.sort((a, b) => a - b)) {
    const fonts = weights.map((weight) => openSync(file(family, number, weight)))
    const points = fonts[0].characterSet.filter((point) => {
      if (!isTaken(point) || !fonts.every((font) => font.hasGlyphForCodePoint(point))) return false
      const [regular, bold] = fonts.map((font) => font.glyphForCodePoint(point).advanceWidth)
      const known = advances.get(point) ?? regular
      // One width, whichever of the fonts and weights draws it.
      if (regular !== bold) return false
      if (regular !== known) throw new Error(`${family.name}: U+${point.toString(16)} has another width.`)
      advances.set(point, regular)
      own.add(point)
      return true
    })
    if (points.length === 0) continue
    pieces[number] = rangesOf(points)
    for (const weight of weights) {
      const font = name(family, number, weight)
      copyFileSync(file(family, number, weight), join(resources, family.package, font))
    }
  }
  return pieces
}

/** The styles by which a window finds the files of a family, piece by piece. */
function faces(family, pieces) {
  return weights.flatMap((weight) =>
    Object.entries(pieces).map(
      ([piece, range]) =>
        `@font-face{font-family:'${family.name}';font-weight:${weight};font-display:swap;` +
        `src:url('/fonts/${family.package}/${name(family, piece, weight)}') format('woff2');unicode-range:${range}}\n`,
    ),
  )
}

function writeLicence(family, subset) {
  const { copyright } = openSync(file(family, subset, 400))
  const licence = readFileSync(join(folder(family), 'LICENSE'), 'utf8').replace(/^Google Inc\.\s*/, '')
  const text = `${family.name}\n${copyright}\n\n${licence.trimEnd()}\n`
  writeFileSync(join(resources, `${family.package}-OFL.txt`), text)
}

rmSync(resources, { recursive: true, force: true })
mkdirSync(resources, { recursive: true })

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
  writeLicence(family, family.subsets[0])
}

const style = { parser: 'json', printWidth: 110 }
const metrics = { unitsPerEm, weights, subsets }
writeFileSync(join(figure, 'font-metrics.json'), await format(JSON.stringify(metrics), style))
writeFileSync(join(figure, 'font-data.json'), await format(JSON.stringify(embeddable), style))

const advances = new Map()
const eastAsianFonts = {}
let styles =
  '/* Made by scripts/fonts.js: the East Asian fonts (SIL Open Font License), served by the app itself. */\n'
for (const family of eastAsian) {
  const pieces = eastAsianPieces(family, taken, advances)
  eastAsianFonts[family.code] = { family: family.name, folder: family.package, pieces }
  styles += faces(family, pieces).join('')
  writeLicence(family, Object.keys(pieces)[0])
}
const narrow = {}
for (const advance of new Set(advances.values())) {
  if (advance === unitsPerEm) continue
  narrow[advance] = rangesOf([...advances].filter(([, own]) => own === advance).map(([point]) => point))
}
const eastAsianMetrics = { fonts: eastAsianFonts, advances: narrow }
writeFileSync(join(figure, 'east-asian-metrics.json'), await format(JSON.stringify(eastAsianMetrics), style))
writeFileSync(join(resources, 'east-asian.css'), styles)
