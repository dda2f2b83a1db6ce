import type { FigureOrder, Typing } from '../../shared/dates/date-value'
import { readSetting, writeSetting } from './settings'
import { userDay } from './user-day'

const setting = 'date-order'

/** What a date typed in this window may depend on: the day, and how this machine's user reads 03/04/2020. */
export class DateTyping {
  #order = $state(readSetting(setting, ['ask', 'day-first', 'month-first']))

  /** Null until it was asked for. */
  get order(): FigureOrder | null {
    return this.#order === 'ask' ? null : this.#order
  }

  /** Reads dates in figures in this order from now on. */
  keepOrder(order: FigureOrder): void {
    this.#order = order
    writeSetting(setting, order)
  }

  /** The other order from now on, which is answered. */
  turnOrder(): FigureOrder {
    const order = this.#order === 'day-first' ? 'month-first' : 'day-first'
    this.keepOrder(order)
    return order
  }

  /** For what is typed at this moment. */
  now(): Typing {
    return { today: userDay(), order: this.order }
  }
}
