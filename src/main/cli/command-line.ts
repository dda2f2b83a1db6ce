import { statSync } from 'node:fs'
import { extname, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { FigureFile, FigureSettings } from '../../shared/api'
import { commandLineWords as words } from '../../shared/messages/shell'
import { namedFiles } from '../launch'

/** A figure to write: where, and in which format. */
interface FigureOutput {
  readonly path: string
  readonly format: FigureFile['format']
}

/** What a command line asks for; paths are absolute. */
export type Command =
  | {
      readonly name: 'export'
      readonly workspace: string
      readonly outputs: readonly FigureOutput[]
      readonly settings: FigureSettings
      readonly scale: number
      readonly json: boolean
    }
  | { readonly name: 'check'; readonly workspace: string; readonly json: boolean }
  | { readonly name: 'sample'; readonly path: string; readonly json: boolean }
  | { readonly name: 'version' }
  | { readonly name: 'help' }
  /** Wrong use: exit status 2. */
  | { readonly name: 'wrong'; readonly message: string }

/** Whether a command is answered by a text alone: it waits for no file, display or page. */
export function isOnlyWords({ name }: Command): boolean {
  return name === 'wrong' || name === 'help' || name === 'version'
}

const commandNames = ['export', 'check', 'sample'] as const
type CommandName = (typeof commandNames)[number]

const options = {
  out: { type: 'string', multiple: true },
  theme: { type: 'string' },
  width: { type: 'string' },
  scale: { type: 'string' },
  rivals: { type: 'boolean' },
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
    const { values, positionals } = parseArgs({ args: rest, options, allowPositionals: true, strict: true })
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

interface Values {
  readonly out?: readonly string[] | undefined
  readonly theme?: string | undefined
  readonly width?: string | undefined
  readonly scale?: string | undefined
  readonly rivals?: boolean | undefined
  readonly json?: boolean | undefined
}

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
  if (name === 'export') return exportOf(resolve(folder, given), values, folder, json)
  const foreign = (['out', 'theme', 'width', 'scale', 'rivals'] as const).find(
    (option) => values[option] !== undefined,
  )
  if (foreign) return wrong(words.notForThis(foreign, name))
  return name === 'check'
    ? { name, workspace: resolve(folder, given), json }
    : { name, path: resolve(folder, given), json }
}

function exportOf(workspace: string, values: Values, folder: string, json: boolean): Command {
  const { out = [], theme = 'light', width = '1600', scale = '2', rivals } = values
  if (out.length === 0) return wrong(words.needsOut)
  const outputs: FigureOutput[] = []
  for (const given of out) {
    const path = resolve(folder, given)
    const format = formatOf(path)
    if (format === null) return wrong(words.badFormat(given))
    if (outputs.some((other) => other.path === path)) return wrong(words.sameOut(given))
    outputs.push({ path, format })
  }
  if (theme !== 'light' && theme !== 'dark') return wrong(words.badTheme(theme))
  const px = /^\d{3,5}$/.test(width) ? Number(width) : NaN
  if (!(px >= 600 && px <= 20_000)) return wrong(words.badWidth(width))
  const times = /^\d(\.\d{1,2})?$/.test(scale) ? Number(scale) : NaN
  if (!(times >= 1 && times <= 4)) return wrong(words.badScale(scale))
  const settings: FigureSettings = { theme, width: px, ...(rivals === true ? { rivals } : {}) }
  return { name: 'export', workspace, outputs, settings, scale: times, json }
}

function formatOf(path: string): FigureFile['format'] | null {
  return (
    (['svg', 'png', 'pdf'] as const).find((format) => extname(path).toLowerCase() === `.${format}`) ?? null
  )
}

function wrong(message: string): Command {
  return { name: 'wrong', message: `${message} ${words.seeHelp}` }
}
