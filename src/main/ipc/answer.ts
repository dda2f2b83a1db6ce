import { shellMethods, workspaceMethods, type Api } from '../../shared/api'
import { AppError, failure, type Reply } from '../../shared/errors'
import { shellRefusals } from '../../shared/messages/shell'
import { argumentsOf } from './arguments'

/** A call whose name is known and whose arguments fit it. */
export interface CheckedCall {
  readonly method: keyof Api
  readonly args: readonly unknown[]
}

/** Reads what a window sent. @throws AppError `invalid-input` for an unknown name or arguments that don't fit. */
export function checkCall(method: unknown, args: unknown): CheckedCall {
  if (!isMethod(method)) throw new AppError('invalid-input', shellRefusals.unknownCall)
  const parsed = argumentsOf[method].safeParse(args)
  if (parsed.success) return { method, args: parsed.data }
  const where = parsed.error.issues[0]?.path.map(String).join('.') ?? ''
  throw new AppError('invalid-input', shellRefusals.badArguments(method, where))
}

/**
 * One call → one reply; never throws. What nobody expected goes to `onunexpected` and leaves without its words.
 */
export async function answer(
  call: { readonly method: unknown; readonly args: unknown },
  run: (checked: CheckedCall) => Promise<Reply<unknown>>,
  onunexpected: (method: string, error: unknown) => void,
): Promise<Reply<unknown>> {
  try {
    return await run(checkCall(call.method, call.args))
  } catch (error) {
    if (!(error instanceof AppError)) onunexpected(isMethod(call.method) ? call.method : 'call', error)
    return failure(error)
  }
}

function isMethod(name: unknown): name is keyof Api {
  return (
    typeof name === 'string' && (Object.hasOwn(workspaceMethods, name) || Object.hasOwn(shellMethods, name))
  )
}
