/** What the main process asks this page to draw: a figure's address and the size of the picture in pixels. */
interface Drawing {
  readonly address: string
  readonly width: number
  readonly height: number
}

/** Draws an SVG of our own on a canvas and gives the PNG bytes. Rejects when it can't be read or drawn. */
async function rasterize({ address, width, height }: Drawing): Promise<Uint8Array> {
  const image = new Image()
  image.src = address
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  // Drawn without the graphics card: the same picture on every machine.
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (context === null) throw new Error('There is no canvas.')
  context.drawImage(image, 0, 0, width, height)
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  if (blob === null) throw new Error('The canvas is too large.')
  return new Uint8Array(await blob.arrayBuffer())
}

// Called by src/main/figure-files/png.ts.
Object.assign(globalThis, { rasterize })
