import { z } from 'zod'
import { eventSorts, figureFormats } from '../../shared/api'
import { backupNameForm } from '../../shared/backups'
import { figureOrders, units } from '../../shared/dates/date-value'
import { entryLimits as most } from '../../shared/entry/entry-limits'
import { dateTraits } from '../../shared/filter/event-filter'
import { figureDensities, figureThemes } from '../../shared/figure/figure-settings'
import { pageNames } from '../../shared/figure/page-size'
import { mentionKinds } from '../../shared/mentions'
import { eventKinds } from '../../shared/model'

/** Bounds on what a window may send. Texts in UTF-16 units: above what a person writes, below what hurts. */
export const id = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/)
export const ids = z.array(id).max(10_000)
export const name = z.string().max(2_000)
export const text = z.string().max(2_000_000)
/** A note's text; the workspace says itself when it has more bytes than a note may. */
export const noteText = z.string().max(20_000_000)
export const mentionKind = z.enum(mentionKinds)
export const mention = z.strictObject({ kind: mentionKind, id })
export const count = z.int().min(0).max(10_000_000)
export const typedDate = z.string().max(most.date)
/** A day of the user's calendar, and their order of day and month in figures. */
const today = z.strictObject({ year: z.int(), month: z.int().min(1).max(12), day: z.int().min(1).max(31) })
export const typing = z.strictObject({ today: today.nullable(), order: z.enum(figureOrders).nullable() })
export const path = z
  .string()
  .max(4_096)
  .regex(/^[^\0]+$/)
export const color = z.string().max(40)
/** ms UTC; JavaScript's own limit for a date. */
export const time = z.number().min(-8.64e15).max(8.64e15)
export const kind = z.enum(eventKinds)
export const shift = z.strictObject({
  unit: z.enum(units),
  count: z.int().min(-1_000_000_000).max(1_000_000_000),
})
/** A step of the history, or a place among its changes. */
export const place = z.int().min(0).max(Number.MAX_SAFE_INTEGER)
export const pageSize = z.int().min(1).max(1_000)
export const backup = z.string().max(60).regex(backupNameForm)
export const linkType = z.string().max(most.linkType)
export const nothing = z.tuple([])
export const filter = z.strictObject({
  text: z.string().max(1_000),
  lanes: ids,
  tags: ids,
  from: time.nullable(),
  until: time.nullable(),
  dates: z.array(z.enum(dateTraits)).max(dateTraits.length),
  colors: z.array(color).max(100),
  notes: z.boolean().nullable(),
  links: z.boolean().nullable(),
})
export const group = name.nullable()
const caption = z.string().max(10_000)
const stretch = z.strictObject({ from: time, until: time }).refine(({ from, until }) => from < until)
export const figure = {
  theme: z.enum(figureThemes),
  page: z.enum(pageNames).optional(),
  width: z.number().min(1).max(20_000),
  height: z.number().min(1).max(20_000).optional(),
  dense: z.enum(figureDensities).optional(),
  rivals: z.boolean().optional(),
  links: z.boolean().optional(),
  fold: z.boolean().optional(),
  shown: z.strictObject({ filter, group }).optional(),
  lanes: ids.optional(),
  range: stretch.optional(),
  leftOut: ids.optional(),
  title: caption.optional(),
  subtitle: caption.optional(),
  author: caption.optional(),
  marking: z.string().max(200).optional(),
  endnotes: z.boolean().optional(),
  custody: z.boolean().optional(),
  outlines: z.boolean().optional(),
  transparent: z.boolean().optional(),
  alt: z.string().max(100_000).optional(),
}
export const figureFile = z.strictObject({
  ...figure,
  format: z.enum(figureFormats),
  scale: z.number().min(1).max(12.5),
})
export const viewContent = {
  filter,
  group,
  range: stretch.nullable(),
}
export const listed = { filter, sort: z.enum(eventSorts), descending: z.boolean() }
export const row = z.strictObject({
  title: z.string().max(most.title),
  date: z.string().max(most.date).nullable(),
  lane: z
    .strictObject({ id: id.optional(), title: z.string().max(most.lane), color: color.optional() })
    .nullable(),
  kind: kind.optional(),
  summary: z.string().max(most.summary).optional(),
  basis: z.string().max(most.summary).optional(),
  claims: z
    .array(z.strictObject({ text: z.string().max(most.date), basis: z.string().max(most.summary) }))
    .max(most.claims)
    .optional(),
  tags: z
    .array(z.strictObject({ kind: z.string().max(most.tag), name: z.string().max(most.tag) }))
    .max(most.tags)
    .optional(),
  notes: z
    .array(z.strictObject({ id, title: name, text: z.string().max(most.note) }))
    .max(most.notes)
    .optional(),
  links: z
    .array(z.strictObject({ to: z.int().min(0).max(most.rows), type: linkType }))
    .max(most.links)
    .optional(),
})
