import type { NewEventRow, RowTag } from '../../src/shared/api'
import type { Ms } from '../../src/shared/dates/date-value'
import { randomFrom } from './random'
import { sentence } from './seeded-words'

const day = 86_400_000
const first = Date.UTC(2000, 0, 1)
const years = 25 * 365.25 * day
const bursts = 40
/** ms: nearly all of a burst lies so near to its middle. */
const burstWidth = 12 * day
const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

/** On about one event of two hundred. */
const rareTag: RowTag = { kind: 'Actor', name: 'Rare witness' }

/**
 * The same `count` events at every run, in `lanes` lanes over 25 years: 30 % of them in 40 bursts, 25 % spans of half a day to 450
 * days, up to two tags of each of two kinds, notes on 5 %. The first events of a larger count are not those of a smaller one.
 */
export function* seededRows(count: number, lanes: number): Generator<NewEventRow> {
  const random = randomFrom(count * 1_000 + lanes)
  const middles = Array.from({ length: bursts }, () => first + random() * years)
  for (let index = 0; index < count; index += 1) {
    const from = random() < 0.3 ? burstTime(random, middles) : first + random() * years
    const isSpan = random() < 0.25
    const date = isSpan
      ? `${minuteText(from)} to ${minuteText(from + 0.5 * day * 900 ** random())}`
      : random() < 0.6
        ? dayText(from)
        : minuteText(from)
    yield {
      title: `${sentence(random, 2 + Math.floor(random() * 4))} ${index + 1}`,
      date,
      lane: { title: `Lane ${1 + Math.floor(random() * lanes)}` },
      summary: random() < 0.3 ? sentence(random, 12) : '',
      tags: seededTags(random),
      notes:
        random() < 0.05
          ? [{ id: `note-${index}`, title: sentence(random, 4), text: sentence(random, 60) }]
          : [],
    }
  }
}

function burstTime(random: () => number, middles: readonly Ms[]): Ms {
  const middle = middles[Math.floor(random() * bursts)] ?? first
  return middle + (random() + random() + random() - 1.5) * burstWidth
}

function seededTags(random: () => number): RowTag[] {
  const tags: RowTag[] = []
  if (random() < 0.6) tags.push({ kind: 'Actor', name: `Actor ${1 + Math.floor(40 * random() ** 2)}` })
  if (random() < 0.5) tags.push({ kind: 'Place', name: `Place ${1 + Math.floor(30 * random() ** 2)}` })
  if (random() < 0.005) tags.push(rareTag)
  return tags.slice(-2)
}

function dayText(time: Ms): string {
  const date = new Date(time)
  return `${date.getUTCDate()} ${months[date.getUTCMonth()] ?? ''} ${date.getUTCFullYear()}`
}

function minuteText(time: Ms): string {
  return `${dayText(time)} ${new Date(time).toISOString().slice(11, 16)}`
}
