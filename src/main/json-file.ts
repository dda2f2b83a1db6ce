import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** Reads a small JSON file; undefined when it is missing or no JSON. */
export function readJsonFile(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as unknown
  } catch {
    return undefined
  }
}

/** Writes a small JSON file under another name and renames it, so that a crash leaves the old or the new one. */
export function writeJsonFile(path: string, value: unknown): void {
  mkdirSync(dirname(path), { recursive: true })
  const unfinished = `${path}.new`
  writeFileSync(unfinished, JSON.stringify(value, null, 2))
  renameSync(unfinished, path)
}
