import { readDate } from '../../../src/shared/dates/read-date'
import type { DateReading } from '../../../src/shared/dates/date-value'
import type { FigureEvent, FigureInput } from '../../../src/shared/figure/figure-input'
import { bundledMeasure } from '../../../src/shared/figure/font-measure'
import { layout } from '../../../src/shared/figure/layout'
import type { Scene } from '../../../src/shared/figure/scene'
import type { LaneRecord } from '../../../src/shared/model'

/** The reading of a date as typed; throws when it has none. */
export function reading(text: string): DateReading {
  const result = readDate(text)
  if (!result.ok) throw new Error(`${text}: ${result.problem.message}`)
  return result.reading
}

export function aLane(id: string, title: string, color = 'blue', parent: string | null = null): LaneRecord {
  return { id, title, color, position: id, parent }
}

/** An event in lane `a` unless told otherwise; `when` is typed, null for no date. */
export function anEvent(title: string, when: string | null, other: Partial<FigureEvent> = {}): FigureEvent {
  const date = when === null ? null : reading(when)
  return { id: title, lane: 'a', kind: 'event', title, date, dayPosition: null, ...other }
}

export function aFigure(events: readonly FigureEvent[], other: Partial<FigureInput> = {}): FigureInput {
  return {
    title: 'A figure',
    asOf: Date.UTC(2026, 10, 23),
    lanes: [aLane('a', 'Lane')],
    events,
    settings: { theme: 'light', width: 1200 },
    ...other,
  }
}

/** The one page of a figure that is as high as its content. */
export function sceneOf(input: FigureInput): Scene {
  const [scene, ...more] = layout(input, bundledMeasure)
  if (!scene || more.length > 0) throw new Error(`${String(more.length + 1)} pages`)
  return scene
}

/** A small figure with most kinds of event. */
export const maliFigure = aFigure(
  [
    anEvent('Coup', '18 Aug 2020'),
    anEvent('Withdrawal of US forces', '2022', { lane: 'b' }),
    anEvent('Visit to Bamako', 'between Jan 2026 and Mar 2026', { lane: 'b', kind: 'milestone' }),
    anEvent('Gold is about 80 % of exports', '2012 - ongoing'),
    anEvent('Contacts', 'c. 2024', { lane: 'b' }),
    anEvent('Charter signed', '16 Sep 2023', { kind: 'milestone' }),
    anEvent('Not dated yet', null),
  ],
  {
    title: 'Mali and the United States',
    lanes: [aLane('a', 'Mali', 'green'), aLane('b', 'United States', 'blue')],
  },
)

/** Years before 1000 and before the common era, periods, a dark page. */
export const antiquityFigure = aFigure(
  [
    anEvent('Founding of Carthage', '814 BCE'),
    anEvent('Roman Empire', '27 BCE - 476 CE', { kind: 'period' }),
    anEvent('Antiquity', '800 BCE - 500 CE', { kind: 'period', lane: null }),
    anEvent('Assassination of Caesar', '15 Mar 44 BCE', { kind: 'milestone' }),
    anEvent('Ghana Empire', 'from 300 CE', { lane: 'b' }),
  ],
  {
    title: 'Antiquity',
    lanes: [aLane('a', 'Mediterranean', 'red'), aLane('b', 'Sahel', 'yellow')],
    settings: { theme: 'dark', width: 900 },
  },
)

/** Labels in all the scripts that the bundled fonts have, alone and in one line, and what none of them has. */
export const scriptsFigure = aFigure(
  [
    anEvent('اتفاق باماكو (2015) حول السلام', '2015'),
    anEvent('مُحَمَّد الأوّل', '2016', { kind: 'milestone' }),
    anEvent('הסכם השלום [2017] בבמקו', '2017', { lane: 'b' }),
    anEvent('Signed as “اتفاق ١٩٩٩” in Bamako, 50 %', '2018', { lane: 'b' }),
    anEvent('Ἑλλάς, Київ, Đồng bằng sông Cửu Long', '2019', { kind: 'period', lane: 'b' }),
    anEvent('美国与马里恢复关系。', '2019', { kind: 'milestone' }),
    anEvent('マリでの東京会議（ﾊﾞﾏｺ）', '2020'),
    anEvent('말리와 미국의 外交 회담', '2021', { lane: 'b' }),
  ],
  { title: 'Scripts – كتابات', lanes: [aLane('a', 'مالي', 'green'), aLane('b', 'ישראל')] },
)
