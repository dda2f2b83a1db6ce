import { resolve } from 'node:path'
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

/**
 * The files to open in windows, as absolute paths: every argument that is no switch. Chromium adds switches of
 * its own. `folder` is what relative paths are meant from.
 */
export function filesToOpen(args: readonly string[], folder: string): string[] {
  const end = args.indexOf('--')
  const before = end < 0 ? args : args.slice(0, end)
  const named = before.filter((arg) => arg !== '' && !arg.startsWith('-'))
  return [...named, ...(end < 0 ? [] : args.slice(end + 1))].map((file) => resolve(folder, file))
}

const secondStart = z.object({ files: z.array(z.string().min(1).max(4_096)).max(100) })

/** The files that another start of the app hands over; none when what it sent is not ours. */
export function filesOfSecondStart(data: unknown): string[] {
  const parsed = secondStart.safeParse(data)
  return parsed.success ? parsed.data.files : []
}
