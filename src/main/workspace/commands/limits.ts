import { AppError } from '../../../shared/errors'
import { longestMarking, readMarking } from '../../../shared/figure/marking'
import { commandMessages } from '../../../shared/messages/workspace'

const loneSurrogates = /\p{Surrogate}/gu

/** A title, tag or other short text: at most 10,000 characters. Throws `invalid-input`. */
export function shortText(text: string, what = 'title'): string {
  if (text.length > 10_000) throw tooLong(what, '10,000 characters')
  return wellFormed(text)
}

/** A handling label as it is known, or else as typed: at most 200 characters; empty for none. Throws `invalid-input`. */
export function markingText(text: string): string {
  if (text.length > longestMarking) throw tooLong('marking', `${String(longestMarking)} characters`)
  return readMarking(wellFormed(text))?.text ?? ''
}

/** A summary, or another text of its size: at most 1 MB of UTF-8. */
export function summaryText(text: string, what = 'summary'): string {
  if (Buffer.byteLength(text) > 1_000_000) throw tooLong(what, '1 MB')
  return wellFormed(text)
}

/** The text of a note: at most 20 MB of UTF-8. */
export function noteText(text: string): string {
  if (Buffer.byteLength(text) > 20_000_000) throw tooLong('note', '20 MB')
  return wellFormed(text)
}

/** Half a surrogate pair can't be written as UTF-8: it would read back as something else than the history says. */
function wellFormed(text: string): string {
  return text.replace(loneSurrogates, '\uFFFD')
}

function tooLong(what: string, limit: string): AppError {
  return new AppError('invalid-input', commandMessages.tooLong(what, limit))
}
