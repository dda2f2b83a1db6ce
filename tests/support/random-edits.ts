import fc from 'fast-check'
import type { OpenWorkspace } from '../../src/main/workspace/workspace'
import type { ViewContent } from '../../src/shared/api'
import { noFilter } from '../../src/shared/filter/event-filter'
import { eventKinds, type Id } from '../../src/shared/model'
import { laneColors } from '../../src/shared/palette'

/** How often a property is tried. */
export const propertyRuns = Number(process.env['FIELDLINE_RUNS'] ?? 60)

/** One edit a user could make; it picks its records by number from what is there. May throw an AppError. */
export type RandomEdit = (workspace: OpenWorkspace) => void

const text = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom('\uD800', 'a\0b', '\uFEFF', '‘’', 'é'.normalize('NFD')),
)
const date = fc.constantFrom(
  '2020',
  '18 August 2020',
  'c. 1850',
  '2019 – 2021',
  'since 2024',
  'before 44 BC',
  'before June 2023',
  'after 2015',
  '2010 – before June 2023',
  '18 August 2020',
  '2020-08-18T12:30Z',
  '?',
)
const pick = fc.nat(1000)
const unit = fc.constantFrom('day', 'month', 'year', 'decade')
const shift = fc.record({ unit, count: fc.integer({ min: -40, max: 40 }) })
const kind = fc.constantFrom(...eventKinds)
const linkType = fc.oneof(fc.constantFrom('led to', 'part of', 'same as'), text)
const marking = fc.oneof(fc.constantFrom('', 'TLP:RED', 'secret//noforn'), text)
const plainPreset = { theme: 'light', width: 900, format: 'svg', scale: 1 } as const
const color = fc.constantFrom(...laneColors)

function chosen<T>(from: readonly T[], number: number): T | undefined {
  return from[number % Math.max(1, from.length)]
}

function lane(workspace: OpenWorkspace, number: number): Id | null {
  const { lanes } = workspace.workspace()
  return number % 7 === 0 ? null : (chosen(lanes, number)?.id ?? null)
}

function eventIds(workspace: OpenWorkspace): Id[] {
  const dated = workspace.window({ from: -1e15, until: 1e15, pinned: [], level: 0, rivals: false }).items
  return [...dated, ...workspace.undated()].map((event) => event.id).sort()
}

function eventId(workspace: OpenWorkspace, number: number): Id {
  return chosen(eventIds(workspace), number) ?? '01890000-0000-7000-8000-000000000000'
}

function linkOf(workspace: OpenWorkspace, at: number, which: number): Id | undefined {
  return chosen(workspace.linksOf(eventId(workspace, at)), which)?.id
}

function claimOf(workspace: OpenWorkspace, at: number, which: number): Id | undefined {
  return chosen(workspace.event(eventId(workspace, at)).claims, which)?.id
}

function viewContent(words: string, from: number | null): ViewContent {
  const range = from === null ? null : { from, until: from + 10 }
  return { filter: { ...noFilter, text: words }, group: from === null ? null : words, range }
}

