import { allSeen, seenOf, withLanes, type LanesSeen } from '../../shared/lanes/lanes-in-view'
import { lanesMessages as words } from '../../shared/messages/lanes'
import type { Id } from '../../shared/model'
import type { Session } from './session.svelte.js'

/** Which lanes are collapsed and hidden: remembered in the workspace file, never in its history. */
export class LanesView {
  #seen = $state.raw(allSeen)
  #session: Session

  constructor(session: Session) {
    this.#session = session
  }

  get seen(): LanesSeen {
    return this.#seen
  }

  /** Takes what the file remembers. */
  async load(): Promise<void> {
    const reply = await this.#session.ask((client) => client.laneView())
    if (reply.ok) this.#seen = seenOf(reply.value)
  }

  /** Folds a lane, or opens it. */
  collapse(id: Id, on = !this.#seen.collapsed.has(id)): void {
    this.#keep({ ...this.#seen, collapsed: withLanes(this.#seen.collapsed, [id], on) })
  }

  /** Hides a lane, or shows it. */
  hide(id: Id, on = !this.#seen.hidden.has(id)): void {
    this.#keep({ ...this.#seen, hidden: withLanes(this.#seen.hidden, [id], on) })
  }

  collapseAll(): void {
    const lanes = (this.#session.state?.lanes ?? []).map(({ id }) => id)
    this.#keep({ ...this.#seen, collapsed: withLanes(this.#seen.collapsed, lanes, true) })
    this.#session.say(words.allCollapsed)
  }

  expandAll(): void {
    this.#keep({ ...this.#seen, collapsed: allSeen.collapsed })
    this.#session.say(words.allExpanded)
  }

  showAll(): void {
    this.#keep({ ...this.#seen, hidden: allSeen.hidden })
    this.#session.say(words.allShown)
  }

  /** Shows a lane in full, as for an event in it that was gone to, and says so if it wasn't. */
  reveal(id: Id): void {
    const lane = this.#session.state?.lanes.find((one) => one.id === id)
    if (!lane) return
    const family = lane.parent === null ? [id] : [id, lane.parent]
    const { collapsed, hidden } = this.#seen
    if (!family.some((one) => collapsed.has(one) || hidden.has(one))) return
    this.#keep({ collapsed: withLanes(collapsed, family, false), hidden: withLanes(hidden, family, false) })
    this.#session.say(words.shownAgain(lane.title))
  }

  /** What can't be written is not remembered, but seen all the same. */
  #keep(seen: LanesSeen): void {
    this.#seen = seen
    if (this.#session.readOnly) return
    const view = { collapsed: [...seen.collapsed], hidden: [...seen.hidden] }
    void this.#session.ask((client) => client.keepLaneView(view))
  }
}
