import { closeSync, fsyncSync, openSync } from 'node:fs'
import { dirname } from 'node:path'

/** Makes sure that a file and its place in the folder survive a power cut. */
export function syncFile(path: string): void {
  sync(path, 'r+')
  // Windows can't open a folder; its file systems record the name with the file.
  if (process.platform !== 'win32') sync(dirname(path), 'r')
}

function sync(path: string, flags: string): void {
  const file = openSync(path, flags)
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
