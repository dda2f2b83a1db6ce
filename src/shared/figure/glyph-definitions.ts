import type { Weight } from './scene'
import { fontOf } from './shape-run'

const letters = { moveTo: 'M', lineTo: 'l', quadraticCurveTo: 'q', bezierCurveTo: 'c', closePath: 'z' }

/** Numbers as path data: apart by a space, or by a minus. */
function join(numbers: readonly number[]): string {
  return numbers.map((value, i) => (i === 0 || value < 0 ? String(value) : ` ${value}`)).join('')
}

/** The outline of a glyph as SVG path data in font units with y downwards; empty for a space. */
function glyphPath(subset: string, weight: Weight, id: number): string {
  // In tenths of a unit, so that relative steps add up without an error.
  let [x, y] = [0, 0]
  return fontOf(subset, weight)
    .getGlyph(id)
    .path.commands.map(({ command, args }) => {
      const points = args.map((value, i) => Math.round(i % 2 === 0 ? value * 10 : value * -10))
      const origin = command === 'moveTo' ? [0, 0] : [x, y]
      const steps = points.map((value, i) => (value - (origin[i % 2] ?? 0)) / 10 + 0)
      ;[x = x, y = y] = points.slice(-2)
      return letters[command] + join(steps)
    })
    .join('')
}

/** The glyphs of a document, each outline once, in the order of their first use. */
export class GlyphDefinitions {
  readonly #ids = new Map<string, string | null>()
  #definitions = ''
  #count = 0

  /** The id of a glyph's outline, or null when it has no ink. */
  idOf(subset: string, weight: Weight, glyph: number): string | null {
    const name = `${subset} ${weight} ${glyph}`
    const known = this.#ids.get(name)
    if (known !== undefined) return known
    const path = glyphPath(subset, weight, glyph)
    const id = path === '' ? null : `g${++this.#count}`
    if (id !== null) this.#definitions += `<path id="${id}" d="${path}"/>\n`
    this.#ids.set(name, id)
    return id
  }

  get definitions(): string {
    return this.#definitions
  }
}
