import { createHash } from 'node:crypto'
import type { ElectronApplication } from '@playwright/test'
import { decode } from 'fast-png'

/** A picture drawn `rows` rows at once; they are multiples of 8. */
export interface Raster {
  readonly svg: string
  readonly width: number
  readonly height: number
  readonly rows: number
}

/** How two pictures differ: values of colours (of 255) that are not the same, by how much at the most, and of how many all. */
export interface Difference {
  readonly count: number
  readonly most: number
  readonly all: number
}

/** Runs a script in the page that draws figures, in a hidden window of its own. */
export function inRasterPage(app: ElectronApplication, script: string): Promise<unknown> {
  return app.evaluate(async ({ BrowserWindow }, code) => {
    const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true } })
    try {
      await window.loadURL('app://fieldline/raster.html')
      return (await window.webContents.executeJavaScript(code)) as unknown
    } finally {
      window.destroy()
    }
  }, script)
}

/** Reads a picture drawn by the page of our own: red, green and blue of all pixels. */
const readColours = `async (raster, rows) => {
  await openFigure({ ...raster, rows, margin: 64, transparent: false })
  const colours = new Uint8Array(raster.width * raster.height * 3)
  let to = 0
  for (let top = 0; top < raster.height; top += rows) {
    const end = Math.min(top + rows, raster.height)
    drawRows(top)
    for (let at = top; at < end; at += 100) {
      const pixels = readRows(at, Math.min(100, end - at))
      for (let from = 0; from < pixels.length; from += 4) {
        colours[to++] = pixels[from]
        colours[to++] = pixels[from + 1]
        colours[to++] = pixels[from + 2]
      }
    }
  }
  return colours
}`

const rasterOf = ({ svg, width, height }: Raster) =>
  JSON.stringify({ address: `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`, width, height })

/** Draws a picture twice, with other rows at once; gives the SHA-256 of the colours of the first, and how they differ. */
export async function drawnTwice(
  app: ElectronApplication,
  raster: Raster,
  otherRows: number,
): Promise<{ readonly hash: string; readonly difference: Difference }> {
  const answer = await inRasterPage(
    app,
    `(async () => {
      const [raster, read] = [${rasterOf(raster)}, ${readColours}]
      const one = await read(raster, ${raster.rows})
      const other = await read(raster, ${otherRows})
      let [count, most] = [0, 0]
      for (let i = 0; i < one.length; i++) {
        if (one[i] === other[i]) continue
        count += 1
        most = Math.max(most, Math.abs(one[i] - other[i]))
      }
      const sum = new Uint8Array(await crypto.subtle.digest('SHA-256', one))
      const hash = Array.from(sum, (byte) => byte.toString(16).padStart(2, '0')).join('')
      return { hash, difference: { count, most, all: one.length } }
    })()`,
  )
  return answer as { hash: string; difference: Difference }
}

/** The same SHA-256 of a PNG file, read by another program. */
export function writtenHash(png: Uint8Array): string {
  const { data, channels } = decode(png, { checkCrc: true })
  if (channels !== 3) throw new Error('This PNG is not of red, green and blue.')
  return createHash('sha256').update(data).digest('hex')
}

/** Begins to watch how much memory all processes of the app use; the answer stops it and tells MB above the start, at the most. */
export async function watchMemory(app: ElectronApplication): Promise<() => Promise<number>> {
  await app.evaluate(({ app: electron }) => {
    const used = () => electron.getAppMetrics().reduce((sum, { memory }) => sum + memory.workingSetSize, 0)
    const start = used()
    const watch = {
      most: 0,
      timer: setInterval(() => (watch.most = Math.max(watch.most, used() - start)), 50),
    }
    Object.assign(globalThis, { watch })
  })
  return () =>
    app.evaluate(() => {
      const { watch } = globalThis as unknown as { watch: { most: number; timer: NodeJS.Timeout } }
      clearInterval(watch.timer)
      return watch.most / 1024
    })
}
