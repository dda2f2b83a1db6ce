import { longestDate } from '../../shared/dates/date-tokens'

/** The longest texts that a workspace takes, UTF-16 units (the bounds of src/main/ipc/arguments.ts). */
export const longestText = { name: 2_000, date: longestDate, text: 2_000_000, note: 20_000_000 } as const
