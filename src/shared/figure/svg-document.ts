import { escapeXml } from '../escape-xml'
import type { GroupNode, Paint, Scene, SceneNode, Stroke, TextNode } from './scene'
import { attributes, number } from './svg-attributes'

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

interface Writer {
  readonly gradients: Gradients
  readonly line: (node: TextNode) => string
}

function groupElement(group: GroupNode, writer: Writer): string {
  const values = attributes({ id: group.name, 'data-event': group.event, 'data-lane': group.lane })
  return `<g${values}>\n${group.children.map((node) => element(node, writer)).join('')}</g>\n`
}

function strokeOf({ stroke, strokeWidth, dash }: Stroke): Record<string, string | number | undefined> {
  return { stroke, 'stroke-width': strokeWidth, 'stroke-dasharray': dash }
}

function element(node: SceneNode, writer: Writer): string {
  switch (node.kind) {
    case 'group':
      return groupElement(node, writer)
    case 'text':
      return writer.line(node)
    case 'rect': {
      const { x, y, width, height, radius } = node
      return `<rect${attributes({ x, y, width, height, rx: radius, ...writer.gradients.fill(node.fill), ...strokeOf(node) })}/>\n`
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

/** What the lines of text need around them, known once all are written. */
interface Surroundings {
  /** Attributes of the root element. */
  readonly root: Record<string, string | undefined>
  /** What stands in `defs`. */
  readonly definitions: string
}

/** The scene as an SVG document whose lines of text are written by `line`. */
export function svgDocument(
  scene: Scene,
  line: (node: TextNode) => string,
  surroundings: () => Surroundings,
): string {
  const { width, height, scale, background, title, description } = scene
  const gradients = new Gradients()
  const body = scene.nodes.map((node) => element(node, { gradients, line })).join('')
  const { root, definitions } = surroundings()
  const values = attributes({
    xmlns: 'http://www.w3.org/2000/svg',
    width: width * scale,
    height: height * scale,
    viewBox: `0 0 ${number(width)} ${number(height)}`,
    role: 'img',
    'aria-labelledby': 'figure-title figure-description',
    ...root,
  })
  return `<svg${values}>
<title id="figure-title">${escapeXml(title)}</title>
<desc id="figure-description">${escapeXml(description)}</desc>
<defs>
${definitions}${gradients.definitions}</defs>
${background === null ? '' : `<rect${attributes({ width, height, fill: background })}/>\n`}${body}</svg>
`
}
