import { spawn } from 'node:child_process'

/**
 * Runs a program to its end and keeps what it said.
 * @param {string} program
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, onSpeech?: (text: string) => void, stopWhen?: () => boolean }} [options]
 *   `stopWhen` is asked every half second; a yes ends the program.
 * @returns {Promise<{ status: number, output: string, stopped: boolean }>} status 127: it could not be started
 */
export function runQuietly(program, args, { cwd, env, onSpeech, stopWhen } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    let stopped = false
    const watch = setInterval(() => {
      if (!stopWhen?.()) return
      stopped = true
      child.kill('SIGKILL')
    }, 500)
    const keep = (/** @type {Buffer} */ chunk) => {
      output += chunk
      onSpeech?.(String(chunk))
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    const end = (/** @type {number} */ status) => {
      clearInterval(watch)
      resolve({ status, output, stopped })
    }
    child.on('error', (error) => {
      output += error.message
      end(127)
    })
    child.on('close', (status) => end(status ?? 1))
  })
}

/**
 * The last lines of what a program said: enough to see why it failed.
 * @param {string} output
 * @param {number} [lines]
 * @returns {string}
 */
export function lastLines(output, lines = 12) {
  return output.trimEnd().split('\n').slice(-lines).join('\n')
}
