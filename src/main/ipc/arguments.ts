import { z } from 'zod'
import { noteOrders, type Api } from '../../shared/api'
import { units } from '../../shared/dates/date-value'
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
const typedDate = z.string().max(500)
const path = z
  .string()
  .max(4_096)
  .regex(/^[^\0]+$/)
const color = z.string().max(40)
/** ms UTC; JavaScript's own limit for a date. */
const time = z.number().min(-8.64e15).max(8.64e15)
const kind = z.enum(eventKinds)
const shift = z.strictObject({ unit: z.enum(units), count: z.int().min(-1_000_000_000).max(1_000_000_000) })
const figure = { theme: z.enum(['light', 'dark']), width: z.number().min(1).max(20_000) }
const figureFile = z.strictObject({
  ...figure,
  format: z.enum(['svg', 'png', 'pdf']),
  scale: z.number().min(1).max(4),
})
const nothing = z.tuple([])

/** What each call may come with. A missing or wrong schema does not compile. */
export const argumentsOf: { readonly [M in keyof Api]: z.ZodType<Parameters<Api[M]>> } = {
  workspace: nothing,
  window: z.tuple([z.strictObject({ from: time, until: time, pinned: ids })]),
  extent: nothing,
  event: z.tuple([id]),
  undated: nothing,
  neighbour: z.tuple([id.nullable(), z.enum(['next', 'previous', 'above', 'below'])]),
  figure: z.tuple([z.strictObject(figure)]),
  check: nothing,
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
  createLane: z.tuple([z.strictObject({ title: name, color })]),
  changeLane: z.tuple([id, z.strictObject({ title: name.optional(), color: color.optional() })]),
  deleteLane: z.tuple([id]),
  createEvent: z.tuple([
    z.strictObject({
      title: name,
      lane: id.nullable(),
      kind: kind.optional(),
      date: typedDate.nullable(),
      summary: text.optional(),
    }),
  ]),
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
  moveEvents: z.tuple([ids, shift.nullable(), id.nullable().optional()]),
  resizeEvent: z.tuple([id, z.enum(['start', 'end']), shift]),
  deleteEvents: z.tuple([ids]),
  tagEvent: z.tuple([id, z.strictObject({ kind: name, name })]),
  untagEvent: z.tuple([id, id]),
  createNote: z.tuple([z.strictObject({ events: ids, title: name, text: noteText })]),
  changeNote: z.tuple([id, z.strictObject({ title: name.optional(), text: noteText.optional() })]),
  deleteNote: z.tuple([id]),
  attachNote: z.tuple([id, id]),
  detachNote: z.tuple([id, id]),
  undo: nothing,
  redo: nothing,
  saveDraft: z.tuple([z.strictObject({ record: id, field: z.string().max(100), text: noteText })]),
  discardDraft: z.tuple([id, z.string().max(100)]),
  drafts: nothing,
  app: nothing,
  recent: nothing,
  newWorkspace: nothing,
  openWorkspace: z.tuple([path.optional()]),
  openSample: nothing,
  saveCopy: nothing,
  exportFigure: z.tuple([figureFile]),
  copyFigure: z.tuple([figureFile]),
  showInFolder: nothing,
  copyDiagnostics: nothing,
  openLink: z.tuple([z.string().min(1).max(8_000)]),
  finishClosing: nothing,
}
