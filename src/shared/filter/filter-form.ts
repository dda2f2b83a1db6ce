import { z } from 'zod'
import { dateTraits } from './event-filter'

/** Bounds on what a filter from outside may say. Texts in UTF-16 units: above what a person writes, below what hurts. */
export const id = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/)
export const ids = z.array(id).max(10_000)
export const name = z.string().max(2_000)
export const color = z.string().max(40)
/** ms UTC; JavaScript's own limit for a date. */
export const time = z.number().min(-8.64e15).max(8.64e15)
export const stretch = z.strictObject({ from: time, until: time }).refine(({ from, until }) => from < until)
export const group = name.nullable()
/** Strict: a condition that was not understood would let through what it was to keep out. */
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
