// Figures as PNG files, made by the built app as its dialog makes them.
import { copyFileSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { checkout } from '../runtime/checkout.js'
import { launchApp } from '../runtime/launch-app.js'
import { CellRun } from './cells.js'
import { followExport } from './figure-page.js'
import { processMemory } from './page-measures.js'
import { measureOf } from './statistics.js'
import { writableCopy } from './workspaces.js'

/** px wide, and pixels per px. */
const sharp = { width: 1_600, scale: 4 }
const wide = { width: 20_000, scale: 1 }
/** ms between two looks at the memory. */
const looks = 100

/**
 * A figure at four pixels per px beside Chromium's bare screenshot of the same picture, and one 20,000 pixels wide with the memory it takes.
 * @param {any} runtime of `prepareRuntime`
 * @param {{ few: string, many: string }} paths of seeded workspaces
 * @param {{ times: number, limit: number, log: (line: string) => void }} how
 * @returns {Promise<import('./cells.js').Cells>}
 */
export async function measureFigures(runtime, { few, many }, { times, limit, log }) {
  const run = new CellRun(log)
  await run.run('figure of few', limit, () => sharpFigures(runtime, few, times))
  await run.run('figure of many', limit, () => wideFigure(runtime, many))
  return run.cells
}

/** By turns, so that both are made under the same load. */
async function sharpFigures(runtime, path, times) {
  const folder = runtime.readableFolder('figures-few')
  const fieldline = await openWorkspace(runtime, path, folder)
  const plain = runtime.readableFolder('figures-plain')
  for (const name of ['main.js', 'package.json', 'index.html'])
    copyFileSync(join(checkout, 'scripts', 'bench', 'raw', name), join(plain, name))
  const bare = await launchApp({ executablePath: runtime.executable, args: [plain], env: runtime.env })
  try {
    const drawing = join(folder, 'figure.svg')
    await exported(fieldline, drawing, 'svg', sharp)
    const picture = await bare.firstWindow()
    const cdp = await picture.context().newCDPSession(picture)
    await picture.goto(pathToFileURL(drawing).href)
    const size = await picture.evaluate(() => {
      const { width, height } = document.documentElement.getBoundingClientRect()
      return { width, height }
    })
    const clip = { x: 0, y: 0, ...size, scale: sharp.scale }
    const [ours, theirs] = [[], []]
    let pixels = { width: 0, height: 0 }
    for (let time = 0; time < times; time += 1) {
      const png = join(folder, `figure-${time}.png`)
      ours.push((await exported(fieldline, png, 'png', sharp)).ms)
      const begun = performance.now()
      const { data } = await cdp.send('Page.captureScreenshot', {
        format: 'png',
        clip,
        captureBeyondViewport: true,
      })
      theirs.push(performance.now() - begun)
      pixels = pixelsOf(readFileSync(png))
      const other = pixelsOf(Buffer.from(data, 'base64'))
      if (other.width !== pixels.width || other.height !== pixels.height)
        throw new Error(
          `The screenshot has ${other.width} × ${other.height} pixels, the figure another size.`,
        )
    }
    return { pixels, png: measureOf(ours), screenshot: measureOf(theirs) }
  } finally {
    await Promise.all([fieldline, bare].map((app) => app.close().catch(() => undefined)))
  }
}

async function wideFigure(runtime, path) {
  const folder = runtime.readableFolder('figures-many')
  const app = await openWorkspace(runtime, path, folder)
  try {
    const memory = async () => Object.values(await processMemory(app)).reduce((sum, bytes) => sum + bytes, 0)
    const before = await memory()
    let most = before
    let isDone = false
    const watched = (async () => {
      while (!isDone) {
        most = Math.max(most, await memory())
        await new Promise((done) => setTimeout(done, looks))
      }
    })()
    const png = join(folder, 'figure.png')
    const { ms, steps, drawn } = await exported(app, png, 'png', wide).finally(() => (isDone = true))
    await watched
    return {
      pixels: pixelsOf(readFileSync(png)),
      png: measureOf([ms]),
      steps,
      drawn,
      moreBytes: most - before,
    }
  } finally {
    await app.close().catch(() => undefined)
  }
}

async function openWorkspace(runtime, path, folder) {
  const app = await launchApp({
    executablePath: runtime.executable,
    args: [runtime.appFolder, writableCopy(path, join(folder, 'Bench.fieldline'))],
    env: { ...runtime.env, FIELDLINE_DATA: runtime.readableFolder(`data-${basename(folder)}`) },
  })
  const page = await app.firstWindow()
  await page.waitForFunction(() => document.querySelector('.timeline-canvas .vis-item'), null, { timeout: 0 })
  return app
}

async function exported(app, path, format, { width, scale }) {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, path)
  return (await app.firstWindow()).evaluate(followExport, {
    settings: { theme: 'light', width },
    form: { format, scale },
  })
}

/** The size that a PNG says (PNG 3, 11.2.1). */
function pixelsOf(png) {
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) }
}
