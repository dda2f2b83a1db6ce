import type { Figure } from '../../../shared/api'
import { readingOfClaim } from '../../../shared/dates/claim-dates'
import { countEvents } from '../../../shared/figure/drawable-events'
import type { FigureEvent, FigureInput, FigureLink } from '../../../shared/figure/figure-input'
import type { FigureSettings } from '../../../shared/figure/figure-settings'
import type { ClaimRecord, EventRecord } from '../../../shared/model'
import { workspaceRecord } from '../commands/required-record'
import type { Records } from '../database/records'
import { eventsOfFigure } from './figure-events'
import { rowsOfFigure } from './figure-rows'
import { printedNotes } from './printed-notes'

/**
 * The finished figure, whose records are read at once. Rejects with `figure-empty`, `figure-too-large` or `invalid-input`.
 */
export function figure(records: Records, settings: FigureSettings): Promise<Figure> {
  return drawnFigure(figureInput(records, settings))
}

/** The fonts and what reads them are large: they are loaded with the first figure, not with every workspace. */
export async function drawnFigure(input: FigureInput): Promise<Figure> {
  const { drawFigure } = await import('../../../shared/figure/draw-figure')
  return drawFigure(input)
}

/** What the figure is made of: the events of its view, and their rival dates when they are asked for. */
export function figureInput(records: Records, settings: FigureSettings): FigureInput {
  const { title, asOf, zone, marking } = workspaceRecord(records)
  const claims = [...records.each('claim')]
  const wanted = eventsOfFigure(records, settings)
  const all = [...records.each('event')]
  const events = wanted ? all.filter(({ id }) => wanted.has(id)) : all
  const drawn = figureEvents(events, claims)
  const chosen = rowsOfFigure(records, settings, drawn)
  return {
    title,
    marking,
    asOf,
    zone,
    ...chosen,
    leftOut: all.length - countEvents(chosen.events),
    ...(settings.rivals === true ? { rivals: figureRivals(events, claims) } : {}),
    ...(settings.links === true ? { links: figureLinks(records, events) } : {}),
    ...(settings.notes ? printedNotes(records, settings.notes) : {}),
    ...(settings.custody === true ? { head: headOf(records) } : {}),
    settings,
  }
}

/** The links of these events, in the order in which they were made. */
function figureLinks(records: Records, events: readonly EventRecord[]): FigureLink[] {
  const ids = new Set(events.map(({ id }) => id))
  return [...records.each('link')].filter(({ from, to }) => ids.has(from) || ids.has(to))
}

function headOf({ connection }: Records): FigureInput['head'] {
  const row = connection.get('SELECT sequence, hash FROM step ORDER BY sequence DESC LIMIT 1') as
    { sequence: number; hash: Uint8Array } | undefined
  return row && { step: row.sequence, hash: Buffer.from(row.hash).toString('hex') }
}

function figureEvents(events: readonly EventRecord[], claims: readonly ClaimRecord[]): FigureEvent[] {
  const preferred = new Map(
    claims.filter((claim) => claim.preferred === 1).map((claim) => [claim.event, claim]),
  )
  return events.map((event) => figureEvent(event, preferred.get(event.id)))
}

/** The dates that compete with the preferred one of an event, in the order in which they were made. */
function figureRivals(events: readonly EventRecord[], claims: readonly ClaimRecord[]): FigureEvent[] {
  const byId = new Map(events.map((event) => [event.id, event]))
  return claims
    .filter((claim) => claim.preferred === 0)
    .flatMap((claim) => {
      const event = byId.get(claim.event)
      return event ? [figureEvent(event, claim)] : []
    })
}

function figureEvent(
  { id, lane, kind, title, marking }: EventRecord,
  claim: ClaimRecord | undefined,
): FigureEvent {
  const date = claim ? readingOfClaim(claim) : null
  const { dayPosition = null, basis = '' } = claim ?? {}
  return { id, lane, kind, title, marking, date, dayPosition, basis }
}
