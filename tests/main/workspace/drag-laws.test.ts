import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Records } from '../../../src/main/workspace/database/records'
import { AppError } from '../../../src/shared/errors'
import { coarser } from '../../../src/shared/dates/civil'
import { readingOfClaim } from '../../../src/shared/dates/claim-dates'
import { units, type DateReading, type Endpoint, type Unit } from '../../../src/shared/dates/date-value'
import { edgesOf } from '../../../src/shared/dates/resize-date'
import { movingUnit } from '../../../src/shared/dates/shift-date'
import type { ClaimRecord, Id } from '../../../src/shared/model'
import { aReading } from '../../shared/dates/arbitrary-dates'
import { openTest, type TestWorkspace } from '../../support/workspace'

/** Few in the ordinary run; the full test takes more than a thousand. */
const count = Number(process.env['FIELDLINE_RUNS'] ?? 60)
const seed = 18_082_020
const timeout = 60_000 + count * 1000

const aShift = fc.record({
  visible: fc.constantFrom<Unit>(...units),
  count: fc.oneof(fc.integer({ min: -40, max: 40 }), fc.integer({ min: -3, max: 3 })),
  edge: fc.constantFrom('start', 'end'),
})

/** What a drag must not change: how an end is known. The offset of a time in a zone is what is in force there. */
const keptOf = (end: Endpoint | null) =>
  end && {
    state: end.state,
    unit: end.unit,
    qualifier: end.qualifier,
    zone: end.zone,
    hasEarliest: end.earliest !== null,
    hasLatest: end.latest !== null,
    offset: end.zone === null ? end.offset : 'of the zone',
  }
const keptOfReading = ({ shape, start, end }: DateReading) => [shape, keptOf(start), keptOf(end)]

function claimOf({ file }: TestWorkspace, event: Id): ClaimRecord {
  const claim = new Records(file.connection).all('claim').find((one) => one.event === event)
  if (claim === undefined) throw new Error('the event has no claim')
  return claim
}

/** Whether the edit was made: a refusal must leave everything as it is. */
function made(edit: () => void): boolean {
  try {
    edit()
    return true
  } catch (error) {
    if (error instanceof AppError && error.code !== 'unexpected') return false
    throw error
  }
}

test(
  'dragging whole events and edges never changes precision, qualifiers, zone or shape; undo gives the exact former record',
  () => {
    const opened = openTest()
    const { workspace } = opened
    const lane = workspace.createLane({ title: 'Mali', color: 'blue' })
    let moved = 0
    let resized = 0
    fc.assert(
      fc.property(aReading, aShift, (reading, { visible, count: by, edge }) => {
        const id = workspace.createEvent({ title: 'Coup', lane, date: reading.text })
        const before = claimOf(opened, id)
        const known = readingOfClaim(before)
        const check = (edit: () => void): number => {
          const isMade = made(edit)
          const after = claimOf(opened, id)
          expect(keptOfReading(readingOfClaim(after))).toEqual(keptOfReading(known))
          if (!isMade || after.text === before.text) expect(after).toEqual(before)
          else workspace.undo()
          expect(claimOf(opened, id)).toEqual(before)
          return isMade ? 1 : 0
        }
        moved += check(() => workspace.moveEvents([id], { unit: movingUnit(known, visible), count: by || 1 }))
        if (edgesOf(known).includes(edge)) {
          const unit = [known.start.unit, known.end?.unit ?? null]
            .filter((one) => one !== null)
            .reduce(coarser, visible)
          resized += check(() => workspace.resizeEvent(id, edge, { unit, count: by || 1 }))
        }
        workspace.deleteEvents([id])
      }),
      { numRuns: count, seed },
    )
    // Most drags are possible: what is tested is not only that refusals change nothing.
    expect(moved).toBeGreaterThan(count * 0.7)
    expect(resized).toBeGreaterThan(count * 0.2)
  },
  timeout,
)
