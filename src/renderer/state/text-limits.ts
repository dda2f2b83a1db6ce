import { longestDate } from '../../shared/dates/date-tokens'
import { longestMarking } from '../../shared/figure/marking'

/** The longest texts that a workspace takes, UTF-16 units (the bounds of src/main/ipc/arguments.ts). */
export const longestText = {
  name: 2_000,
  date: longestDate,
  marking: longestMarking,
  text: 2_000_000,
  note: 20_000_000,
} as const
