import { buffer } from 'node:stream/consumers'
import electron, { clipboard, nativeImage, type NativeImage } from 'electron'
import type { Figure, FigureFile } from '../../shared/api'
import type { Drawing } from './drawn-figure'
import { factsOf } from './figure-facts'
import { refuseLargeCopy } from './limits'
import { drawPng } from './png'

/** What the clipboard had before Electron modelled it on the web's; the stand-in still has it. */
interface OlderClipboard {
  readonly writeImage?: (image: NativeImage) => void
}

/**
 * Puts the figure on the clipboard as a picture.
 * @throws AppError `figure-too-large`; others as `drawPng`
 */
export async function copyAsImage(
  figure: Figure,
  file: FigureFile,
  software: string,
  drawing: Drawing,
): Promise<void> {
  refuseLargeCopy(figure, file.scale)
  const facts = factsOf(figure, file, software)
  const picture = { ...figure, transparent: file.transparent }
  const png = await buffer(drawPng(picture, file.scale, facts, drawing))
  const older = clipboard as OlderClipboard
  if (older.writeImage) older.writeImage(nativeImage.createFromBuffer(png))
  else {
    const image = new Blob([new Uint8Array(png)], { type: 'image/png' })
    // Read from the default export: a named import of what the stand-in lacks would not load there.
    await clipboard.write([new electron.ClipboardItem({ 'image/png': image })])
  }
}
