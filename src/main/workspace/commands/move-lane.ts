import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing'
import type { Change } from '../../../shared/diff'
import { AppError } from '../../../shared/errors'
import { lanesUnder } from '../../../shared/lanes/lane-order'
import { nestingProblem, standsAt, type LanePlace } from '../../../shared/lanes/lane-places'
import { stepLabels } from '../../../shared/messages/steps'
import { commandMessages } from '../../../shared/messages/workspace'
import type { Id, LaneRecord } from '../../../shared/model'
import type { Records } from '../database/records'
import { altered, type Edit } from './edit'
import { required } from './required-record'

/** Puts a lane elsewhere, with the lanes under it. Throws `lane-too-deep` where lanes would nest twice. */
export function moveLane(records: Records, id: Id, place: LanePlace): Edit {
  const lane = required(records, 'lane', id)
  const parent = place.parent === null ? null : required(records, 'lane', place.parent)
  const all = records.all('lane')
  const problem = nestingProblem(all, id, place.parent)
  if (problem) throw new AppError('lane-too-deep', commandMessages.laneTooDeep[problem](lane.title))
  const others = lanesUnder(all, place.parent).filter((one) => one.id !== id)
  const at = place.before === null ? others.length : others.findIndex((one) => one.id === place.before)
  if (standsAt(all, id, place)) return { label: stepLabels.moveLane(lane.title, null), changes: [] }
  if (at < 0) throw new AppError('invalid-input', commandMessages.laneNotBeside(lane.title))
  const label = labelOf(records, lane, parent, others[at - 1] ?? null)
  return { label, changes: placing(others, at, [{ ...lane, parent: place.parent }], [lane]) }
}

/**
 * The changes that put `lanes` between the `at`th of `others` and the one before it. Should positions there not be in
 * strict order, as of a file from elsewhere, all of them get new ones.
 */
export function placing(
  others: readonly LaneRecord[],
  at: number,
  lanes: readonly LaneRecord[],
  before: readonly LaneRecord[],
): Change[] {
  const [above, below] = [others[at - 1]?.position ?? null, others[at]?.position ?? null]
  const isStrict = above === null || below === null || above < below
  const wanted = isStrict ? lanes : [...others.slice(0, at), ...lanes, ...others.slice(at)]
  const positions = isStrict
    ? lanes.length === 1
      ? [generateKeyBetween(above, below)]
      : generateNKeysBetween(above, below, lanes.length)
    : generateNKeysBetween(null, null, wanted.length)
  const known = new Map([...others, ...before].map((lane) => [lane.id, lane]))
  return wanted.map((lane, index) =>
    altered('lane', known.get(lane.id) ?? lane, {
      parent: lane.parent,
      position: positions[index] ?? lane.position,
    }),
  )
}

function labelOf(
  records: Records,
  lane: LaneRecord,
  parent: LaneRecord | null,
  above: LaneRecord | null,
): string {
  if (lane.parent === (parent?.id ?? null)) return stepLabels.moveLane(lane.title, above?.title ?? null)
  if (parent) return stepLabels.nestLane(lane.title, parent.title)
  return stepLabels.unnestLane(
    lane.title,
    lane.parent === null ? '' : required(records, 'lane', lane.parent).title,
  )
}
