import moment from 'moment'
import type { TimelineOptions } from 'vis-timeline/esnext'
import type { VisItem } from './items'
import type { VisRow } from './lanes'
import { byStacking } from './stacking'

const year = 365.2425 * 86_400_000

/** The narrowest window, ms. */
const zoomMin = 10_000
/** The widest window, ms. */
const zoomMax = 40_000 * year
/** The window stays inside what a Date can hold, ms either side of 1970. */
const farthest = 8.6e15

/** What draws one record. */
export interface Templates {
  readonly item: (item: VisItem, element: HTMLElement) => HTMLElement
  readonly row: (row: VisRow) => HTMLElement
}

/**
 * vis only draws here: selecting, dragging, creating and the wheel are ours (`PointerGestures`), so all of its
 * editing is off. `rtl` is said so that vis does not hide itself until its second draw (visjs/vis-timeline#1340).
 */
export function visOptions(templates: Templates): TimelineOptions {
  return {
    height: '100%',
    // Off, but given: without it vis would fit the window to the items, or stay unfinished until a second draw.
    rollingMode: { follow: false },
    autoResize: false,
    rtl: false,
    moment: (input?: moment.MomentInput) => moment(input).utc(),
    snap: null,
    stack: true,
    order: byStacking,
    margin: { axis: 6, item: { horizontal: 8, vertical: 6 } },
    orientation: { axis: 'top', item: 'top' },
    groupOrder: (a: VisRow, b: VisRow) => a.rank - b.rank,
    // The axis is ours (`AxisView`): the one of vis shows nothing, and counts as little as it can.
    showMinorLabels: false,
    showMajorLabels: false,
    timeAxis: { scale: 'year', step: 10_000 },
    min: -farthest,
    max: farthest,
    zoomMin,
    zoomMax,
    zoomable: false,
    moveable: true,
    verticalScroll: true,
    horizontalScroll: false,
    selectable: false,
    editable: false,
    showCurrentTime: false,
    showTooltips: false,
    template: (item: VisItem, element: HTMLElement) => templates.item(item, element),
    groupTemplate: (row: VisRow | null) => (row ? templates.row(row) : document.createElement('div')),
  }
}
