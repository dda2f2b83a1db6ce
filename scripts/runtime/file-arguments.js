import { existsSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'

const namesAFile = /\.[a-z][a-z0-9]{0,9}$/i

/**
 * Which arguments of the command line name files, there already or still to be made. The command
 * itself, other options and words, folders, and files in folders that do not exist are left alone.
 * @param {readonly string[]} args
 * @param {string} folder the caller's
 * @returns {{ at: number, before: string, path: string }[]} `before`: what stands before the path in its argument
 */
export function fileArguments(args, folder) {
  return args.flatMap((arg, at) => {
    const option = /^--[\w-]+=/.exec(arg)?.[0] ?? ''
    const value = arg.slice(option.length)
    if (at === 0 || value === '' || value.startsWith('-')) return []
    const path = resolve(folder, value)
    const found = statSync(path, { throwIfNoEntry: false })
    if (found) return found.isFile() ? [{ at, before: option, path }] : []
    const meant =
      /^--out=?$/.test(option || (args[at - 1] ?? '')) || value.includes('/') || namesAFile.test(value)
    return meant && existsSync(dirname(path)) ? [{ at, before: option, path }] : []
  })
}

/**
 * The folder that relative paths are meant from: under `npm run`, the one npm was called in.
 * @param {NodeJS.ProcessEnv} [env]
 * @param {string} [script] the npm script's name
 * @returns {string}
 */
export function callersFolder(env = process.env, script = 'fieldline') {
  return (env.npm_lifecycle_event === script && env.INIT_CWD) || process.cwd()
}
