import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

/**
 * What stands after the app itself in the arguments of its process: in a checkout the app's folder comes
 * first, perhaps with Chromium's switches before it.
 */
export function argumentsOf(argv: readonly string[], isDefaultApp: boolean): string[] {
  const all = argv.slice(1)
  if (!isDefaultApp) return all
  const folder = all.findIndex((arg) => !arg.startsWith('-'))
  return folder < 0 ? [] : all.slice(folder + 1)
}

/** A file named on the command line: as it was typed, and its absolute path. */
interface NamedFile {
  readonly given: string
  readonly path: string
}

/**
 * The files that the arguments name: every one that is no switch (Chromium adds switches of its own). Linux desktops hand
 * over `file:` addresses. `folder` is what relative paths are meant from.
 */
export function namedFiles(args: readonly string[], folder: string): NamedFile[] {
  const end = args.indexOf('--')
  const before = end < 0 ? args : args.slice(0, end)
  const named = before.filter((arg) => arg !== '' && !arg.startsWith('-'))
  return [...named, ...(end < 0 ? [] : args.slice(end + 1))].map((given) => ({
    given,
    path: pathOfAddress(given) ?? resolve(folder, given),
  }))
}

function pathOfAddress(given: string): string | null {
  if (!/^file:\/\//i.test(given)) return null
  try {
    return fileURLToPath(given)
  } catch {
    return null
  }
}

const secondStart = z.object({ files: z.array(z.string().min(1).max(4_096)).max(100) })

/** The files that another start of the app hands over; none when what it sent is not ours. */
export function filesOfSecondStart(data: unknown): string[] {
  const parsed = secondStart.safeParse(data)
  return parsed.success ? parsed.data.files : []
}
