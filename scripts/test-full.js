// npm run test:full: all tests with the full numbers; its result is kept in docs/test-full.md.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { measureStep } from './bench/core.js'
import { measuredBy, seededWorkspace, writableCopy } from './bench/workspaces.js'
import { checkout, readJson, toolNode } from './runtime/checkout.js'
import { runScript } from './runtime/refusal.js'

const help = `npm run test:full

Runs npm test with 2,000 random sequences per law, 2,000 random figures of up to 2,000 events, and 500 edits on the real screen, each compared with a fresh
load; then the crash test with 200 kills between edits and 200 during typing, the crash test's own test (a build
with a fault, which it must notice), 300 random windows of 100,000 events, each compared with SQL, and one step
of a million events, made and undone. Writes docs/test-full.md. Takes some hours.`

const runs = 2000
const rounds = 200
const screenEdits = 500
const windows = { of: 100_000, count: 300 }
const eventsOfStep = 1_000_000
/** Bytes. */
const mostMemory = 1e9

await runScript(async () => {
  if (process.argv.includes('--help')) {
    console.log(help)
    return 0
  }
  const folder = mkdtempSync(join(tmpdir(), 'fieldline-full-'))
  try {
    const tests = await script('test.js', [], {
      FIELDLINE_RUNS: String(runs),
      FIELDLINE_SCREEN_EDITS: String(screenEdits),
    })
    const crashJson = join(folder, 'crash.json')
    const crash = await script('crash-test.js', ['--rounds', String(rounds), '--json', crashJson])
    const typingJson = join(folder, 'typing.json')
    const typing = await script('crash-test.js', [
      '--typing',
      '--rounds',
      String(rounds),
      '--json',
      typingJson,
    ])
    const faultJson = join(folder, 'fault.json')
    const fault = await script('crash-test.js', [
      '--rounds',
      '6',
      '--fault',
      'early-acknowledgement',
      '--json',
      faultJson,
    ])
    const faultNoticed = fault.status !== 0 && (readJson(faultJson)?.lost.length ?? 0) > 0
    const honest = await honestWindows(folder)
    const step = measureStep(eventsOfStep)
    const isSmall = step.left === 0 && step.peakBytes < mostMemory
    const isHonest = honest.wrong.length === 0
    const passed =
      [tests, crash, typing].every(({ status }) => status === 0) && faultNoticed && isHonest && isSmall
    writeFileSync(
      join(checkout, 'docs', 'test-full.md'),
      report({
        tests,
        crash: readJson(crashJson),
        typing: readJson(typingJson),
        faultNoticed,
        honest,
        step,
        passed,
      }),
    )
    console.log(`Written: docs/test-full.md. ${passed ? 'Everything held.' : 'NOT everything held.'}`)
    return passed ? 0 : 1
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

function report({ tests, crash, typing, faultNoticed, honest, step, passed }) {
  return `# Last full test

${new Date().toISOString().slice(0, 10)}: ${passed ? 'everything held' : 'not everything held'}. Made by \`npm run test:full\`.

| what | result |
|---|---|
| all tests, ${runs} random sequences per law | ${tests.lastLine} |
| crash test | ${crash?.rounds ?? 0} kills (${crash?.acknowledged ?? 0} acknowledgements): ${crash?.lost.length ?? '?'} edits lost, ${crash?.damaged.length ?? '?'} rounds with damage, file ${crash?.sound ? 'sound' : 'not sound'} at the end |
| crash test during typing | ${typing?.rounds ?? 0} kills (${typing?.typed ?? 0} letters): at most ${Math.round(typing?.longest ?? NaN)} ms of typing lost, ${typing?.damaged.length ?? '?'} rounds with damage, file ${typing?.sound ? 'sound' : 'not sound'} at the end |
| crash test on a build that acknowledges before it commits | ${faultNoticed ? 'fails, as it must' : 'NOT NOTICED'} |
| ${honest.windows} random windows of ${windows.of.toLocaleString('en')} events, filtered and grouped at random (${honest.events.toLocaleString('en')} events in them, ${honest.pills.toLocaleString('en')} pills) | ${honest.wrong.length === 0 ? 'all add up to what SQL says' : `${honest.wrong.length} DO NOT ADD UP`} |
| random figures of up to 2,000 events: no overlap, nothing off the page, every event drawn or counted, all in order | ${runs}, among all tests |
| edits on the real screen, each compared with a fresh load | ${screenEdits}, among all tests |
| one step of ${eventsOfStep.toLocaleString('en')} events, made and undone | ${step.left === 0 ? 'nothing left' : `${step.left} RECORDS LEFT`}, ${Math.round(step.peakBytes / 1e6)} MB of memory at most |
`
}

/** What random windows of a seeded workspace show, compared with SQL. */
async function honestWindows(folder) {
  const seeded = await seededWorkspace({ events: windows.of }, console.log)
  const copy = writableCopy(seeded, join(folder, 'Windows.fieldline'))
  return measuredBy('../full/honest-windows.ts', [copy, String(windows.count)])
}

/** Runs a script of this folder, shows what it prints, and gives its status and last line. */
function script(name, args, env = {}) {
  const child = spawn(toolNode(), [join(checkout, 'scripts', name), ...args], {
    cwd: checkout,
    stdio: ['inherit', 'pipe', 'inherit'],
    env: { ...process.env, ...env },
  })
  let last = ''
  child.stdout.on('data', (chunk) => {
    process.stdout.write(chunk)
    last = (last + chunk).split('\n').slice(-4).join('\n')
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (status) =>
      resolve({ status: status ?? 1, lastLine: last.trim().split('\n').at(-1) ?? '' }),
    )
  })
}
