import { DataSet } from 'vis-data/esnext'
import { Timeline } from 'vis-timeline/esnext'
import { afterEach, expect, test, vi } from 'vitest'
import { inOneDraw } from '../../../src/renderer/timeline/in-one-draw'

interface Insides {
  readonly body: { readonly range: unknown }
  readonly itemSet: {
    readonly redraw: () => boolean
    readonly items: Readonly<Record<string, { readonly show: () => void }>>
  }
}

/** A timeline with one row; `draws` counts how often all is drawn, `measured` how often an item is measured. */
function made() {
  const items = new DataSet<{ id: number; start: number; end: number; content: ''; group: string }>()
  const rows = new DataSet<{ id: string; content: '' }>([{ id: 'row', content: '' }])
  const timeline = new Timeline(document.body, items, rows, {
    rtl: false,
    start: 0,
    end: 1000,
    autoResize: false,
  })
  const insides = timeline as unknown as Insides
  const draws = vi.spyOn(insides.itemSet, 'redraw')
  const measured = vi.spyOn(window, 'getComputedStyle')
  const some = (count: number) =>
    Array.from({ length: count }, (_, id) => ({
      id,
      start: id,
      end: id + 10,
      content: '' as const,
      group: 'row',
    }))
  return { timeline, items, insides, draws, measured, some }
}
afterEach(() => {
  vi.restoreAllMocks()
  document.body.replaceChildren()
})

test('many changes are drawn once, at once and not again before they are painted, and no item is measured before that', () => {
  // jsdom lays nothing out, and vis draws nothing that has no width.
  vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(800)
  const frames: FrameRequestCallback[] = []
  vi.spyOn(window, 'requestAnimationFrame').mockImplementation((frame) => frames.push(frame))
  const runFrame = (): void => frames.splice(0).forEach((frame) => frame(0))
  const { timeline, items, measured, some } = made()
  timeline.redraw()
  runFrame()
  const drawn = vi.fn()
  timeline.on('changed', drawn)
  measured.mockClear()
  let before = -1
  inOneDraw(timeline, [], () => {
    items.update(some(50))
    items.remove([1, 2, 3])
    items.update(some(20))
    before = measured.mock.calls.length
  })
  expect([before, drawn.mock.calls.length]).toEqual([0, 1])
  runFrame()
  expect(drawn).toHaveBeenCalledTimes(1)
  runFrame()
  expect(drawn).toHaveBeenCalledTimes(2)
})

test('items on screen that change, as all do when all are selected, are not measured one by one', () => {
  const { timeline, items, insides, measured, some } = made()
  items.update(some(50))
  // Without a layout vis has nothing on screen by itself.
  for (const item of Object.values(insides.itemSet.items)) item.show()
  measured.mockClear()
  let during = -1
  const ids = some(50).map(({ id }) => String(id))
  inOneDraw(timeline, ids, () => {
    items.update(some(50).map((item) => ({ ...item, end: item.end + 1 })))
    during = measured.mock.calls.length
  })
  expect(during).toBe(0)
})

test('vis by itself measures each item as it comes: the reason for all this', () => {
  const { items, draws, measured, some } = made()
  measured.mockClear()
  items.update(some(50))
  expect(measured.mock.calls.length).toBeGreaterThanOrEqual(50)
  expect(draws.mock.calls.length).toBeGreaterThan(0)
})

test('a change that fails leaves the timeline as it was, able to draw', () => {
  const { timeline, insides } = made()
  const { range } = insides.body
  const { redraw } = insides.itemSet
  expect(() =>
    inOneDraw(timeline, [], () => {
      throw new Error('no')
    }),
  ).toThrow('no')
  expect([insides.body.range === range, insides.itemSet.redraw === redraw]).toEqual([true, true])
})
