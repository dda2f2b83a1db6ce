// What needs no window: measured by scripts of tests/bench, in a Node of their own.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { measuredBy, seededWorkspace, writableCopy } from './workspaces.js'

/** Edits, window queries, undo and redo on copies of a seeded workspace. */
export async function measureCore(/** @type {string} */ path, log) {
  const folder = mkdtempSync(join(tmpdir(), 'fieldline-bench-'))
  try {
    const copies = ['a', 'b'].map((name) => writableCopy(path, join(folder, `${name}.fieldline`)))
    return measuredBy('core.ts', copies)
  } catch (error) {
    log(`    ${error}`)
    return {}
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Searches beside bare queries of the full-text index. */
export async function measureSearch(/** @type {number} */ notes, log) {
  const path = await seededWorkspace({ events: 1_000, notes }, log)
  return { notes, ...measuredBy('search.ts', [path]) }
}

/** One step of many events, made and undone. */
export function measureStep(/** @type {number} */ events) {
  return measuredBy('import-step.ts', [String(events)])
}
