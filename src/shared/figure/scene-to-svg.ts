import { escapeXml } from '../escape-xml'
import { embeddedFonts, fontFamily } from './svg-fonts'
import type { GroupNode, Paint, Scene, SceneNode, Stroke, TextNode } from './scene'

/** Two decimals, without a negative zero: enough for print, and the same digits everywhere. */
function number(value: number): string {
  return String(Math.round(value * 100) / 100 + 0)
}

function attributes(values: Record<string, string | number | undefined>): string {
  return Object.entries(values)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(
      ([name, value]) => ` ${name}="${typeof value === 'number' ? number(value) : escapeXml(value ?? '')}"`,
    )
    .join('')
}

/** The gradients of a scene, each once, in the order of their first use. */
class Gradients {
  readonly #ids = new Map<string, string>()

  /** The `fill` for a paint, and its `fill-opacity` when it is the same all along. */
  fill(paint: Paint): Record<string, string | number> {
    if (typeof paint === 'string') return { fill: paint }
    const [only] = paint.stops
    if (paint.stops.length === 1 && only !== undefined)
      return { fill: paint.color, 'fill-opacity': only.opacity }
    const stops = paint.stops
      .map(({ at, opacity }) =>
        attributes({ offset: String(at), 'stop-color': paint.color, 'stop-opacity': String(opacity) }),
      )
      .map((values) => `<stop${values}/>`)
      .join('')
    const id = this.#ids.get(stops) ?? `fade-${this.#ids.size + 1}`
    this.#ids.set(stops, id)
    return { fill: `url(#${id})` }
  }

  get definitions(): string {
    return [...this.#ids]
      .map(([stops, id]) => `<linearGradient id="${id}">${stops}</linearGradient>\n`)
      .join('')
  }
}

function textElement({ text, baseline, size, weight, fill, rightToLeft, box }: TextNode): string {
  const values = attributes({
    x: box.x,
    y: baseline,
    'font-size': size,
    'font-weight': weight === 400 ? undefined : weight,
    fill,
    // With this direction "end" is the left side, where the box begins.
    direction: rightToLeft ? 'rtl' : undefined,
    'text-anchor': rightToLeft ? 'end' : undefined,
    textLength: box.width > 0 ? box.width : undefined,
    lengthAdjust: box.width > 0 ? 'spacingAndGlyphs' : undefined,
  })
  return `<text${values}>${escapeXml(text)}</text>\n`
}

function groupElement(group: GroupNode, gradients: Gradients): string {
  const values = attributes({ id: group.name, 'data-event': group.event, 'data-lane': group.lane })
  return `<g${values}>\n${group.children.map((node) => element(node, gradients)).join('')}</g>\n`
}

function strokeOf({ stroke, strokeWidth, dash }: Stroke): Record<string, string | number | undefined> {
  return { stroke, 'stroke-width': strokeWidth, 'stroke-dasharray': dash }
}

function element(node: SceneNode, gradients: Gradients): string {
  switch (node.kind) {
    case 'group':
      return groupElement(node, gradients)
    case 'text':
      return textElement(node)
    case 'rect': {
      const { x, y, width, height, radius } = node
      return `<rect${attributes({ x, y, width, height, rx: radius, ...gradients.fill(node.fill), ...strokeOf(node) })}/>\n`
    }
    case 'line': {
      const { x1, y1, x2, y2 } = node
      return `<line${attributes({ x1, y1, x2, y2, ...strokeOf(node) })}/>\n`
    }
    case 'path':
      return `<path${attributes({ d: node.d, fill: node.fill, ...strokeOf(node) })}/>\n`
    case 'circle': {
      const { x, y, radius, fill } = node
      return `<circle${attributes({ cx: x, cy: y, r: radius, fill, ...strokeOf(node) })}/>\n`
    }
  }
}

/**
 * The scene as one self-contained SVG 1.1 document: no scripts, nothing loaded from elsewhere, the fonts
 * inside. The same scene gives the same bytes everywhere.
 */
export function sceneToSvg(scene: Scene): string {
  const { width, height, scale, background, title, description } = scene
  const gradients = new Gradients()
  const body = scene.nodes.map((node) => element(node, gradients)).join('')
  const root = attributes({
    xmlns: 'http://www.w3.org/2000/svg',
    width: width * scale,
    height: height * scale,
    viewBox: `0 0 ${number(width)} ${number(height)}`,
    role: 'img',
    'aria-labelledby': 'figure-title figure-description',
    'font-family': fontFamily,
  })
  const styles = `${embeddedFonts(scene)}text{font-kerning:none;font-variant-ligatures:none}`
  return `<svg${root}>
<title id="figure-title">${escapeXml(title)}</title>
<desc id="figure-description">${escapeXml(description)}</desc>
<defs>
<style>${styles}</style>
${gradients.definitions}</defs>
${background === null ? '' : `<rect${attributes({ width, height, fill: background })}/>\n`}${body}</svg>
`
}
