/** What the main process asks this page to draw: a figure's address and the picture's size in pixels. */
interface Drawing {
  readonly address: string
  readonly width: number
  readonly height: number
  /** How many rows are drawn at once. */
  readonly rows: number
  readonly transparent: boolean
}

/** Draws the rows from `top` on and gives their pixels: red, green, blue and alpha. */
let strip: (top: number) => Uint8Array = () => {
  throw new Error('No figure is open.')
}

/** Reads an SVG of our own, to be drawn strip by strip. Rejects when it can't be read or drawn. */
async function openFigure({ address, width, height, rows, transparent }: Drawing): Promise<void> {
  const image = new Image()
  image.src = address
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = Math.min(rows, height)
  // Drawn without the graphics card: the same picture on every machine.
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (context === null) throw new Error('There is no canvas.')
  context.fillStyle = '#ffffff'
  strip = (top) => {
    const count = Math.min(rows, height - top)
    context.clearRect(0, 0, width, rows)
    if (!transparent) context.fillRect(0, 0, width, rows)
    context.drawImage(image, 0, -top, width, height)
    return new Uint8Array(context.getImageData(0, 0, width, count).data.buffer)
  }
}

// Called by src/main/figure-files/strips.ts.
Object.assign(globalThis, { openFigure, drawStrip: (top: number) => strip(top) })
