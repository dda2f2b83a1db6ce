import { CompressedRows } from './raster/compressed-rows'

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

interface OpenPicture extends Picture {
  readonly image: HTMLImageElement
  readonly context: CanvasRenderingContext2D
  readonly compressed: CompressedRows
}

let open: OpenPicture | null = null
/** The row at which what is drawn begins, margin apart. */
let drawn = 0

function opened(): OpenPicture {
  if (open === null) throw new Error('No figure is open.')
  return open
}

/**
 * Chromium reads the fonts inside an SVG when it is first drawn, and leaves out the lines that are set in them until it has: so it is drawn
 * once for nothing, and the reading gets its turn.
 */
async function fontsRead(image: HTMLImageElement): Promise<void> {
  const context = document.createElement('canvas').getContext('2d')
  for (let turn = 0; turn < 3; turn += 1) {
    context?.drawImage(image, 0, 0)
    await new Promise((done) => setTimeout(done, 0))
  }
}

/** Reads an SVG of our own. Rejects when it can't be read or drawn. */
async function openFigure(picture: Picture): Promise<void> {
  const { address, width, height, rows, margin, transparent } = picture
  const image = new Image()
  image.src = address
  await image.decode()
  await fontsRead(image)
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = Math.min(rows, height) + 2 * margin
  // Drawn without the graphics card: the same picture on every machine.
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (context === null) throw new Error('There is no canvas.')
  open = { ...picture, image, context, compressed: new CompressedRows(width, transparent) }
}

/** Draws the rows from `top` on. */
function drawRows(top: number): void {
  const { context, image, width, height, margin, transparent } = opened()
  context.clearRect(0, 0, width, context.canvas.height)
  context.fillStyle = '#ffffff'
  if (!transparent) context.fillRect(0, 0, width, context.canvas.height)
  context.drawImage(image, 0, margin - top, width, height)
  drawn = top
}

/** The pixels of `count` drawn rows from `top` on: red, green, blue and alpha. */
function readRows(top: number, count: number): Uint8Array {
  const { context, width, margin } = opened()
  return new Uint8Array(context.getImageData(0, margin + top - drawn, width, count).data.buffer)
}

/** The same rows, compressed for a PNG: what is ready of it. Rows must come in their order. */
const compressRows = (top: number, count: number) => opened().compressed.next(readRows(top, count))

/** What is left of the PNG’s pixels after the last row. */
const endRows = () => opened().compressed.end()

// Called by src/main/figure-files/drawn-pixels.ts.
Object.assign(globalThis, { openFigure, drawRows, readRows, compressRows, endRows })
