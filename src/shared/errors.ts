/** Every failure the app expects. Anything else becomes `unexpected`, without internals in its message. */
export type ErrorCode =
  | 'invalid-input'
  | 'not-found'
  | 'date-unreadable'
  | 'lane-not-empty'
  | 'lane-too-deep'
  | 'too-many-lanes'
  | 'not-a-workspace'
  | 'empty-file'
  | 'file-damaged'
  | 'file-too-new'
  | 'file-missing'
  | 'file-exists'
  | 'file-read-only'
  | 'file-in-use'
  | 'file-moved'
  | 'file-replaced'
  | 'file-busy'
  | 'disk-full'
  | 'not-permitted'
  | 'figure-empty'
  | 'figure-too-large'
  | 'cancelled'
  | 'workspace-stopped'
  | 'unexpected'

/** An expected failure: `message` names the thing, the place and the remedy, in the user's words. */
export class AppError extends Error {
  readonly code: ErrorCode

  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'AppError'
    this.code = code
  }
}

/** How the outcome of a call crosses between processes. */
export type Reply<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: ErrorCode; readonly message: string }

/** Turns what was thrown into a failed reply. */
export function failure(error: unknown): { ok: false; code: ErrorCode; message: string } {
  if (error instanceof AppError) return { ok: false, code: error.code, message: error.message }
  return { ok: false, code: 'unexpected', message: 'Something went wrong that Fieldline did not expect.' }
}
