import { createContext } from 'svelte'
import type { Desk } from './desk'

/** The desk of this window: provided once by App, used anywhere below it. */
export const [useDesk, provideDesk] = createContext<Desk>()
