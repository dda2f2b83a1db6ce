import type { Figure, FigureSettings } from '../../../shared/api'
import { readingOfClaim } from '../../../shared/dates/claim-dates'
import { drawFigure } from '../../../shared/figure/draw-figure'
import type { FigureEvent } from '../../../shared/figure/figure-input'
import type { ClaimRecord, Id } from '../../../shared/model'
import { workspaceRecord } from '../commands/required-record'
import type { Records } from '../database/records'
import { lanesInOrder } from './workspace-state'

/** The picture of the whole workspace. Throws `figure-empty`, `figure-too-large` or `invalid-input`. */
export function figure(records: Records, settings: FigureSettings): Figure {
  const { title, asOf } = workspaceRecord(records)
  return drawFigure({ title, asOf, lanes: lanesInOrder(records), events: figureEvents(records), settings })
}

function figureEvents(records: Records): FigureEvent[] {
  const claims = new Map<Id, ClaimRecord>()
  for (const claim of records.each('claim')) if (claim.preferred === 1) claims.set(claim.event, claim)
  return [...records.each('event')].map(({ id, lane, kind, title }) => {
    const claim = claims.get(id)
    return { id, lane, kind, title, date: claim ? readingOfClaim(claim) : null }
  })
}
