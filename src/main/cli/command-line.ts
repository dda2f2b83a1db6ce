import { statSync } from 'node:fs'
import { extname, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { commandLineWords as words } from '../../shared/messages/command-line'
import { namedFiles } from '../launch'
import { exportOptions, readExport, type Export, type ExportValues } from './export-options'

/** What a command line asks for; paths are absolute. */
export type Command =
  | (Export & { readonly name: 'export'; readonly workspace: string; readonly json: boolean })
  | { readonly name: 'check'; readonly workspace: string; readonly json: boolean }
  | { readonly name: 'presets'; readonly workspace: string; readonly json: boolean }
  | { readonly name: 'sample'; readonly path: string; readonly json: boolean }
  | { readonly name: 'version' }
  | { readonly name: 'help' }
  /** Wrong use: exit status 2. */
  | { readonly name: 'wrong'; readonly message: string }

/** Whether a command is answered by a text alone: it waits for no file, display or page. */
export function isOnlyWords({ name }: Command): boolean {
  return name === 'wrong' || name === 'help' || name === 'version'
}

const commandNames = ['export', 'check', 'presets', 'sample'] as const
type CommandName = (typeof commandNames)[number]

const options = {
  ...exportOptions,
  json: { type: 'boolean' },
  help: { type: 'boolean' },
} as const

/**
 * Reads the arguments after the app itself; `folder` is what relative paths are meant from.
 * Null when they name no command: then the windowed app starts, and they name files to open. What can be neither a command
 * nor a workspace is wrong use: a mistyped command must not end in a window.
 */
export function readCommandLine(args: readonly string[], folder: string): Command | null {
  const [first, ...rest] = args
  if (first === '--version') return { name: 'version' }
  if (first === '--help' || first === '-h' || first === 'help') return { name: 'help' }
  const name = commandNames.find((command) => command === first)
  if (name === undefined) return filesOrWrong(args, folder)
  try {
    const { values, positionals } = parseArgs({
      ...{ args: rest, options, allowPositionals: true, strict: true },
      // What a preset turns on can be turned off: --no-endnotes.
      allowNegative: true,
    })
    if (values.help) return { name: 'help' }
    return commandOf(name, values, positionals, folder)
  } catch (error) {
    return wrong(error instanceof Error ? (error.message.split('. ')[0] ?? error.message) : '')
  }
}

function filesOrWrong(args: readonly string[], folder: string): Command | null {
  const stray = namedFiles(args, folder).find(
    ({ path }) => extname(path).toLowerCase() !== '.fieldline' && !isFile(path),
  )
  return stray ? wrong(words.unknownWord(stray.given)) : null
}

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile()
  } catch {
    return false
  }
}

type Values = ExportValues & { readonly json?: boolean | undefined }

function commandOf(
  name: CommandName,
  values: Values,
  positionals: readonly string[],
  folder: string,
): Command {
  const [given, ...more] = positionals
  if (!given || more.length > 0)
    return wrong(name === 'sample' ? words.needsTarget : words.needsWorkspace(name))
  const json = values.json ?? false
  if (name === 'export') {
    const read = readExport(values, folder)
    return typeof read === 'string' ? wrong(read) : { name, workspace: resolve(folder, given), json, ...read }
  }
  const foreign = (Object.keys(exportOptions) as (keyof ExportValues)[]).find(
    (option) => values[option] !== undefined,
  )
  if (foreign) return wrong(words.notForThis(foreign, name))
  return name === 'sample'
    ? { name, path: resolve(folder, given), json }
    : { name, workspace: resolve(folder, given), json }
}

function wrong(message: string): Command {
  return { name: 'wrong', message: `${message} ${words.seeHelp}` }
}
