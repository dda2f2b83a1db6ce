import { constants } from 'node:os'

const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])

/**
 * What a start has to put away, whichever way it ends: the newest first, also on Ctrl-C.
 * @returns {{ add(step: () => void | Promise<void>): void, close(): Promise<void> }}
 */
export function openCleanup() {
  /** @type {(() => void | Promise<void>)[]} */
  const steps = []
  /** @type {Promise<void> | undefined} */
  let closing
  const run = async () => {
    for (let step = steps.pop(); step; step = steps.pop()) {
      try {
        await step()
      } catch (error) {
        console.error(error)
      }
    }
    for (const signal of signals) process.off(signal, onSignal)
    process.off('exit', onExit)
  }
  const close = () => (closing ??= run())
  const onSignal = (/** @type {NodeJS.Signals} */ signal) => {
    void close().then(() => process.exit(128 + constants.signals[signal]))
  }
  // Nothing can be awaited at exit: each step does what it can at once.
  const onExit = () => {
    for (const step of steps.reverse()) void step()
  }
  for (const signal of signals) process.on(signal, onSignal)
  process.on('exit', onExit)
  return { add: (step) => void steps.push(step), close }
}
