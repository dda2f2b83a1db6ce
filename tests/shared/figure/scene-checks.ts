import type { Box, Scene, SceneNode, TextNode } from '../../../src/shared/figure/scene'

const tolerance = 0.01

/** What a scene puts on the page, flat. */
export interface Inked {
  readonly texts: readonly TextNode[]
  readonly marks: readonly Box[]
  readonly events: ReadonlySet<string>
  /** What is drawn of a mark outside the box that it claims. */
  readonly strays: readonly string[]
}

function boxOf(node: SceneNode): Box | null {
  if (node.kind === 'rect') return node
  if (node.kind === 'line') {
    const { x1, y1, x2, y2 } = node
    return { x: Math.min(x1, x2), y: Math.min(y1, y2), width: Math.abs(x2 - x1), height: Math.abs(y2 - y1) }
  }
  if (node.kind === 'circle') {
    const radius = node.radius + (node.strokeWidth ?? 0) / 2
    return { x: node.x - radius, y: node.y - radius, width: 2 * radius, height: 2 * radius }
  }
  if (node.kind !== 'path') return null
  const points = pointsOf(node.d)
  const xs = points.map(({ x }) => x)
  const ys = points.map(({ y }) => y)
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }
}

function pointsOf(path: string): readonly { readonly x: number; readonly y: number }[] {
  return [...path.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) }))
}

function straysOf(nodes: readonly SceneNode[], marks: readonly Box[]): string[] {
  return nodes.flatMap((node) => {
    const box = boxOf(node)
    return box === null || marks.some((mark) => holds(mark, box))
      ? []
      : [`a ${node.kind} outside its mark's box`]
  })
}

function holds(outer: Box, inner: Box): boolean {
  return (
    inner.x >= outer.x - tolerance &&
    inner.y >= outer.y - tolerance &&
    inner.x + inner.width <= outer.x + outer.width + tolerance &&
    inner.y + inner.height <= outer.y + outer.height + tolerance
  )
}

export function inked(scene: Scene): Inked {
  const texts: TextNode[] = []
  const marks: Box[] = []
  const events = new Set<string>()
  const strays: string[] = []
  const visit = (node: SceneNode) => {
    if (node.kind === 'text') texts.push(node)
    if (node.kind !== 'group') return
    if (node.event !== undefined) events.add(node.event)
    marks.push(...(node.marks ?? []))
    if (node.marks !== undefined) strays.push(...straysOf(node.children, node.marks))
    node.children.forEach(visit)
  }
  scene.nodes.forEach(visit)
  return { texts, marks, events, strays }
}

function overlap(a: Box, b: Box): boolean {
  return (
    a.x + a.width > b.x + tolerance &&
    b.x + b.width > a.x + tolerance &&
    a.y + a.height > b.y + tolerance &&
    b.y + b.height > a.y + tolerance
  )
}

function isOnPage({ width, height }: Scene, box: Box): boolean {
  return box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height
}

/** The stretches of the links' lines and heads, with the corners that are rounded. */
export function linkStretches({ nodes }: Pick<Scene, 'nodes'>): readonly Box[] {
  const links = nodes.flatMap((node) => (node.kind === 'group' && node.name === 'links' ? node.children : []))
  return links.flatMap((node) => {
    if (node.kind !== 'path') return []
    const points = pointsOf(node.d)
    return points.slice(1).flatMap((point, at) => {
      const before = points[at] ?? point
      const [x, y] = [Math.min(before.x, point.x), Math.min(before.y, point.y)]
      return [{ x, y, width: Math.abs(point.x - before.x), height: Math.abs(point.y - before.y) }]
    })
  })
}

/** Everything that a reader would stumble over, in words; empty when the picture is sound. */
export function faults(scene: Scene): string[] {
  const { texts, marks, strays } = inked(scene)
  const found: string[] = [...strays]
  for (const text of texts) if (!isOnPage(scene, text.box)) found.push(`“${text.text}” leaves the page`)
  for (const mark of marks) if (!isOnPage(scene, mark)) found.push('a mark leaves the page')
  texts.forEach((text, i) => {
    for (const other of texts.slice(i + 1)) {
      if (overlap(text.box, other.box)) found.push(`“${text.text}” and “${other.text}” overlap`)
    }
    if (marks.some((mark) => overlap(text.box, mark))) found.push(`“${text.text}” lies on a mark`)
  })
  marks.forEach((mark, i) => {
    if (marks.slice(i + 1).some((other) => overlap(mark, other))) found.push('two marks overlap')
  })
  for (const stretch of linkStretches(scene)) {
    if (!isOnPage(scene, stretch)) found.push('a link leaves the page')
    const crossed = texts.find(({ box }) => overlap(box, stretch))
    if (crossed) found.push(`a link crosses “${crossed.text}”`)
  }
  return found
}
