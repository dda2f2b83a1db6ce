// npm run bench: how long things take, as ratios within one run. Nothing here passes or fails.
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { checkout, toolNode } from './runtime/checkout.js'
import { Refusal, runScript } from './runtime/refusal.js'

const help = `npm run bench [-- --quick] [--json FILE]

Fills workspaces with 1,000, 10,000 and 100,000 events (--quick: 1,000 and 10,000) and measures an edit until
it is on the disk, beside a bare commit of as many rows in the same settings; windows of 1 % and of
everything; undo and redo.`

await runScript(async () => {
  const args = process.argv.slice(2)
  if (args.includes('--help')) {
    console.log(help)
    return 0
  }
  const json = args.includes('--json') ? args[args.indexOf('--json') + 1] : undefined
  if (args.includes('--json') && !json) throw new Refusal('--json takes the name of a file.')
  const sizes = args.includes('--quick') ? [1000, 10_000] : [1000, 10_000, 100_000]
  console.log(`Filling workspaces of ${sizes.map((size) => size.toLocaleString('en')).join(', ')} events …`)
  const hooks = pathToFileURL(join(checkout, 'tests', 'support', 'resolve-typescript.ts')).href
  const printed = execFileSync(
    toolNode(),
    [
      '--disable-warning=ExperimentalWarning',
      '--import',
      hooks,
      join(checkout, 'tests', 'bench', 'workspace.ts'),
      ...sizes.map(String),
    ],
    { encoding: 'utf8', maxBuffer: 1 << 26, stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const results = JSON.parse(printed)
  const smallest = results[0]
  const shown = ({ median, p95 }) => `${median.toFixed(2)} / ${p95.toFixed(2)}`
  console.log('median / p95 in ms; ratios of medians')
  console.table(
    Object.fromEntries(
      results.map((result) => [
        `${result.size.toLocaleString('en')} events`,
        {
          'edit to durable': shown(result.edit),
          'bare commit': shown(result.bare),
          'edit : bare': (result.edit.median / result.bare.median).toFixed(2),
          'window 1 %': shown(result.narrow),
          'to smallest': (result.narrow.median / smallest.narrow.median).toFixed(1),
          'window all': shown(result.whole),
          'undo + redo': shown(result.undoRedo),
        },
      ]),
    ),
  )
  if (json) writeFileSync(json, `${JSON.stringify(results, null, 2)}\n`)
  return 0
})
