// A window with vis-timeline alone, in the Electron that runs Fieldline.
import { join } from 'node:path'
import { app, BrowserWindow } from 'electron'

app.on('window-all-closed', () => app.quit())
void app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1600,
    height: 900,
    webPreferences: { sandbox: true, contextIsolation: true, backgroundThrottling: false, spellcheck: false },
  })
  return window.loadFile(join(import.meta.dirname, 'index.html'))
})
