import { AppError } from '../errors'
import type { DateProblem, DateResult } from './date-value'

/** A stretch of the typed text, UTF-16 offsets, end excluded. */
export interface Place {
  readonly start: number
  readonly end: number
}

/** Ends the reading of a date from any depth; `refusable` turns it into a result. */
export class DateRefusal extends AppError {
  readonly problem: DateProblem

  constructor(code: DateProblem['code'], message: string, at: Place, orders?: DateProblem['orders']) {
    super('date-unreadable', message)
    const problem = { code, message, at: { start: at.start, end: at.end } }
    this.problem = orders === undefined ? problem : { ...problem, orders }
  }
}

/** The result of `read`, with a refusal as a problem. */
export function refusable(read: () => Extract<DateResult, { ok: true }>['reading']): DateResult {
  try {
    return { ok: true, reading: read() }
  } catch (error) {
    if (error instanceof DateRefusal) return { ok: false, problem: error.problem }
    throw error
  }
}
