import type { Desk } from '../state/desk'

/** The draft of the entry line: what was typed and not entered survives a crash. */
export interface KeptLine {
  readonly text: string
  keep(text: string): void
}

const field = 'entry'

/** The kept line of the workspace on screen. */
export function keptLine({ drafts, session }: Desk): KeptLine {
  const record = session.state?.workspace.id
  if (record === undefined) return { text: '', keep: () => undefined }
  return {
    text: drafts.textOf(record, field) ?? '',
    keep: (text) => {
      if (session.readOnly) return
      if (text === '') void drafts.discard(record, field)
      else drafts.keep(record, field, text)
    },
  }
}
