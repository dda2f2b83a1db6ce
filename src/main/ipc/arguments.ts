import { z } from 'zod'
import { dayDirections, eventSorts, noteOrders, rowOrigins, withoutTag, type Api } from '../../shared/api'
import { backupNameForm } from '../../shared/backups'
import { figureOrders, units } from '../../shared/dates/date-value'
import { entryLimits as most } from '../../shared/entry/entry-limits'
import { dateTraits } from '../../shared/filter/event-filter'
import { mentionKinds } from '../../shared/mentions'
import { eventKinds } from '../../shared/model'

/** Bounds on what a window may send. Texts in UTF-16 units: above what a person writes, below what hurts. */
const id = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/)
const ids = z.array(id).max(10_000)
const name = z.string().max(2_000)
const text = z.string().max(2_000_000)
/** A note's text; the workspace says itself when it has more bytes than a note may. */
const noteText = z.string().max(20_000_000)
const mentionKind = z.enum(mentionKinds)
const mention = z.strictObject({ kind: mentionKind, id })
const count = z.int().min(0).max(10_000_000)
const typedDate = z.string().max(most.date)
/** A day of the user's calendar, and their order of day and month in figures. */
const today = z.strictObject({ year: z.int(), month: z.int().min(1).max(12), day: z.int().min(1).max(31) })
const typing = z.strictObject({ today: today.nullable(), order: z.enum(figureOrders).nullable() })
const path = z
  .string()
  .max(4_096)
  .regex(/^[^\0]+$/)
