import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication } from '@playwright/test'
import { getDocumentProxy, getMeta } from 'unpdf'
import { pdfDocument } from '../../src/main/figure-files/pdf-page'
import type { Figure, FigureFile } from '../../src/shared/api'
import { settingsOf } from '../../src/shared/figure/figure-settings'
import { choosePath, expect, test } from './support/app'
import { drawnTwice, inRasterPage, watchMemory, writtenHash, type Difference } from './support/drawing'
import { call } from './support/shell'

/** 20,000 pixels wide: the sample, made large by its width. */
const large: FigureFile = { theme: 'light', width: 5_000, format: 'png', scale: 4 }

async function figureOf(page: Parameters<typeof call>[0], { theme, width }: FigureFile): Promise<Figure> {
  return (await call(page, 'figure', { theme, width })).value as Figure
}

/** A folder that the app’s user may write. */
function folderIn(folder: string): string {
  const path = join(folder, 'figures')
  mkdirSync(path)
  chmodSync(path, 0o777)
  return path
}

/**
 * Moved to another place, a shape is smoothed a little differently here and there: numbers of 24 bits. A difference of 16 in 255 at
 * the edge of a shape is none to the eye; a seam is another matter.
 */
function expectNoSeam({ count, most, all }: Difference): void {
  console.log(`${count} of ${all} values differ, by ${most} of 255 at the most`)
  expect(most).toBeLessThanOrEqual(16)
  expect(count / all).toBeLessThan(0.005)
}

/** Ends the process of the page that draws. */
const crashDrawing = (app: ElectronApplication) =>
  app.evaluate(({ webContents }) =>
    webContents
      .getAllWebContents()
      .find((contents) => contents.getURL().endsWith('raster.html'))
      ?.forcefullyCrashRenderer(),
  )

test('A picture 20,000 pixels wide is drawn in strips without a seam, with less than 1 GB of memory', async ({
  start,
  folder,
}) => {
  test.setTimeout(300_000)
  const { app, page } = await start()
  const { svg, width, height } = await figureOf(page, large)
  const path = join(folder, 'large.png')
  await choosePath(app, path)
  const memory = await watchMemory(app)
  expect(await call(page, 'exportFigure', large)).toMatchObject({ ok: true, value: path })
  const used = await memory()
  console.log(`${width * 4} × ${height * 4} pixels with ${used.toFixed(0)} MB more than at the start`)
  expect(used).toBeLessThan(1024)

  const png = readFileSync(path)
  expect([png.readUInt32BE(16), png.readUInt32BE(20), png[24], png[25]]).toEqual([20_000, height * 4, 8, 2])
  const size = png.indexOf('pHYs', 0, 'latin1')
  // 384 pixels per inch are 15,118.1 per metre.
  expect([png.readUInt32BE(size + 4), png.readUInt32BE(size + 8), png[size + 12]]).toEqual([
    15_118, 15_118, 1,
  ])

  // The rows that the app draws at once at this width, and a few.
  const raster = { svg, width: 20_000, height: height * 4, rows: 1_600 }
  const { hash, difference } = await drawnTwice(app, raster, 104)
  expect(writtenHash(png)).toBe(hash)
  expectNoSeam(difference)
})

test('A picture drawn in parts shows no seam beside one drawn at once, and up to 32 million pixels it is that one', async ({
  start,
  folder,
}) => {
  test.setTimeout(300_000)
  const { app, page } = await start()
  const path = join(folder, 'whole.png')
  await choosePath(app, path)
  for (const [theme, scale] of [
    ['light', 1],
    ['dark', 3],
  ] as const) {
    const file = { ...large, theme, width: 3_000, scale }
    const { svg, width, height } = await figureOf(page, file)
    const size = { width: width * scale, height: height * scale }
    expect(await call(page, 'exportFigure', file)).toMatchObject({ ok: true })
    for (const rows of [104, 440]) {
      const { hash, difference } = await drawnTwice(app, { svg, ...size, rows: size.height }, rows)
      expect(writtenHash(readFileSync(path))).toBe(hash)
      expectNoSeam(difference)
    }
  }
})

test('A figure without a ground keeps what is transparent; any other stands on white', async ({ start }) => {
  const { app } = await start()
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"><path d="M1 0h3v4h-3z" fill="#f00"/></svg>'
  const address = `data:image/svg+xml,${encodeURIComponent(svg)}`
  const pixelsOf = (transparent: boolean) =>
    inRasterPage(
      app,
      `openFigure(${JSON.stringify({ address, width: 4, height: 4, rows: 2, margin: 1, transparent })})
        .then(() => drawRows(2))
        .then(() => Array.from(readRows(3, 1).subarray(0, 8)))`,
    )
  expect(await pixelsOf(true)).toEqual([0, 0, 0, 0, 255, 0, 0, 255])
  expect(await pixelsOf(false)).toEqual([255, 255, 255, 255, 255, 0, 0, 255])
})

