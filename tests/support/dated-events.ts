import { History } from '../../src/main/workspace/history/history'
import { claimFieldsOf } from '../../src/shared/dates/claim-dates'
import type { DateReading } from '../../src/shared/dates/date-value'
import { readDate } from '../../src/shared/dates/read-date'
import type { Change } from '../../src/shared/diff'
import type { Id } from '../../src/shared/model'
import { testSession, type TestWorkspace } from './workspace'

/** Makes one event per date, as typed, in one step; returns the ids in that order. */
export function fill(opened: TestWorkspace, texts: readonly string[], lanes?: readonly Id[]): Id[] {
  const readings = texts.map((text) => {
    const result = readDate(text)
    if (!result.ok) throw new Error(`${text}: ${result.problem.message}`)
    return result.reading
  })
  return fillReadings(opened, readings, lanes)
}

/** Makes one event per reading in one step, whatever can or can't be typed; returns the ids in that order. */
export function fillReadings(
  { file, lane }: TestWorkspace,
  readings: readonly DateReading[],
  lanes: readonly Id[] = [lane],
): Id[] {
  const session = testSession()
  const ids: Id[] = []
  function* changes(): Generator<Change> {
    for (const [index, reading] of readings.entries()) {
      const id = session.newId()
      ids.push(id)
      const fields = { kind: 'event', title: reading.text, summary: '', marking: '' } as const
      yield {
        table: 'event',
        before: null,
        after: { id, lane: lanes[index % lanes.length] ?? lane, ...fields },
      }
      const own = { id: session.newId(), event: id, preferred: 1, basis: '', dayPosition: null } as const
      yield { table: 'claim', before: null, after: { ...own, ...claimFieldsOf(reading) } }
    }
  }
  new History(file, session).perform({ label: 'Fill' }, changes())
  return ids
}