const edits = {
  rename: fc.tuple(text).map(
    ([title]) =>
      (workspace) =>
        workspace.renameWorkspace(title),
  ),
  createLane: fc.record({ title: text, color }).map((to) => (workspace) => workspace.createLane(to)),
  changeLane: fc.tuple(pick, text, color).map(([at, title, hue]) => (workspace) => {
    const id = chosen(workspace.workspace().lanes, at)?.id
    if (id) workspace.changeLane(id, { title, color: hue })
  }),
  moveLane: fc.tuple(pick, fc.option(pick), fc.option(pick)).map(([at, under, next]) => (workspace) => {
    const { lanes } = workspace.workspace()
    const id = chosen(lanes, at)?.id
    const parent = under === null ? null : (chosen(lanes, under)?.id ?? null)
    const around = lanes.filter((one) => one.parent === parent)
    if (id)
      workspace.moveLane(id, { parent, before: next === null ? null : (chosen(around, next)?.id ?? null) })
  }),
  deleteLane: fc.tuple(pick, fc.option(pick), fc.boolean()).map(([at, to, says]) => (workspace) => {
    const { lanes } = workspace.workspace()
    const id = chosen(lanes, at)?.id
    const moveTo = to === null ? undefined : chosen(lanes, to)?.id
    const becomes = moveTo === undefined ? 'delete' : { moveTo }
    if (id) workspace.deleteLane(id, says ? becomes : undefined)
  }),
  createEvent: fc
    .tuple(text, pick, kind, fc.option(date), text)
    .map(([title, at, of, when, summary]) => (workspace) => {
      workspace.createEvent({ title, lane: lane(workspace, at), kind: of, date: when, summary })
    }),
  changeEvent: fc.tuple(pick, text, text, pick, kind).map(([at, title, summary, to, of]) => (workspace) => {
    workspace.changeEvent(eventId(workspace, at), { title, summary, lane: lane(workspace, to), kind: of })
  }),
  dateEvent: fc.tuple(pick, fc.option(date)).map(([at, when]) => (workspace) => {
    workspace.dateEvent(eventId(workspace, at), when)
  }),
  showZone: fc.tuple(fc.constantFrom('Africa/Bamako', 'UTC', 'Nowhere/Nil')).map(([zone]) => (workspace) => {
    workspace.showZone(zone)
  }),
  addClaim: fc.tuple(pick, date, text).map(([at, when, basis]) => (workspace) => {
    workspace.addClaim(eventId(workspace, at), { text: when, basis })
  }),
  changeClaim: fc
    .tuple(pick, pick, fc.option(date), fc.option(text))
    .map(([at, which, when, basis]) => (workspace) => {
      const claim = claimOf(workspace, at, which)
      if (claim) workspace.changeClaim(claim, { text: when ?? undefined, basis: basis ?? undefined })
    }),
  preferClaim: fc.tuple(pick, pick).map(([at, which]) => (workspace) => {
    const claim = claimOf(workspace, at, which)
    if (claim) workspace.preferClaim(claim)
  }),
  deleteClaim: fc.tuple(pick, pick).map(([at, which]) => (workspace) => {
    const claim = claimOf(workspace, at, which)
    if (claim) workspace.deleteClaim(claim)
  }),
  placeInDay: fc.tuple(pick, fc.constantFrom('earlier', 'later')).map(([at, direction]) => (workspace) => {
    workspace.placeInDay(eventId(workspace, at), direction)
  }),
  moveEvents: fc.tuple(pick, pick, fc.option(shift), pick).map(([at, other, by, to]) => (workspace) => {
    workspace.moveEvents(
      [eventId(workspace, at), eventId(workspace, other)],
      by,
      to % 2 ? undefined : lane(workspace, to),
    )
  }),
  resizeEvent: fc.tuple(pick, fc.constantFrom('start', 'end'), shift).map(([at, edge, by]) => (workspace) => {
    workspace.resizeEvent(eventId(workspace, at), edge, by)
  }),
  deleteEvents: fc.tuple(pick, pick).map(([at, other]) => (workspace) => {
    workspace.deleteEvents([eventId(workspace, at), eventId(workspace, other)])
  }),
  tagEvent: fc.tuple(pick, fc.constantFrom('place', 'actor'), text).map(([at, of, name]) => (workspace) => {
    workspace.tagEvent(eventId(workspace, at), { kind: of, name })
  }),
  untagEvent: fc.tuple(pick, pick).map(([at, which]) => (workspace) => {
    const id = eventId(workspace, at)
    const tag = chosen(workspace.event(id).tags, which)
    if (tag) workspace.untagEvent(id, tag.id)
  }),
  changeKindOfEvents: fc.tuple(pick, pick, kind).map(([at, other, to]) => (workspace) => {
    workspace.changeKindOfEvents([eventId(workspace, at), eventId(workspace, other)], to)
  }),
  tagEvents: fc.tuple(pick, pick, text).map(([at, other, name]) => (workspace) => {
    workspace.tagEvents([eventId(workspace, at), eventId(workspace, other)], { kind: 'actor', name })
  }),
  untagEvents: fc.tuple(pick, pick, pick).map(([at, other, which]) => (workspace) => {
    const tag = chosen(workspace.workspace().tags, which)
    if (tag) workspace.untagEvents([eventId(workspace, at), eventId(workspace, other)], tag.id)
  }),
  swapTag: fc
    .tuple(pick, pick, fc.option(pick), fc.option(pick))
    .map(([at, other, from, to]) => (workspace) => {
      const { tags } = workspace.workspace()
      const tagOf = (which: number | null): Id | null =>
        which === null ? null : (chosen(tags, which)?.id ?? null)
      const events = [eventId(workspace, at), eventId(workspace, other)]
      workspace.swapTag(events, { from: tagOf(from), to: tagOf(to) }, null)
    }),
  createLink: fc.tuple(pick, pick, linkType).map(([at, other, type]) => (workspace) => {
    workspace.createLink({ from: eventId(workspace, at), to: eventId(workspace, other), type })
  }),
  changeLink: fc.tuple(pick, pick, linkType).map(([at, which, type]) => (workspace) => {
    const link = linkOf(workspace, at, which)
    if (link) workspace.changeLink(link, type)
  }),
  turnLink: fc.tuple(pick, pick).map(([at, which]) => (workspace) => {
    const link = linkOf(workspace, at, which)
    if (link) workspace.turnLink(link)
  }),
  deleteLink: fc.tuple(pick, pick).map(([at, which]) => (workspace) => {
    const link = linkOf(workspace, at, which)
    if (link) workspace.deleteLink(link)
  }),
  createNote: fc.tuple(pick, pick, text, text).map(([at, other, title, body]) => (workspace) => {
    workspace.createNote({ events: [eventId(workspace, at), eventId(workspace, other)], title, text: body })
  }),
  changeNote: fc.tuple(pick, pick, text).map(([at, which, body]) => (workspace) => {
    const note = chosen(workspace.event(eventId(workspace, at)).notes, which)
    if (note) workspace.changeNote(note.id, { text: body })
  }),
  deleteNote: fc.tuple(pick, pick).map(([at, which]) => (workspace) => {
    const note = chosen(workspace.event(eventId(workspace, at)).notes, which)
    if (note) workspace.deleteNote(note.id)
  }),
  createView: fc.tuple(text, text, fc.option(pick)).map(([title, words, from]) => (workspace) => {
    workspace.createView({ title, ...viewContent(words, from) })
  }),
  changeView: fc
    .tuple(pick, fc.option(text), text, fc.option(pick))
    .map(([at, title, words, from]) => (workspace) => {
      const id = chosen(workspace.workspace().views, at)?.id
      if (id) workspace.changeView(id, { title: title ?? undefined, content: viewContent(words, from) })
    }),
  createPreset: fc.tuple(text, marking).map(([title, label]) => (workspace) => {
    workspace.createPreset({ title, settings: { ...plainPreset, marking: label } })
  }),
  changePreset: fc.tuple(pick, fc.option(text), marking).map(([at, title, label]) => (workspace) => {
    const id = chosen(workspace.workspace().presets, at)?.id
    const settings = { ...plainPreset, marking: label }
    if (id) workspace.changePreset(id, { title: title ?? undefined, settings })
  }),
  deletePreset: fc.tuple(pick).map(([at]) => (workspace) => {
    const id = chosen(workspace.workspace().presets, at)?.id
    if (id) workspace.deletePreset(id)
  }),
  markWorkspace: fc.tuple(marking).map(
    ([label]) =>
      (workspace) =>
        workspace.markWorkspace(label),
  ),
  markEvent: fc.tuple(pick, marking).map(([at, label]) => (workspace) => {
    workspace.changeEvent(eventId(workspace, at), { marking: label })
  }),
  deleteView: fc.tuple(pick).map(([at]) => (workspace) => {
    const id = chosen(workspace.workspace().views, at)?.id
    if (id) workspace.deleteView(id)
  }),
} satisfies Record<string, fc.Arbitrary<RandomEdit>>

/** Any edit; more often the ones that make something. */
export const randomEdit: fc.Arbitrary<RandomEdit> = fc.oneof(
  { weight: 10, arbitrary: edits.createEvent },
  { weight: 2, arbitrary: edits.createNote },
  { weight: 2, arbitrary: edits.tagEvent },
  { weight: 2, arbitrary: edits.createLane },
  { weight: 2, arbitrary: edits.moveLane },
  { weight: 3, arbitrary: edits.createLink },
  { weight: 4, arbitrary: edits.addClaim },
  { weight: 3, arbitrary: edits.placeInDay },
  ...Object.values(edits),
)
