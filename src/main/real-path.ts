import { realpathSync } from 'node:fs'
import { resolve } from 'node:path'

/** The same text for the same file, whichever link or letter case led to it. */
export function realPath(path: string): string {
  try {
    return realpathSync.native(resolve(path))
  } catch {
    return resolve(path)
  }
}
