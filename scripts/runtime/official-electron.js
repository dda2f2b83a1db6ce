import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { lastLines, runQuietly } from './child.js'
import { readJson, toolNode } from './checkout.js'
import { bytesIn, readableSize, withProgress } from './progress.js'

const longestDownload = 15 * 60_000
const longestStandstill = 30_000
const failureCountsFor = 6 * 3_600_000

/**
 * The Electron that package.json pins, if its binary is here: the one that the `electron` package
 * fetched, or the one in the folder that ELECTRON_OVERRIDE_DIST_PATH names.
 * @param {string} root
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {{ folder: string, executable: string, version: string, standIn: false } | undefined}
 */
export function findOfficialElectron(root, env = process.env) {
  const electron = join(root, 'node_modules', 'electron')
  const given = env.ELECTRON_OVERRIDE_DIST_PATH
  const folder = given ?? join(electron, 'dist')
  const platform = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }
  const executable = join(folder, platform[/** @type {keyof platform} */ (process.platform)] ?? 'electron')
  const version = readText(join(folder, 'version'))?.trim().replace(/^v/, '')
  if (!version || !existsSync(executable)) return undefined
  const unfinished =
    version !== readJson(join(electron, 'package.json'))?.version || !existsSync(join(electron, 'path.txt'))
  return !given && unfinished ? undefined : { folder, executable, version, standIn: false }
}

/**
 * Whether the download failed so short a time ago that trying again would only cost time.
 * @param {string} cache
 * @param {string} version
 * @param {number} [now]
 * @returns {boolean}
 */
export function failedLately(cache, version, now = Date.now()) {
  const failure = readJson(failureIn(cache))
  return failure?.version === version && now - failure.at < failureCountsFor
}

/**
 * Lets the `electron` package fetch its own binary, in sight, and stopped when it stands still.
 * @param {{ root: string, cache: string, version: string, log: (line: string) => void }} options
 * @returns {Promise<boolean>} whether it is here now; a failure is remembered
 */
export async function downloadOfficialElectron({ root, cache, version, log }) {
  const electron = join(root, 'node_modules', 'electron')
  const temporary = mkdtempSync(join(cache, 'electron.new-'))
  chmodSync(temporary, 0o700)
  const arrived = () => bytesIn(temporary) + bytesIn(join(electron, 'dist'))
  try {
    const { status, output, stopped } = await withProgress(
      log,
      `Fetching Electron ${version}`,
      () =>
        runQuietly(toolNode(root), [join(electron, 'install.js')], {
          cwd: electron,
          env: { ...process.env, TMPDIR: temporary },
          stopWhen: standsStill(arrived),
        }),
      () => `, ${readableSize(arrived())}`,
    )
    if (status === 0 && findOfficialElectron(root)) {
      rmSync(failureIn(cache), { force: true })
      return true
    }
    log(`Electron ${version} could not be fetched: ${stopped ? 'nothing arrived any more' : reason(output)}`)
    writeFileSync(failureIn(cache), JSON.stringify({ version, at: Date.now() }))
    return false
  } finally {
    rmSync(temporary, { recursive: true, force: true })
  }
}

/** Answers yes once the count has not changed for too long, or the whole has taken too long. */
function standsStill(/** @type {() => number} */ count) {
  const begun = Date.now()
  let changedAt = begun
  let last = -1
  return () => {
    const now = Date.now()
    const current = count()
    if (current !== last) {
      last = current
      changedAt = now
    }
    return now - changedAt > longestStandstill || now - begun > longestDownload
  }
}

function reason(/** @type {string} */ output) {
  const line = output.split('\n').find((each) => /error|fail/i.test(each))
  return line?.trim() ?? lastLines(output, 1)
}

const failureIn = (/** @type {string} */ cache) => join(cache, 'electron-download-failed.json')

function readText(/** @type {string} */ path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined
}
