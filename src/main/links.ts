import { AppError } from '../shared/errors'
import { shellRefusals } from '../shared/messages/shell'

const longestLink = 4_000
const schemes = new Set(['https:', 'http:', 'mailto:'])

/**
 * The address as the system would get it: parsed, so that a host in other scripts is shown as punycode.
 * @throws AppError `invalid-input` for every other scheme, for names and passwords, and for what is no address.
 */
export function parseLink(address: string): string {
  const url = address.length <= longestLink ? URL.parse(address) : null
  const isOpenable =
    url !== null &&
    schemes.has(url.protocol) &&
    (url.protocol === 'mailto:' || url.host !== '') &&
    url.username === '' &&
    url.password === ''
  if (!isOpenable) throw new AppError('invalid-input', shellRefusals.badLink)
  return url.href
}
