import { _electron } from 'playwright'

const longestStart = 40_000

/**
 * Starts the app under Playwright, which now and then (about once in a hundred starts) never connects although the app is up:
 * it is started once more then.
 * @param {Parameters<typeof _electron.launch>[0]} options of Playwright's `_electron.launch`
 */
export async function launchApp(options) {
  // Playwright adds --no-sandbox unless told otherwise.
  const start = () => _electron.launch({ ...options, chromiumSandbox: true, timeout: longestStart })
  const app = await again(start, `Timeout ${longestStart}ms`)
  // An answer of the main process is lost now and then, too, when its garbage is collected at that moment.
  const evaluate = app.evaluate.bind(app)
  app.evaluate = (...asked) => again(() => evaluate(...asked), 'promise was garbage collected')
  return app
}

/**
 * What `attempt` gives, tried once more when it fails with this message.
 * @template T
 * @param {() => Promise<T>} attempt
 * @param {string} message
 * @returns {Promise<T>}
 */
async function again(attempt, message) {
  try {
    return await attempt()
  } catch (error) {
    if (!(error instanceof Error) || !error.message.includes(message)) throw error
    return await attempt()
  }
}
