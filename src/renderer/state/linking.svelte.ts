import { linkWords as words, usualLinkTypes } from '../../shared/messages/links'
import type { Id } from '../../shared/model'
import type { Desk } from './desk'

/** A place of the screen, px. */
interface ScreenPoint {
  readonly x: number
  readonly y: number
}

/** The making of links as far as it has got. */
export class Linking {
  /** The link whose type is being chosen, and where it was made or pressed; null stands for no certain place. */
  choosing = $state.raw<{ readonly link: Id; readonly from: Id; readonly at: ScreenPoint | null } | null>(
    null,
  )
  /** The event that is to be linked to one that is being picked. */
  from = $state.raw<{ readonly id: Id; readonly title: string } | null>(null)
  /** What the next link gets unless another type is chosen. */
  lastType: string = usualLinkTypes[0]
}

/** Links two events with the type used last, then lets it be changed. */
export async function linkEvents(desk: Desk, from: Id, to: Id, at: ScreenPoint | null): Promise<void> {
  if (desk.session.readOnly) return
  const type = desk.linking.lastType
  const reply = await desk.session.run((client) => client.createLink({ from, to, type }))
  if (reply.ok) desk.linking.choosing = { link: reply.value, from, at }
}

/** Links the two selected events, the first selected to the other; with one selected, asks for the other. */
export async function linkSelected(desk: Desk): Promise<void> {
  const { session, selection, linking, view } = desk
  if (session.readOnly) return
  const [first, second, ...others] = selection.ids
  if (first === undefined) return session.say(words.selectFirst)
  if (others.length > 0) return session.say(words.tooMany)
  await desk.edits.applyAll()
  if (second !== undefined) return linkEvents(desk, first, second, null)
  linking.from = { id: first, title: selection.event?.title ?? '' }
  view.dialog = 'link'
}

/** Opens the choice of a type for a link of the timeline. */
export function openLink(desk: Desk, link: Id, at: ScreenPoint): void {
  const known = desk.feed.items.links.find(({ id }) => id === link)
  if (known && !desk.session.readOnly) desk.linking.choosing = { link, from: known.from.id, at }
}
