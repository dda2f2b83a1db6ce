import { z } from 'zod'
import type { NewEventRow } from '../api'
import { marking } from '../figure/settings-form'
import { entryMessages } from '../messages/entry'
import { eventKinds } from '../model'
import { entryLimits as most } from './entry-limits'
import { formatTag } from './format-entry'
import { writeTable } from './read-table'

// Compiling schemas needs eval, which the content security policy of the window forbids.
z.config({ jitless: true })

/** The type of copied events on the clipboard; docs/clipboard.md describes the form. */
export const copiedType = 'application/x-fieldline-events+json'

/** The longest text that is looked at, UTF-16 units. */
const longest = 64_000_000

const id = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/)
const row = z.strictObject({
  title: z.string().max(most.title),
  date: z.string().max(most.date).nullable(),
  lane: z
    .strictObject({
      id: id.optional(),
      title: z.string().max(most.lane),
      color: z.string().max(40).optional(),
    })
    .nullable(),
  kind: z.enum(eventKinds),
  summary: z.string().max(most.summary),
  marking: marking.optional(),
  basis: z.string().max(most.summary),
  claims: z
    .array(z.strictObject({ text: z.string().max(most.date), basis: z.string().max(most.summary) }))
    .max(most.claims)
    .optional(),
  tags: z
    .array(z.strictObject({ kind: z.string().min(1).max(most.tag), name: z.string().min(1).max(most.tag) }))
    .max(most.tags),
  notes: z
    .array(z.strictObject({ id, title: z.string().max(2_000), text: z.string().max(most.note) }))
    .max(most.notes),
  links: z
    .array(
      z.strictObject({
        to: z
          .int()
          .min(0)
          .max(most.rows - 1),
        type: z.string().min(1).max(most.linkType),
      }),
    )
    .max(most.links)
    .optional(),
})
const copied = z.strictObject({
  fieldline: z.literal('events'),
  version: z.literal(1),
  events: z.array(row).min(1).max(most.rows),
})

/** Copied events as the clipboard holds them: for Fieldline, and as a table for anything else. */
export function writeCopied(rows: readonly NewEventRow[]): { readonly json: string; readonly text: string } {
  return {
    json: JSON.stringify({ fieldline: 'events', version: 1, events: rows }),
    text: writeTable([Object.values(entryMessages.columns), ...rows.map(cellsOf)]),
  }
}

/** Reads copied events strictly: what another program put there is hostile until it fits. Null when it does not. */
export function readCopied(json: string): readonly NewEventRow[] | null {
  if (json.length > longest) return null
  try {
    const read = copied.safeParse(JSON.parse(json))
    return read.success ? read.data.events : null
  } catch {
    return null
  }
}

function cellsOf({ date, title, lane, tags = [], summary = '' }: NewEventRow): string[] {
  return [date ?? '', title, lane?.title ?? '', tags.map(formatTag).join('; '), summary]
}
