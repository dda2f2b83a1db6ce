import type { Id } from '../../../shared/model'

/** The 16 bytes of a UUID in its text form. */
export function bytesOfId(id: Id): Buffer {
  return Buffer.from(id.replaceAll('-', ''), 'hex')
}

/** The lower-case text form of a UUID's bytes. */
export function idOfBytes(bytes: Uint8Array): Id {
  const hex = Buffer.from(bytes).toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
