import { lanesUnder } from '../../shared/lanes/lane-order'
import { placeByKey, type LanePlace, type LaneWay } from '../../shared/lanes/lane-places'
import { lanesMessages as words } from '../../shared/messages/lanes'
import type { Id, LaneRecord } from '../../shared/model'
import type { Desk } from './desk'

/** Puts a lane elsewhere as one step, and says where it stands then. */
export async function moveLane(desk: Desk, id: Id, place: LanePlace): Promise<void> {
  const { session } = desk
  if (session.readOnly) return
  const reply = await session.run((client) => client.moveLane(id, place))
  const lanes = session.state?.lanes ?? []
  const lane = lanes.find((one) => one.id === id)
  if (!reply.ok || !lane) return
  const around = lanesUnder(lanes, lane.parent)
  const parent = lanes.find((one) => one.id === lane.parent)?.title ?? null
  session.say(words.stands(lane.title, around.indexOf(lane) + 1, around.length, parent))
}

/** As a key asks; where there is no way on it says so. */
export async function moveLaneByKey(desk: Desk, lane: LaneRecord, way: LaneWay): Promise<void> {
  const place = placeByKey(desk.session.state?.lanes ?? [], lane.id, way)
  if (place) await moveLane(desk, lane.id, place)
  else desk.session.say(way === 'nest' ? words.notNested(lane.title) : words.noFarther(lane.title))
}

/** Deletes an empty lane; asks first what becomes of its events and of the lanes under it. */
export async function deleteLane(desk: Desk, id: Id): Promise<void> {
  const { session, view } = desk
  const reply = await session.ask((client) => client.eventsOf({ table: 'lane', id }))
  if (!reply.ok) return
  const events = reply.value.total
  const lanes = lanesUnder(session.state?.lanes ?? [], id).length
  if (events + lanes > 0) {
    view.laneToDelete = { id, events, lanes }
    view.dialog = 'delete-lane'
  } else await session.run((client) => client.deleteLane(id))
}

/** Opens the panel of lanes and puts the focus into it. */
export async function manageLanes(desk: Desk): Promise<void> {
  desk.view.inspector = true
  const [first] = desk.session.state?.lanes ?? []
  if (first) desk.view.wanted = { record: first.id, field: 'title' }
  await desk.select([])
}
