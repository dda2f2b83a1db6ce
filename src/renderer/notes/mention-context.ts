import { createContext } from 'svelte'
import type { Mention } from '../../shared/mentions'

/** What rendered text knows of the things it points to. */
export interface Mentions {
  /** Null for what isn't there any more, undefined while it is not known. */
  readonly titleOf: (mention: Mention) => string | null | undefined
  readonly follow: (mention: Mention) => void
}

/** Given by whoever renders a note, used by the mentions in it. */
export const [useMentions, provideMentions] = createContext<Mentions>()
