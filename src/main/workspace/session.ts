import { v7 } from 'uuid'
import type { Ms } from '../../shared/dates/date-value'
import type { Id } from '../../shared/model'

/** Who works, with which app, by which clock. */
export interface Session {
  readonly author: string
  readonly appVersion: string
  readonly clock: () => Ms
  /** A new UUIDv7 (RFC 9562). */
  readonly newId: () => Id
}

/** A session by the machine's clock. */
export function startSession(author: string, appVersion: string): Session {
  return { author, appVersion, clock: Date.now, newId: () => v7() }
}

/** A session whose ids and times are the same at every run: `from` is ms UTC, each id is dated one millisecond later. */
export function fixedSession(author: string, appVersion: string, from: Ms): Session {
  let made = 0
  const zeros = new Uint8Array(16)
  return {
    author,
    appVersion,
    clock: () => from,
    newId: () => v7({ msecs: from + ++made, seq: 0, random: zeros }),
  }
}
