import type { Figure, FigureSettings } from '../../../shared/api'
import { readingOfClaim } from '../../../shared/dates/claim-dates'
import type { FigureEvent, FigureInput } from '../../../shared/figure/figure-input'
import type { ClaimRecord, EventRecord } from '../../../shared/model'
import { workspaceRecord } from '../commands/required-record'
import type { Records } from '../database/records'
import { lanesInOrder } from './workspace-state'

/**
 * The picture of the whole workspace, which is read at once. Rejects with `figure-empty`, `figure-too-large` or
 * `invalid-input`.
 */
export function figure(records: Records, settings: FigureSettings): Promise<Figure> {
  return drawnFigure(figureInput(records, settings))
}

/** The fonts and what reads them are large: they are loaded with the first figure, not with every workspace. */
export async function drawnFigure(input: FigureInput): Promise<Figure> {
  const { drawFigure } = await import('../../../shared/figure/draw-figure')
  return drawFigure(input)
}

/** What the picture is made of: all events, and their rival dates when they are asked for. */
export function figureInput(records: Records, settings: FigureSettings): FigureInput {
  const { title, asOf, zone } = workspaceRecord(records)
  const claims = [...records.each('claim')]
  const events = [...records.each('event')]
  return {
    title,
    asOf,
    zone,
    lanes: lanesInOrder(records),
    events: figureEvents(events, claims),
    ...(settings.rivals === true ? { rivals: figureRivals(events, claims) } : {}),
    settings,
  }
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

function figureEvent({ id, lane, kind, title }: EventRecord, claim: ClaimRecord | undefined): FigureEvent {
  const dayPosition = claim?.dayPosition ?? null
  return { id, lane, kind, title, date: claim ? readingOfClaim(claim) : null, dayPosition }
}
