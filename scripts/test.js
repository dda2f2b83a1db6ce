// npm test: first what the others need, then every stage, also after one that failed; the last line counts all of them.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { ensureBuild } from './runtime/build.js'
import { openCache } from './runtime/cache.js'
import { checkout, commandOf, readJson, toolNode } from './runtime/checkout.js'
import { checkDependencies, checkHostNode } from './runtime/host.js'
import { prepareRuntime } from './runtime/prepare.js'
import { Refusal, runScript } from './runtime/refusal.js'
import { playwrightCounts, stageCounts, vitestCounts } from './runtime/test-counts.js'

const reports = mkdtempSync(join(tmpdir(), 'fieldline-test-'))
const vitestReport = join(reports, 'vitest.json')
/** Each half of the end-to-end tests has a screen of its own: windows on one would take the focus and the clipboard from one another. */
const halves = availableParallelism() > 1 ? ['1/2', '2/2'] : ['1/1']

/** The halves that have ended, and their reports. */
const ended = /** @type {{ status: number, report: string }[]} */ ([])

const stages = [
  // What is missing on a machine is said at once, not after ten minutes of other tests.
  { title: 'Build and machine', run: prepare, needed: true },
  {
    title: 'Types and lint',
    run: async () => Math.max(...(await Promise.all([npmScript('check'), npmScript('lint')]))),
  },
  {
    title: 'Unit and component tests',
    run: () =>
      node(
        commandOf('vitest'),
        'run',
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${vitestReport}`,
      ),
    counts: () => countsIn(vitestReport, vitestCounts),
  },
  {
    title: 'End-to-end tests',
    run: endToEnd,
    counts: () =>
      summed(ended.map(({ status, report }) => stageCounts(status, countsIn(report, playwrightCounts)))),
  },
]

await runScript(async () => {
  checkHostNode()
  checkDependencies()
  const total = { passed: 0, failed: 0 }
  try {
    for (const { title, run, counts, needed } of stages) {
      console.log(`\n━━ ${title}`)
      const begun = Date.now()
      const status = await run().catch(failure)
      const { passed, failed } = stageCounts(status, counts?.())
      total.passed += passed
      total.failed += failed
      const seconds = ((Date.now() - begun) / 1000).toFixed(1)
      console.log(`━━ ${title}: ${failed === 0 ? 'passed' : `${failed} FAILED`}, ${seconds} s`)
      if (needed && failed > 0) break
    }
  } finally {
    rmSync(reports, { recursive: true, force: true })
  }
  console.log(`\n${total.passed} passed, ${total.failed} failed`)
  return total.failed === 0 ? 0 : 1
})

async function prepare() {
  const log = (/** @type {string} */ line) => console.log(line)
  await ensureBuild({ root: checkout, cache: openCache(), log, always: true })
  const runtime = await prepareRuntime({ log })
  await runtime.close()
  return 0
}

/** The halves side by side; the exit status is that of one that failed. */
async function endToEnd() {
  await Promise.all(
    halves.map(async (shard, at) => {
      const report = join(reports, `playwright-${at + 1}.json`)
      const args = ['--reporter=list,json', `--shard=${shard}`, `--output=test-results/${at + 1}`]
      const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: report }
      const status = await inherit(toolNode(), [join(checkout, 'scripts', 'e2e.js'), ...args], { env })
      ended.push({ status, report })
    }),
  )
  return Math.max(...ended.map(({ status }) => status))
}

function summed(/** @type {import('./runtime/test-counts.js').Counts[]} */ all) {
  return {
    passed: all.reduce((sum, { passed }) => sum + passed, 0),
    failed: all.reduce((sum, { failed }) => sum + failed, 0),
  }
}

/** A stage that could not even run has failed; the others still run. */
function failure(/** @type {unknown} */ error) {
  console.error(error instanceof Refusal ? error.message : error)
  return 1
}

function node(/** @type {string[]} */ ...args) {
  return inherit(toolNode(), args)
}

/** The same npm as the caller's; as a script, so that no shell is needed. */
function npmScript(/** @type {string} */ name) {
  const npm = process.env.npm_execpath
  return npm?.endsWith('.js')
    ? node(npm, 'run', '--silent', name)
    : inherit('npm', ['run', '--silent', name], { shell: process.platform === 'win32' })
}

/** @returns {Promise<number>} the exit status */
function inherit(
  /** @type {string} */ program,
  /** @type {string[]} */ args,
  { shell = false, env = {} } = {},
) {
  const path = `${dirname(toolNode())}${delimiter}${process.env.PATH ?? ''}`
  const child = spawn(program, args, {
    cwd: checkout,
    stdio: 'inherit',
    shell,
    env: { ...process.env, ...env, PATH: path },
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (status) => resolve(status ?? 1))
  })
}

function countsIn(
  /** @type {string} */ path,
  /** @type {(report: any) => { passed: number, failed: number }} */ count,
) {
  const report = readJson(path)
  return report && count(report)
}