const color = z.string().max(40)
/** ms UTC; JavaScript's own limit for a date. */
const time = z.number().min(-8.64e15).max(8.64e15)
const kind = z.enum(eventKinds)
const shift = z.strictObject({ unit: z.enum(units), count: z.int().min(-1_000_000_000).max(1_000_000_000) })
/** A step of the history, or a place among its changes. */
const place = z.int().min(0).max(Number.MAX_SAFE_INTEGER)
const pageSize = z.int().min(1).max(1_000)
const figure = {
  theme: z.enum(['light', 'dark']),
  width: z.number().min(1).max(20_000),
  rivals: z.boolean().optional(),
}
const figureFile = z.strictObject({
  ...figure,
  format: z.enum(['svg', 'png', 'pdf']),
  scale: z.number().min(1).max(4),
})
const backup = z.string().max(60).regex(backupNameForm)
const linkType = z.string().max(most.linkType)
const nothing = z.tuple([])
const filter = z.strictObject({
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
const group = name.nullable()
const viewContent = {
  filter,
  group,
  range: z
    .strictObject({ from: time, until: time })
    .refine(({ from, until }) => from < until)
    .nullable(),
}
const listed = { filter, sort: z.enum(eventSorts), descending: z.boolean() }
const row = z.strictObject({
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

/** What each call may come with. A missing or wrong schema does not compile. */
export const argumentsOf: { readonly [M in keyof Api]: z.ZodType<Parameters<Api[M]>> } = {
  workspace: nothing,
  window: z.tuple([
    z.strictObject({
      from: time,
      until: time,
      level: z.int().min(0).max(60),
      rows: z
        .array(id.or(z.literal(withoutTag)).nullable())
        .max(10_000)
        .optional(),
      pinned: ids,
      rivals: z.boolean(),
      filter: filter.optional(),
      group: group.optional(),
    }),
  ]),
  extent: z.tuple([filter.optional()]),
  overview: z.tuple([z.int().min(1).max(1_000), filter.optional()]),
  events: z.tuple([z.strictObject({ ...listed, from: count, count: count.max(1_000) })]),
  placeInEvents: z.tuple([id, z.strictObject(listed)]),
  event: z.tuple([id]),
  eventCard: z.tuple([id]),
  eventsTogether: z.tuple([ids]),
  undated: nothing,
  linksOf: z.tuple([id]),
  linkTypes: nothing,
  neighbour: z.tuple([
    id.nullable(),
    z.enum(['next', 'previous', 'above', 'below']),
    z.strictObject({ filter, group }).optional(),
  ]),
  copiedEvents: z.tuple([ids]),
  figure: z.tuple([z.strictObject(figure)]),
  check: nothing,
  search: z.tuple([
    z.strictObject({
      text: z.string().max(1_000),
      typing: typing.optional(),
      limit: z.int().min(1).max(200),
    }),
  ]),
  eventsOf: z.tuple([z.strictObject({ table: z.enum(['lane', 'tag']), id })]),
  datedEvents: z.tuple([filter.optional()]),
  gaps: z.tuple([
    z.strictObject({
      lane: id.nullable(),
      tag: id.nullable(),
      periods: z.boolean(),
      longerThan: z.strictObject({ unit: z.enum(units), count: z.int().min(0).max(1_000_000) }),
    }),
  ]),
  steps: z.tuple([z.strictObject({ before: place.optional(), limit: pageSize, event: id.optional() })]),
  changesOf: z.tuple([
    place,
    z.strictObject({ after: place.optional(), limit: pageSize, event: id.optional() }),
  ]),
  note: z.tuple([id]),
  noteContext: z.tuple([id]),
  notes: z.tuple([
    z.strictObject({
      filter: name,
      order: z.enum(noteOrders),
      descending: z.boolean(),
      from: count,
      count: count.max(1_000),
    }),
  ]),
  mentionedIn: z.tuple([mention]),
  mentionable: z.tuple([name, z.array(mentionKind).max(mentionKinds.length)]),
  titles: z.tuple([z.array(mention).max(10_000)]),
  renameWorkspace: z.tuple([name]),
  showZone: z.tuple([z.string().max(100)]),
  createLane: z.tuple([z.strictObject({ title: name, color })]),
  changeLane: z.tuple([id, z.strictObject({ title: name.optional(), color: color.optional() })]),
  moveLane: z.tuple([id, z.strictObject({ parent: id.nullable(), before: id.nullable() })]),
  deleteLane: z.tuple([id, z.union([z.strictObject({ moveTo: id }), z.literal('delete')]).optional()]),
  createEvent: z.tuple([
    z.strictObject({
      title: name,
      lane: id.nullable(),
      kind: kind.optional(),
      date: typedDate.nullable(),
      summary: text.optional(),
    }),
  ]),
  createEvents: z.tuple([z.array(row).max(most.rows), z.enum(rowOrigins).optional()]),
  changeEvent: z.tuple([
    id,
    z.strictObject({
      title: name.optional(),
      summary: text.optional(),
      lane: id.nullable().optional(),
      kind: kind.optional(),
    }),
  ]),
  dateEvent: z.tuple([id, typedDate.nullable()]),
  addClaim: z.tuple([id, z.strictObject({ text: typedDate, basis: text })]),
  changeClaim: z.tuple([id, z.strictObject({ text: typedDate.optional(), basis: text.optional() })]),
  preferClaim: z.tuple([id]),
  deleteClaim: z.tuple([id]),
  placeInDay: z.tuple([id, z.enum(dayDirections)]),
  moveEvents: z.tuple([ids, shift.nullable(), id.nullable().optional()]),
  resizeEvent: z.tuple([id, z.enum(['start', 'end']), shift]),
  deleteEvents: z.tuple([ids]),
  tagEvent: z.tuple([id, z.strictObject({ kind: name, name })]),
  changeKindOfEvents: z.tuple([ids, kind]),
  tagEvents: z.tuple([ids, z.strictObject({ kind: name, name })]),
  untagEvents: z.tuple([ids, id]),
  untagEvent: z.tuple([id, id]),
  createLink: z.tuple([z.strictObject({ from: id, to: id, type: linkType })]),
  changeLink: z.tuple([id, linkType]),
  turnLink: z.tuple([id]),
  deleteLink: z.tuple([id]),
  createNote: z.tuple([z.strictObject({ events: ids, title: name, text: noteText })]),
  changeNote: z.tuple([id, z.strictObject({ title: name.optional(), text: noteText.optional() })]),
  deleteNote: z.tuple([id]),
  attachNote: z.tuple([id, id]),
  detachNote: z.tuple([id, id]),
  createView: z.tuple([z.strictObject({ title: name, ...viewContent })]),
  changeView: z.tuple([
    id,
    z.strictObject({ title: name.optional(), content: z.strictObject(viewContent).optional() }),
  ]),
  deleteView: z.tuple([id]),
  undo: nothing,
  redo: nothing,
  rebuildSearch: nothing,
  goBack: z.tuple([place]),
  saveDraft: z.tuple([z.strictObject({ record: id, field: z.string().max(100), text: noteText })]),
  discardDraft: z.tuple([id, z.string().max(100)]),
  drafts: nothing,
  laneView: nothing,
  keepLaneView: z.tuple([z.strictObject({ collapsed: ids, hidden: ids })]),
  backups: nothing,
  compareBackup: z.tuple([backup]),
  restoreBackup: z.tuple([backup]),
  deleteBackups: z.tuple([z.array(backup).max(10_000).nullable()]),
  app: nothing,
  recent: nothing,
  newWorkspace: nothing,
  openWorkspace: z.tuple([path.optional()]),
  openSample: nothing,
  saveCopy: nothing,
  openBackup: z.tuple([backup]),
  exportFigure: z.tuple([figureFile]),
  copyFigure: z.tuple([figureFile]),
  showInFolder: nothing,
  copyDiagnostics: nothing,
  openLink: z.tuple([z.string().min(1).max(8_000)]),
  finishClosing: nothing,
}
