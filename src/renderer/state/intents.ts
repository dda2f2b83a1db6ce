import { withoutTag, type TimeShift } from '../../shared/api'
import type { Ms, Unit } from '../../shared/dates/date-value'
import { dateTextAt } from '../../shared/dates/date-at'
import { AppError } from '../../shared/errors'
import { appMessages } from '../../shared/messages/app'
import type { Id } from '../../shared/model'
import { laneColors } from '../../shared/palette'
import type { Client } from '../api'
import type { Desk } from './desk'
import { usualLane } from './event-rows'
import { unitOfWidth } from './time-span'

/** Where a new event is to stand; `lane` is a tag, or `withoutTag`, where the rows are those of tags. */
export interface Place {
  readonly time: Ms
  readonly unit: Unit
  readonly lane: Id | null
}

/** Makes an event, selects it and puts the focus into its title. */
export async function createEvent(desk: Desk, place: Place): Promise<void> {
  const lanes = desk.session.state?.lanes ?? []
  const { group } = desk.shown
  const tag = group === null ? undefined : desk.session.state?.tags.find(({ id }) => id === place.lane)
  const own = group === null ? place.lane : null
  const lane = own ?? desk.selection.event?.lane ?? lanes[0]?.id ?? null
  const date = dateTextAt(place.time, place.unit, desk.session.state?.workspace.zone)
  const title = appMessages.newEventTitle
  const reply = await desk.session.run(async (client) => {
    if (!tag) return client.createEvent({ title, lane: lane ?? (await createFirstLane(client)), date })
    const [made = ''] = await client.createEvents(
      [{ title, date, lane: usualLane(desk), tags: [{ kind: tag.kind, name: tag.name }] }],
      'add',
    )
    return made
  })
  if (!reply.ok) return
  desk.view.inspector = true
  desk.view.wanted = { record: reply.value, field: 'title' }
  await desk.goTo(reply.value)
}

/** Makes an event at the middle of the timeline, dated in the unit that is visible there. */
export async function createEventAtMiddle(desk: Desk): Promise<void> {
  const { window } = desk.view
  if (!window || desk.session.readOnly) return
  const unit = unitOfWidth(window.until - window.from)
  await createEvent(desk, { time: (window.from + window.until) / 2, unit, lane: null })
}

function createFirstLane(client: Client): Promise<Id> {
  return client.createLane({ title: appMessages.firstLaneTitle, color: laneColors[0] ?? 'grey' })
}

/** Makes a lane in the next colour and puts the focus into its title. */
export async function createLane(desk: Desk): Promise<void> {
  const count = desk.session.state?.lanes.length ?? 0
  const color = laneColors[count % laneColors.length] ?? 'grey'
  const title = appMessages.newLaneTitle(count + 1)
  const reply = await desk.session.run((client) => client.createLane({ title, color }))
  if (!reply.ok) return
  desk.view.inspector = true
  desk.view.wanted = { record: reply.value, field: 'title' }
  await desk.select([])
}

/** Makes a note about the selected events and puts the focus into its title; Enter goes on to its text. */
export async function createNote(desk: Desk): Promise<void> {
  const events = desk.selection.ids
  if (events.length === 0) return desk.session.say(appMessages.selectFirst)
  const reply = await desk.session.run((client) =>
    client.createNote({ events, title: appMessages.newNoteTitle, text: '' }),
  )
  if (!reply.ok) return
  desk.view.showLeft('notes')
  desk.view.wanted = { record: reply.value, field: 'title' }
}

/** Deletes the selected events as one step. */
export async function deleteEvents(desk: Desk, ids: readonly Id[]): Promise<void> {
  if (ids.length > 0 && !desk.session.readOnly) await desk.session.run((client) => client.deleteEvents(ids))
}

/** Takes the newest step back, or brings back the one last taken back, and says which. */
export async function travel(desk: Desk, way: 'undo' | 'redo'): Promise<void> {
  await desk.edits.applyAll()
  const label = desk.session.state?.history[way]
  if (!label) return desk.session.say(way === 'undo' ? appMessages.nothingToUndo : appMessages.nothingToRedo)
  const reply = await desk.session.run((client) => client[way]())
  if (reply.ok) desk.session.say(way === 'undo' ? appMessages.undone(label) : appMessages.redone(label))
}

/** A drop or nudge on the timeline; rejects when it is refused, so that the item goes back. */
export async function moveEvents(
  desk: Desk,
  ids: readonly Id[],
  shift: TimeShift | null,
  lane: Id | null | undefined,
): Promise<void> {
  const reply = await desk.session.run((client) =>
    lane === undefined ? client.moveEvents(ids, shift) : client.moveEvents(ids, shift, lane),
  )
  if (!reply.ok) throw new AppError(reply.code, reply.message)
}

/** A drop on the row of another tag; rejects when it is refused. */
export async function swapTag(
  desk: Desk,
  ids: readonly Id[],
  { from, to }: { readonly from: Id; readonly to: Id },
  shift: TimeShift | null,
): Promise<void> {
  const tagOf = (row: Id): Id | null => (row === withoutTag ? null : row)
  const reply = await desk.session.run((client) =>
    client.swapTag(ids, { from: tagOf(from), to: tagOf(to) }, shift),
  )
  if (!reply.ok) throw new AppError(reply.code, reply.message)
}

/** A drag of one end of a span; rejects when it is refused. */
export async function resizeEvent(
  desk: Desk,
  id: Id,
  edge: 'start' | 'end',
  shift: TimeShift,
): Promise<void> {
  const reply = await desk.session.run((client) => client.resizeEvent(id, edge, shift))
  if (!reply.ok) throw new AppError(reply.code, reply.message)
}

/** Selects the neighbour of the selected event and shows it. */
export async function walk(desk: Desk, direction: 'next' | 'previous' | 'above' | 'below'): Promise<void> {
  const { filter, group } = desk.shown
  const reply = await desk.session.ask((client) =>
    client.neighbour(desk.selection.ids.at(-1) ?? null, direction, { filter, group }),
  )
  if (reply.ok && reply.value) await desk.goTo(reply.value)
}

/** Opens an event: selects it and puts the focus into its title. */
export async function openEvent(desk: Desk, id: Id): Promise<void> {
  desk.view.inspector = true
  desk.view.wanted = { record: id, field: 'title' }
  await desk.select([id])
}
