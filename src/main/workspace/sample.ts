import { z } from 'zod'
import type { Change } from '../../shared/diff'
import { AppError } from '../../shared/errors'
import { sampleMessages } from '../../shared/messages/workspace'
import { stepLabels } from '../../shared/messages/steps'
import { eventKinds, type Id } from '../../shared/model'
import { added } from './commands/edit'
import { createEvent } from './commands/events'
import { createLane } from './commands/lanes'
import { createLink } from './commands/links'
import { createNote } from './commands/notes'
import { tagEvent } from './commands/tags'
import { makeFile } from './create'
import type { Records } from './database/records'
import { fixedSession, type Session } from './session'

const sampleForm = z.strictObject({
  title: z.string(),
  asOf: z.iso.date(),
  made: z.iso.datetime(),
  lanes: z.array(z.strictObject({ title: z.string(), color: z.string() })),
  events: z.array(
    z.strictObject({
      lane: z.string().nullable(),
      kind: z.enum(eventKinds),
      title: z.string(),
      date: z.string().nullable(),
      summary: z.string(),
      tags: z.array(z.strictObject({ kind: z.string(), name: z.string() })),
      notes: z.array(z.strictObject({ title: z.string(), text: z.string() })),
    }),
  ),
  /** Between events, by their titles. */
  links: z.array(z.strictObject({ from: z.string(), to: z.string(), type: z.string() })).optional(),
})

/** What a sample file says. */
export type Sample = z.infer<typeof sampleForm>

/** Reads the text of a sample file; throws `invalid-input` naming the place that is wrong. */
function readSample(text: string): Sample {
  let found: unknown
  try {
    found = JSON.parse(text)
  } catch (error) {
    throw new AppError(
      'invalid-input',
      sampleMessages.unreadable(error instanceof Error ? error.message : String(error)),
    )
  }
  const parsed = sampleForm.safeParse(found)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new AppError('invalid-input', sampleMessages.wrong(issue?.path.join('.') ?? '', issue?.message ?? ''))
}

/** Makes the sample workspace at `path` in one step that can't be undone; the same text gives the same records every time. */
export function makeSample(
  path: string,
  text: string,
  options: { readonly appVersion: string; readonly nativeBinding?: string | undefined },
): void {
  const sample = readSample(text)
  const session = fixedSession('Fieldline', options.appVersion, Date.parse(sample.made))
  const { nativeBinding } = options
  makeFile(path, stepLabels.makeSample, { session, nativeBinding }, (records) =>
    content(records, session, sample),
  )
}

/** Each command reads what the ones before it wrote, because changes are made while they are drawn. */
function* content(records: Records, { newId, clock }: Session, sample: Sample): Generator<Change> {
  const asOf = Date.parse(sample.asOf)
  yield added('workspace', { id: newId(), title: sample.title, asOf, zone: 'UTC', marking: '' })
  const lanes = new Map<string, Id>()
  for (const lane of sample.lanes) {
    const id = newId()
    lanes.set(lane.title, id)
    yield* createLane(records, id, lane).changes
  }
  const events = new Map<string, Id>()
  for (const [index, { lane: laneTitle, tags, notes, ...fields }] of sample.events.entries()) {
    const lane = laneTitle === null ? null : lanes.get(laneTitle)
    if (lane === undefined) {
      throw new AppError(
        'invalid-input',
        sampleMessages.wrong(`events.${index}.lane`, sampleMessages.noSuchLane),
      )
    }
    const event = createEvent(records, newId, { ...fields, lane })
    events.set(fields.title, event.id)
    yield* event.changes
    for (const tag of tags) yield* tagEvent(records, newId, event.id, tag).changes
    for (const note of notes)
      yield* createNote(records, newId, clock(), { ...note, events: [event.id] }).changes
  }
  for (const [index, { from, to, type }] of (sample.links ?? []).entries()) {
    const ends = [events.get(from), events.get(to)]
    if (ends[0] === undefined || ends[1] === undefined)
      throw new AppError('invalid-input', sampleMessages.wrong(`links.${index}`, sampleMessages.noSuchEvent))
    yield* createLink(records, newId, { from: ends[0], to: ends[1], type }).changes
  }
}
