import { isEmptyFilter } from '../../shared/filter/event-filter'
import { visibleText } from '../../shared/invisible-characters'
import { filterWords as words } from '../../shared/messages/filter'
import type { Desk } from './desk'

/** Says so when the filter hides the one selected event: it is on screen only while it is selected. */
export async function sayIfHidden({ selection: { event }, session, shown: { filter } }: Desk): Promise<void> {
  if (!event?.date || isEmptyFilter(filter)) return
  const query = { filter, sort: 'time', descending: false } as const
  const reply = await session.ask((client) => client.placeInEvents(event.id, query))
  if (reply.ok && reply.value === null) session.say(words.pinned(visibleText(event.title)))
}
