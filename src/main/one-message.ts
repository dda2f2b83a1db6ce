import type { AppContext } from './app-context'
import { valueOf, type Request } from './process-link'
import { runOnce } from './workspace-process'

/**
 * Has a process of its own answer one message; a failure it did not expect goes to the log.
 * @throws AppError what the reply failed with
 */
export async function askOnce(
  { startProcess, log }: Pick<AppContext, 'startProcess' | 'log'>,
  message: Request,
): Promise<unknown> {
  const once = { start: startProcess, onunexpected: (call: string, at: string) => log.told(call, at) }
  return valueOf(await runOnce(once, message))
}
