import type { Pill } from '../../shared/api'
import type { Ms } from '../../shared/dates/date-value'
import type { Id } from '../../shared/model'
import { pillWords as words } from '../../shared/messages/pills'
import { heights, type DrawContext, type VisItem } from './items'
import { overAllLanes } from './lanes'
import { pillStretch } from './pill-stretch'

/** A pill in the row in which it is drawn: that of a collapsed lane has the events of all lanes under it. */
export interface DrawnPill {
  readonly id: string
  readonly row: string
  /** The lanes (or tags) that it counts. */
  readonly rows: readonly (Id | null)[]
  readonly from: Ms
  readonly until: Ms
  readonly count: number
  /** Whether its row is a thin one, with marks only. */
  readonly folded: boolean
}

/**
 * The share of a pill's bucket that is left free on either side: in the narrowest buckets (see `level.ts`) as much as vis keeps between two
 * things in one line. A share, so that no pill changes while the scale does.
 */
const gap = 0.14

/** Of the colour of the lane in a pill, per cent: of one with few events, and of the fullest. */
const faintest = 13
const strongest = 36
/** A pill of so many events is as strong as pills get. */
const full = 100_000

/** The pills as they are drawn, each by an id that stays while its level, row and bucket do. */
export function drawnPills(pills: readonly Pill[], drawnIn: DrawContext['drawnIn']): readonly DrawnPill[] {
  const drawn = new Map<string, DrawnPill>()
  for (const { row: of, from, until, count } of pills) {
    const place = drawnIn(of)
    const row = place?.row ?? of ?? overAllLanes
    const id = `pill ${until - from} ${from} ${row}`
    const other = drawn.get(id)
    const rows = [...(other?.rows ?? []), of]
    drawn.set(id, {
      id,
      row,
      rows,
      from,
      until,
      count: count + (other?.count ?? 0),
      folded: place?.folded ?? false,
    })
  }
  return [...drawn.values()]
}

/** How much of the lane's colour a pill of so many events has, per cent: each ten times as many are a step. */
export function pillStrength(count: number): number {
  const share = Math.min(Math.log(Math.max(count, 1)) / Math.log(full), 1)
  return Math.round(faintest + share * (strongest - faintest))
}

/** What vis draws for pills, on the first line of their rows; `active` is the id of the one that the keyboard is at. */
export function visPills(
  pills: readonly DrawnPill[],
  colorOf: DrawContext['colorOf'],
  active: string | null,
): readonly VisItem[] {
  return pills.map((pill) => {
    const { id, row, rows, from, until, count, folded } = pill
    const inset = (until - from) * gap
    const [first] = rows
    return {
      id,
      group: row,
      type: folded ? ('background' as const) : ('range' as const),
      start: from + inset,
      end: until - inset,
      content: '' as const,
      className: [folded ? 'pill-mark' : 'pill', ...(id === active ? ['active'] : [])].join(' '),
      // The number is no label: vis would make room beside the pill for one that is wider.
      looks: `--lane:${colorOf(folded ? row : (first ?? null))};--strength:${pillStrength(count)}%;--count:'${words.short(count)}'`,
      tier: -1,
      sort: from,
      lasts: until - from,
      place: '',
      event: '',
      label: '',
      date: '',
      width: 0,
      beside: false,
      height: folded ? 0 : heights.event,
    }
  })
}

/** What is said of a pill: how many events, in which stretch of time. */
export function pillText({ count, from, until }: DrawnPill): string {
  return words.pill(count, pillStretch({ from, until }))
}

/** What the pointer is told over a pill. */
export function pillTip({ count, from, until }: DrawnPill): string {
  return words.tip(count, pillStretch({ from, until }))
}
