import type { HistoryStep } from '../../shared/api'

/** The steps of one day, newest first. */
export interface StepDay {
  readonly day: string
  readonly steps: readonly HistoryStep[]
}

const days = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
})
const times = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })

/** The day of an instant (ms UTC) in the zone of this machine, as its user lived it. */
export function dayOf(time: number): string {
  return days.format(time)
}

/** The time of day of an instant (ms UTC) in the zone of this machine. */
export function timeOf(time: number): string {
  return times.format(time)
}

/** Groups neighbouring steps of one day. */
export function byDay(steps: readonly HistoryStep[]): StepDay[] {
  const result: { day: string; steps: HistoryStep[] }[] = []
  for (const step of steps) {
    const day = dayOf(step.time)
    const last = result.at(-1)
    if (last?.day === day) last.steps.push(step)
    else result.push({ day, steps: [step] })
  }
  return result
}
