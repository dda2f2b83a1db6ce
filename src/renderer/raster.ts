/** What the main process asks this page to draw: a figure's address and the picture's size in pixels. */
interface Picture {
  readonly address: string
  readonly width: number
  readonly height: number
  /** How many rows are drawn at once, and how many around them that are not read. */
  readonly rows: number
  readonly margin: number
  readonly transparent: boolean
}

let picture: Picture | null = null
let image: HTMLImageElement | null = null
let context: CanvasRenderingContext2D | null = null
/** The row at which what is drawn begins, margin apart. */
let drawn = 0

/** Reads an SVG of our own. Rejects when it can't be read or drawn. */
async function openFigure(asked: Picture): Promise<void> {
  picture = asked
  image = new Image()
  image.src = asked.address
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = asked.width
  canvas.height = Math.min(asked.rows, asked.height) + 2 * asked.margin
  // Drawn without the graphics card: the same picture on every machine.
  context = canvas.getContext('2d', { willReadFrequently: true })
}

/** Draws the rows from `top` on. */
function drawRows(top: number): void {
  if (!picture || !image || !context) throw new Error('There is no figure or no canvas.')
  const { width, height, margin, transparent } = picture
  context.clearRect(0, 0, width, context.canvas.height)
  context.fillStyle = '#ffffff'
  if (!transparent) context.fillRect(0, 0, width, context.canvas.height)
  context.drawImage(image, 0, margin - top, width, height)
  drawn = top
}

/** The pixels of `count` drawn rows from `top` on: red, green, blue and alpha. */
function readRows(top: number, count: number): Uint8Array {
  if (!picture || !context) throw new Error('There is no figure or no canvas.')
  const { width, margin } = picture
  return new Uint8Array(context.getImageData(0, margin + top - drawn, width, count).data.buffer)
}

// Called by src/main/figure-files/strips.ts.
Object.assign(globalThis, { openFigure, drawRows, readRows })
