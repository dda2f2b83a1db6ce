import { z } from 'zod'
import { readJsonFile, writeJsonFile } from './json-file'

const side = z.int().min(-100_000).max(100_000)
const path = z.string().min(1).max(4_096)

const shape = z.object({
  recent: z.array(z.object({ path, title: z.string().max(500) })).max(12),
  /** The workspaces that were open when the app was last used, in order of opening. */
  open: z.array(path).max(20),
  bounds: z.object({ x: side, y: side, width: side, height: side, maximized: z.boolean() }).nullable(),
})

/** What the app keeps between starts, outside every workspace. */
export type Remembered = Readonly<z.infer<typeof shape>>
export type WindowBounds = NonNullable<Remembered['bounds']>

export const nothingRemembered: Remembered = { recent: [], open: [], bounds: null }

const longestRecent = 10

/** The state with `path` as the newest recent workspace. */
export function withRecent(state: Remembered, newest: { path: string; title: string }): Remembered {
  const others = state.recent.filter((entry) => entry.path !== newest.path)
  return { ...state, recent: [newest, ...others].slice(0, longestRecent) }
}

/** The state without a recent workspace that is gone. */
export function withoutRecent(state: Remembered, path: string): Remembered {
  return { ...state, recent: state.recent.filter((entry) => entry.path !== path) }
}

/** Each field for itself: a part that can't be read is as if it had never been kept. */
export function readRemembered(value: unknown): Remembered {
  const fields = typeof value === 'object' && value !== null ? value : {}
  const read = { ...nothingRemembered, ...fields }
  const part = <K extends keyof Remembered>(key: K): Remembered[K] => {
    const parsed = shape.shape[key].safeParse(read[key])
    return (parsed.success ? parsed.data : nothingRemembered[key]) as Remembered[K]
  }
  return { recent: part('recent'), open: part('open'), bounds: part('bounds') }
}

/** The remembered state and its file; a change is written at once. A full disk here must not stop any work. */
export class Memory {
  #state: Remembered
  readonly #path: string
  readonly #onfailure: (error: unknown) => void

  constructor(path: string, onfailure: (error: unknown) => void) {
    this.#path = path
    this.#onfailure = onfailure
    this.#state = readRemembered(readJsonFile(path))
  }

  get state(): Remembered {
    return this.#state
  }

  change(to: (state: Remembered) => Remembered): void {
    this.#state = to(this.#state)
    try {
      writeJsonFile(this.#path, this.#state)
    } catch (error) {
      this.#onfailure(error)
    }
  }
}
