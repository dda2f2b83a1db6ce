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
  try {
    return await start()
  } catch (error) {
    if (!(error instanceof Error) || !error.message.includes(`Timeout ${longestStart}ms`)) throw error
    return await start()
  }
}
