import { readFilter } from '../../shared/filter/read-filter'
import type { Id } from '../../shared/model'
import type { Client } from '../api'
import { DateTyping } from './date-typing.svelte.js'
import { Drafts } from './drafts'
import type { TimelineHandle } from './handles'
import { sayIfHidden } from './hidden-by-filter'
import { StepHistory } from './history.svelte.js'
import { LanesView } from './lanes-view.svelte.js'
import { Linking } from './linking.svelte.js'
import { ListView } from './list-view.svelte.js'
import { Matching } from './matching.svelte.js'
import { NotesView } from './notes-view.svelte.js'
import { Selection } from './selection.svelte.js'
import { Session } from './session.svelte.js'
import { ShownEvents } from './shown-events.svelte.js'
import { PlaceKeeping } from './keep-place'
import { readPlace } from './place'
import { OpenEdits, TextEdit, type TextEditOptions } from './text-edit.svelte.js'
import { isNear, windowShowing, type TimeSpan } from './time-span'
import { Titles } from './titles.svelte.js'
import { Undated } from './undated.svelte.js'
import { View } from './view.svelte.js'
import { WindowFeed } from './window-feed.svelte.js'
import { windowOfAll } from './window-of-all'

/** A size counts when it has stayed for so long, ms. */
const pause = 150

/** Everything one window remembers while it runs. */
export class Desk {
  readonly client: Client
  readonly session: Session
  readonly selection: Selection
  readonly undated: Undated
  readonly notes: NotesView
  readonly lanes: LanesView
  readonly titles: Titles
  readonly list: ListView
  readonly view = new View()
  readonly linking = new Linking()
  readonly typing = new DateTyping()
  readonly shown = new ShownEvents(() => this.#shownChanged())
  readonly matching: Matching
  readonly feed: WindowFeed
  readonly history: StepHistory
  readonly drafts: Drafts
  readonly edits = new OpenEdits()
  #fitted = false
  /** The window that showed all when it was last asked for. */
  #all: TimeSpan | null = null
  #resizing: ReturnType<typeof setTimeout> | undefined
  readonly #place = new PlaceKeeping(this, () => this.#all)

  constructor(client: Client) {
    this.client = client
    this.session = new Session(client)
    this.selection = new Selection(this.session)
    this.undated = new Undated(this.session)
    this.notes = new NotesView(this.session)
    this.lanes = new LanesView(this.session)
    this.titles = new Titles(this.session)
    this.list = new ListView(this.session, this.shown)
    this.feed = new WindowFeed(this.session, this.shown, () => this.view.rivals)
    this.matching = new Matching(this.session, this.shown)
    this.history = new StepHistory(this.session)
    this.drafts = new Drafts(client, (error) => this.session.report(error))
  }

  /** Opens the desk: drafts first, so that fields find them, then the workspace. Returns the function that stops. */
  start(): () => void {
    const stop = this.session.start()
    void this.#open()
    return () => {
      stop()
      this.matching.stop()
      this.feed.stop()
      clearTimeout(this.#resizing)
      this.#place.stop()
    }
  }

  async #open(): Promise<void> {
    await this.session.ask(() => this.drafts.load())
    await this.lanes.load()
    const id = this.session.state?.workspace.id
    const place = id === undefined ? null : readPlace(id)
    if (place) {
      this.shown.show({ filter: readFilter(place.filter, this.session.state), group: place.group })
      await this.selection.bringBack(place.selected)
    }
    if (place?.window) {
      this.#fitted = true
      this.show(place.window)
    } else this.view.window = await windowOfAll(this)
  }

  /** Other events are to be shown, or in other rows. */
  #shownChanged(): void {
    this.#all = null
    this.feed.refresh()
    void this.matching.again()
    this.#place.moved()
  }

  /** Keeps what draws the timeline. The first time all events are asked for and shown: now labels can be measured. */
  async drawOn(timeline: TimelineHandle | null): Promise<void> {
    this.view.timeline = timeline
    if (!timeline || this.#fitted) return
    this.#fitted = true
    const { window } = this.view
    this.#all = await windowOfAll(this)
    if (this.view.window === window) this.moved(this.#all)
  }

  /** Shows all dated events with their labels; this year when there is none. */
  async showAll(): Promise<void> {
    this.#all = await windowOfAll(this)
    this.show(this.#all)
  }

  /** The timeline has another size: what showed all is to show all again, as soon as the size stays. */
  resized(): void {
    const { window } = this.view
    if (!window || !this.#all || !isNear(window, this.#all)) return
    clearTimeout(this.#resizing)
    this.#resizing = setTimeout(() => void this.#refit(this.#all), pause)
  }

  async #refit(before: TimeSpan | null): Promise<void> {
    const all = await windowOfAll(this)
    const { window } = this.view
    if (!window || !before || this.#all !== before || !isNear(window, before)) return
    this.#all = all
    this.moved(all)
  }

  /** Moves the timeline to `window`. */
  show(window: TimeSpan): void {
    this.view.show(window)
    this.feed.show(window, this.selection.ids)
    this.#place.moved()
  }

  /** The user moved the timeline to `window`. */
  moved(window: TimeSpan): void {
    this.view.window = window
    this.feed.show(window, this.selection.ids)
    this.#place.moved()
  }

  /** Selects `ids` and nothing else. */
  async select(ids: readonly Id[]): Promise<void> {
    const selected = this.selection.select(ids)
    if (this.view.window) this.feed.show(this.view.window, this.selection.ids)
    this.#place.moved()
    await selected
  }

  /** Selects one event, shows its lane and moves the timeline if it is not on screen. */
  async goTo(id: Id): Promise<void> {
    await this.select([id])
    const { event } = this.selection
    if (event?.id === id && event.lane !== null && this.shown.group === null) this.lanes.reveal(event.lane)
    this.bringIn(id)
    void sayIfHidden(this)
  }

  /** Moves the timeline if the event is selected but not on screen, as after it got another date. */
  bringIn(id: Id): void {
    const { window } = this.view
    const { event } = this.selection
    if (!window || event?.id !== id) return
    const shown = windowShowing(event, window, this.session.state?.workspace.zone ?? 'UTC')
    if (shown !== window) this.show(shown)
  }

  /** One edit of a text field of this desk. */
  edit(options: TextEditOptions): TextEdit {
    return new TextEdit(this.drafts, this.edits, options)
  }

  /** Applies what is being typed and keeps what cannot be applied; then the window may close. */
  async close(): Promise<void> {
    await this.edits.applyAll()
    await this.drafts.flush()
    this.#place.keep()
    await this.client.finishClosing()
  }
}
