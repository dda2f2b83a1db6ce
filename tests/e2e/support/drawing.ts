import { createHash } from 'node:crypto'
import type { ElectronApplication } from '@playwright/test'
import { decode } from 'fast-png'

/** Rows that are compared at once. */
const step = 8

export interface Raster {
  readonly svg: string
  readonly width: number
  readonly height: number
  /** How many rows are drawn at once, a multiple of 8. */
  readonly rows: number
  readonly transparent: boolean
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

/** Draws a figure so many rows at once; gives the SHA-256 of red, green and blue of each eight rows. */
export function drawnHashes(app: ElectronApplication, { svg, ...raster }: Raster): Promise<unknown> {
  const address = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  return inRasterPage(
    app,
    `(async () => {
      const raster = ${JSON.stringify({ address, ...raster })}
      await openFigure(raster)
      const hashes = []
      for (let top = 0; top < raster.height; top += raster.rows) {
        const pixels = drawStrip(top)
        for (let at = 0; at < pixels.length; at += raster.width * 4 * ${step}) {
          const rows = pixels.subarray(at, at + raster.width * 4 * ${step})
          const colours = new Uint8Array((rows.length / 4) * 3)
          for (let from = 0, to = 0; from < rows.length; from += 4) {
            colours[to++] = rows[from]
            colours[to++] = rows[from + 1]
            colours[to++] = rows[from + 2]
          }
          const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', colours))
          hashes.push(Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join(''))
        }
      }
      return hashes
    })()`,
  )
}

/** The same of a PNG file without alpha, read by another program. */
export function writtenHashes(png: Uint8Array): string[] {
  const { data, width, channels } = decode(png, { checkCrc: true })
  if (channels !== 3 || !(data instanceof Uint8Array)) throw new Error('This PNG is not of red, green and blue.')
  const length = width * 3 * step
  return Array.from({ length: Math.ceil(data.length / length) }, (_, i) =>
    createHash('sha256').update(data.subarray(i * length, (i + 1) * length)).digest('hex'),
  )
}

/** Begins to watch how much memory all processes of the app use; the answer stops it and tells MB above the start, at the most. */
export async function watchMemory(app: ElectronApplication): Promise<() => Promise<number>> {
  await app.evaluate(({ app: electron }) => {
    const used = () => electron.getAppMetrics().reduce((sum, { memory }) => sum + memory.workingSetSize, 0)
    const start = used()
    const watch = { most: 0, timer: setInterval(() => (watch.most = Math.max(watch.most, used() - start)), 50) }
    Object.assign(globalThis, { watch })
  })
  return () =>
    app.evaluate(() => {
      const { watch } = globalThis as unknown as { watch: { most: number; timer: NodeJS.Timeout } }
      clearInterval(watch.timer)
      return watch.most / 1024
    })
}
