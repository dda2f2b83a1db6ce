import electron, { clipboard, nativeImage, type NativeImage } from 'electron'
import type { Figure } from '../../shared/api'
import type { FigurePages } from '../protocol'
import { drawPng } from './png'

/** What the clipboard had before Electron modelled it on the web's; the stand-in still has it. */
interface OlderClipboard {
  readonly writeImage?: (image: NativeImage) => void
}

/** Puts the figure on the clipboard as a picture, `scale` pixels per px. @throws AppError `figure-too-large` */
export async function copyAsImage(figure: Figure, scale: number, pages: FigurePages): Promise<void> {
  const png = await drawPng(figure, scale, pages)
  const older = clipboard as OlderClipboard
  if (older.writeImage) older.writeImage(nativeImage.createFromBuffer(png))
  else {
    const image = new Blob([new Uint8Array(png)], { type: 'image/png' })
    // Read from the default export: a named import of what the stand-in lacks would not load there.
    await clipboard.write([new electron.ClipboardItem({ 'image/png': image })])
  }
}
