import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { launchApp } from '../runtime/launch-app.js'

/** The end of the app's own log. */
function logOf(data) {
  try {
    return readFileSync(join(data, 'logs', 'fieldline.log'), 'utf8').slice(-2000)
  } catch {
    return '(none)'
  }
}

/**
 * The app under test: started on one workspace, told to run code in its window through the main process
 * (so that a killed renderer does not end the conversation), and killed by part.
 */
export class CrashApp {
  #app
  #heard
  /** The window's page: dead when its renderer was killed. */
  page

  /** @param {{ runtime: any, data: string, file: string, heard: (line: any) => void }} options */
  static async start({ runtime, data, file, heard }) {
    const app = await launchApp({
      executablePath: runtime.executable,
      args: [runtime.appFolder, file],
      env: { ...runtime.env, FIELDLINE_DATA: data },
    })
    const started = new CrashApp(app, heard)
    const child = app.process()
    let said = ''
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk) => (said = (said + chunk).slice(-4000)))
    try {
      const page = await app.firstWindow()
      started.page = page
      page.on('console', (message) => started.#hear(message.text()))
      await page.getByRole('listbox', { name: 'Timeline' }).waitFor({ timeout: 60_000 })
    } catch (error) {
      const end = `exit ${child.exitCode ?? 'none'}, signal ${child.signalCode ?? 'none'}`
      throw new Error(`The app did not start (${end}). It said:\n${said}\nIts log ends:\n${logOf(data)}`, {
        cause: error,
      })
    }
    return started
  }

  constructor(app, heard) {
    this.#app = app
    this.#heard = heard
  }

  #hear(text) {
    const mark = 'FIELDLINE-ACK '
    if (text.startsWith(mark)) this.#heard(JSON.parse(text.slice(mark.length)))
  }

  /** Runs a function's source in the window and gives back what it returns. */
  inWindow(run, argument) {
    return this.#app.evaluate(
      ({ BrowserWindow }, source) =>
        BrowserWindow.getAllWindows()
          .find((window) => window.isVisible())
          .webContents.executeJavaScript(source),
      `(${run})(${JSON.stringify(argument)})`,
    )
  }

  /**
   * The process ids of one part.
   * @param {'workspace' | 'main' | 'renderer'} part
   */
  async processId(part) {
    if (part === 'main') return this.#app.process().pid
    return this.#app.evaluate(({ app, BrowserWindow }, wanted) => {
      if (wanted === 'renderer') {
        return BrowserWindow.getAllWindows()
          .find((window) => window.isVisible())
          .webContents.getOSProcessId()
      }
      return app
        .getAppMetrics()
        .find((metric) => metric.type === 'Utility' && /workspace/i.test(metric.name ?? ''))?.pid
    }, part)
  }

  /** Ends what is left of it. */
  async close() {
    await this.#app.close().catch(() => undefined)
  }
}
