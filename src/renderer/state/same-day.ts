import type { DayDirection } from '../../shared/api'
import { dateFieldMessages as words } from '../../shared/messages/date-field'
import type { Desk } from './desk'

/** Lets the selected event change places with its neighbour of exactly the same date, and says where it stands then. */
export async function placeInDay(desk: Desk, direction: DayDirection): Promise<void> {
  const { selection, session } = desk
  const { one: id, event } = selection
  if (id === null || event?.id !== id) return session.say(words.selectOne)
  if (event.sameDay === null) return session.say(words.aloneInDay)
  const reply = await session.run((client) => client.placeInDay(id, direction))
  const place = selection.event?.id === id ? selection.event.sameDay : null
  if (reply.ok && place) session.say(words.placedInDay(event.title, place.position, place.count))
}
