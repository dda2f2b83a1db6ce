import { randomUUID } from 'node:crypto'
import type { BrowserWindow, WebContents } from 'electron'
import { AppError } from '../../shared/errors'
import { shellRefusals } from '../../shared/messages/shell'
import type { FigurePages } from '../protocol'
import { appOrigin } from '../served-file'
import { createWindow } from '../window'

const longestDrawing = 60_000

/** Shows `page` under an address of its own while `use` runs; nothing else can name it, and then it is gone. */
export async function withFigurePage<T>(
  pages: FigurePages,
  page: { readonly text: string; readonly contentType: string; readonly ending: 'svg' | 'xhtml' },
  use: (address: string) => Promise<T>,
): Promise<T> {
  const address = `${appOrigin}/figure/${randomUUID()}.${page.ending}`
  pages.set(address, page)
  try {
    return await use(address)
  } finally {
    pages.delete(address)
  }
}

/**
 * Loads `address` in a hidden window without `window.api` and gives what `draw` makes of it.
 * @throws AppError `unexpected` with a remedy when the page ends, fails or takes longer than a minute
 */
export async function drawIn<T>(address: string, draw: (contents: WebContents) => Promise<T>): Promise<T> {
  const window = createWindow({ kind: 'drawing', width: 400, height: 300 })
  const work = window.loadURL(address).then(() => draw(window.webContents))
  try {
    return await Promise.race([work, ended(window)])
  } catch (cause) {
    throw new AppError('unexpected', shellRefusals.pictureFailed, { cause })
  } finally {
    window.destroy()
    // Of the two that raced, the loser may still fail.
    work.catch(() => undefined)
  }
}

/** Rejects when the page's process ends, or after the longest time a drawing may take. */
function ended(window: BrowserWindow): Promise<never> {
  return new Promise((_resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('The drawing took too long.')), longestDrawing)
    window.once('closed', () => clearTimeout(timer))
    window.webContents.once('render-process-gone', () => reject(new Error('The drawing page ended.')))
  })
}
