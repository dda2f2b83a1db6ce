import { join } from 'node:path'
import { app, BrowserWindow, nativeTheme } from 'electron'
import { smallestWindow } from './window-bounds'

export interface WindowOptions {
  readonly width: number
  readonly height: number
  readonly x?: number
  readonly y?: number
  /** A window of the app gets `window.api`; a page that only draws gets nothing. */
  readonly kind: 'app' | 'drawing'
}

const background = { light: '#f5f5f2', dark: '#14171a' }

/** The one place where windows are made, hidden at first. What Electron does by default is said aloud all the same. */
export function createWindow({ kind, ...bounds }: WindowOptions): BrowserWindow {
  const isApp = kind === 'app'
  return new BrowserWindow({
    ...bounds,
    ...(isApp ? { minWidth: smallestWindow.width, minHeight: smallestWindow.height } : {}),
    show: false,
    frame: isApp,
    skipTaskbar: !isApp,
    backgroundColor: nativeTheme.shouldUseDarkColors ? background.dark : background.light,
    icon: join(app.getAppPath(), 'resources/icons/256x256.png'),
    webPreferences: {
      ...(isApp ? { preload: join(import.meta.dirname, '../preload/index.cjs') } : {}),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      devTools: isApp && !app.isPackaged,
      spellcheck: false,
      navigateOnDragDrop: false,
      disableDialogs: true,
      backgroundThrottling: isApp,
    },
  })
}
