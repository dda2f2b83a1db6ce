import { longestDate } from '../dates/date-tokens'

/** The most that one paste or import brings; what the call `createEvents` takes. Texts in UTF-16 units. */
export const entryLimits = {
  rows: 20_000,
  title: 2_000,
  date: longestDate,
  summary: 1_000_000,
  /** Rivals of the date. */
  claims: 100,
  lane: 2_000,
  tags: 100,
  tag: 2_000,
  notes: 1_000,
  note: 2_000_000,
  links: 1_000,
  linkType: 500,
} as const
