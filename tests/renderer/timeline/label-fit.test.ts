import { expect, test } from 'vitest'
import { LabelFit } from '../../../src/renderer/timeline/label-fit'

/** A window of 1,000,000 ms, drawn so wide. */
function viewOf(width: number) {
  const view = {
    width,
    get msPerPx() {
      return 1_000_000 / view.width
    },
  }
  return view
}

test('labels that make the area narrower while it is drawn change the scale, and all is drawn once more with it', () => {
  const view = viewOf(1000)
  let redrawn = 0
  const fit = new LabelFit(view, () => (redrawn += 1))
  fit.begin()
  view.width = 800
  fit.drew()
  expect([redrawn, fit.msPerPx]).toEqual([1, 1250])
  fit.begin()
  fit.drew()
  expect([redrawn, fit.width]).toEqual([1, 800])
})

test('an area that never keeps its width is not drawn without end', () => {
  const view = viewOf(1000)
  let redrawn = 0
  const fit = new LabelFit(view, () => (redrawn += 1))
  for (let time = 0; time < 10; time += 1) {
    fit.begin()
    view.width += 1
    fit.drew()
  }
  expect(redrawn).toBe(3)
})
