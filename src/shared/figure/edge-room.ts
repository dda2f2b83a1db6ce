import type { DateReading, Endpoint } from '../dates/date-value'
import { mark } from './figure-style'

/** px to keep free before the first and after the last known bound, so that what has no bound there can be drawn. */
export interface EdgeRoom {
  readonly before: number
  readonly after: number
}

/** The room that dates need beyond their bounds: for stubs, for what fades away and for what runs off. */
export function edgeRoom(readings: readonly DateReading[]): EdgeRoom {
  return {
    before: readings.reduce((most, { start }) => Math.max(most, roomOf(start, 'earliest')), 0),
    after: readings.reduce((most, { start, end }) => Math.max(most, roomOf(end ?? start, 'latest')), 0),
  }
}

function roomOf(end: Endpoint, bound: 'earliest' | 'latest'): number {
  if (end[bound] !== null || end.state === 'ongoing') return 0
  if (end.state === 'known') return mark.stub
  return end.state === 'open' ? mark.open : mark.unknown
}