test('An export that is cancelled, loses its page or its disk leaves nothing and says why', async ({
  start,
  folder,
}) => {
  test.setTimeout(240_000)
  const { app, page } = await start()
  const figures = folderIn(folder)
  await choosePath(app, join(figures, 'figure.png'))
  const begin = async () => {
    const reply = call(page, 'exportFigure', large)
    await expect.poll(() => readdirSync(figures), { intervals: [20] }).toHaveLength(1)
    return { reply }
  }

  const cancelled = await begin()
  await call(page, 'cancelFigure')
  expect(await cancelled.reply).toMatchObject({
    ok: false,
    code: 'cancelled',
    message: expect.stringContaining('Nothing'),
  })
  expect(readdirSync(figures)).toEqual([])

  const crashed = await begin()
  await expect.poll(() => crashDrawing(app).then(() => readdirSync(figures)), { intervals: [50] }).toEqual([])
  expect(await crashed.reply).toMatchObject({
    ok: false,
    message: expect.stringContaining('could not be drawn'),
  })

  const disk = join(folder, 'disk')
  mkdirSync(disk)
  const isMounted =
    spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=300k,mode=777', 'tmpfs', disk]).status === 0
  test.skip(!isMounted, 'no small disk can be made here')
  try {
    await choosePath(app, join(disk, 'figure.png'))
    expect(await call(page, 'exportFigure', large)).toMatchObject({
      ok: false,
      code: 'disk-full',
      message: expect.stringContaining('figure.png'),
    })
    expect(readdirSync(disk)).toEqual([])
  } finally {
    spawnSync('umount', ['-l', disk])
  }
})

test('The command line tells how far a large picture is, and leaves nothing when it is interrupted', async ({
  start,
  folder,
}) => {
  const { page } = await start()
  const state = (await call(page, 'workspace')).value as { path: string }
  const figures = folderIn(folder)
  const child = spawn(
    process.env['FIELDLINE_E2E_EXECUTABLE'] ?? '',
    [
      process.env['FIELDLINE_E2E_APP'] ?? '',
      'export',
      state.path,
      '--width',
      '5000',
      '--scale',
      '4',
      '--out',
      'large.png',
    ],
    {
      cwd: figures,
      env: { ...process.env, FIELDLINE_DATA: join(folder, 'data') },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  let error = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (error += text))
  const ended = new Promise((resolve) => child.once('close', resolve))
  await expect.poll(() => error, { timeout: 60_000, intervals: [20] }).toMatch(/large\.png: \d0 %/)
  expect(readdirSync(figures)).toHaveLength(1)
  child.kill('SIGINT')
  expect(await ended).toBe(1)
  expect(error).toMatch(/large\.png: 10 %\n[^]*Cancelled\. Nothing was written\.\n$/)
  expect(readdirSync(figures)).toEqual([])
})

test('A PDF has its pages, each of its own size, its tags, and what is told of it', async ({
  start,
  folder,
}) => {
  const { app, page } = await start()
  const path = join(folder, 'figure.pdf')
  await choosePath(app, path)
  const file: FigureFile = {
    theme: 'light',
    width: 1_600,
    format: 'pdf',
    scale: 1,
    author: 'Aïssata Traoré',
    marking: 'TLP:GREEN',
  }
  const { width, height } = (await call(page, 'figure', settingsOf(file))).value as Figure
  expect(await call(page, 'exportFigure', file)).toMatchObject({ ok: true })
  const first = readFileSync(path)
  expect(await call(page, 'exportFigure', file)).toMatchObject({ ok: true })
  expect(readFileSync(path).equals(first)).toBe(true)

  const document = await getDocumentProxy(new Uint8Array(first))
  const { info } = await getMeta(document)
  expect(info).toMatchObject({
    Title: 'The United States and Mali: a reset',
    Subject: expect.stringContaining('Coup in Bamako'),
    Author: 'Aïssata Traoré',
    Keywords: 'TLP:GREEN',
    Creator: expect.stringMatching(/^Fieldline \d/),
  })
  expect(info).not.toHaveProperty('CreationDate')
  expect(await document.getMarkInfo()).toMatchObject({ Marked: true })
  /** How far a page is from its size in px, at the most. */
  const missed = async (number: number, size: { width: number; height: number }, from = document) => {
    const [left = NaN, bottom = NaN, right = NaN, top = NaN] = (await from.getPage(number)).view
    const [width, height] = [(right - left) * (96 / 72), (top - bottom) * (96 / 72)]
    return Math.max(Math.abs(width - size.width), Math.abs(height - size.height))
  }
  expect(document.numPages).toBe(1)
  expect(await missed(1, { width, height })).toBeLessThan(0.001)

  // Pages of one figure, on paper; and pages that differ.
  const onPaper: FigureFile = { ...file, page: 'slide', width: 1_200, endnotes: true }
  expect(await call(page, 'exportFigure', onPaper)).toMatchObject({ ok: true })
  const { pages: papers } = (await call(page, 'figure', settingsOf(onPaper))).value as Figure
  const paged = await getDocumentProxy(new Uint8Array(readFileSync(path)))
  expect(papers.length).toBeGreaterThan(1)
  expect(paged.numPages).toBe(papers.length)
  for (const [i, size] of papers.entries()) expect(await missed(i + 1, size, paged)).toBeLessThan(0.001)

  const small =
    '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="90"><text y="50">Small</text></svg>'
  const pages = [
    { svg: small, width: 800, height: 600 },
    { svg: small, width: 400, height: 900 },
    { svg: small, width: 2_000, height: 300 },
  ]
  const text = pdfDocument(pages, 'Three')
  const printed = await app.evaluate(async ({ BrowserWindow }, given) => {
    const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true } })
    await window.loadURL(`data:application/xhtml+xml;charset=utf-8,${encodeURIComponent(given)}`)
    const pdf = await window.webContents.printToPDF({
      margins: { top: 0, bottom: 0, left: 0, right: 0 },
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
    })
    window.destroy()
    return pdf.toString('base64')
  }, text)
  const three = await getDocumentProxy(new Uint8Array(Buffer.from(printed, 'base64')))
  expect(three.numPages).toBe(3)
  for (const [i, size] of pages.entries()) {
    // As Chromium prints them: two px larger, up to its rounding.
    const larger = { width: size.width + 2, height: size.height + 2 }
    expect(await missed(i + 1, larger, three)).toBeLessThan(1)
  }
})
