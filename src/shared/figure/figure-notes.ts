import { zoneName } from '../dates/label-date'
import { figureWords } from '../messages/figure'
import type { FigureInput } from './figure-input'

/** What is said below the picture of what is not in it, and of its times. */
export function figureNotes(
  { zone = 'UTC', leftOut = 0 }: FigureInput,
  { undated, hasTime }: { readonly undated: number; readonly hasTime: boolean },
): readonly string[] {
  return [
    ...(undated > 0 ? [figureWords.undated(undated)] : []),
    ...(leftOut > 0 ? [figureWords.leftOut(leftOut)] : []),
    ...(hasTime ? [figureWords.timesIn(zoneName(zone))] : []),
  ]
}
