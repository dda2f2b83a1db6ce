import type { Titled } from '../../../shared/api'
import type { Mention } from '../../../shared/mentions'

/** What the editor of a note shows, and what it tells. */
export interface EditorProps {
  /** Said, not shown: what the field is and how it is used. */
  readonly label: string
  readonly description: string
  readonly invalid: boolean
  readonly text: string
  /** Whether `text` is typing that is not applied; once it is, the editor forgets its own undo. */
  readonly edited: boolean
  readonly dark: boolean
  /** Whether it is to take the focus now; `onfocused` tells that it did. */
  readonly wanted: boolean
  /** Another number whenever `titleOf` may answer something else. */
  readonly titlesVersion: number
  /** Null for what isn't there any more, undefined while it is not known. */
  readonly titleOf: (mention: Mention) => string | null | undefined
  /** What can be pointed to by a title with `text` in it. */
  readonly complete: (text: string) => Promise<readonly Titled[]>
  readonly onfollow: (mention: Mention) => void
  readonly ontype: (text: string) => void
  /** Ctrl+Enter. */
  readonly onapply: () => void
  /** Escape while there is typing to give up. */
  readonly ongiveup: () => void
  readonly onblur: () => void
  readonly onfocused: () => void
}
