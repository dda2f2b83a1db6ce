import type { Figure } from '../../src/shared/api'
import type { FigureSettings } from '../../src/shared/figure/figure-settings'
import { expect, test } from './support/app'
import { inRasterPage } from './support/drawing'
import { call } from './support/shell'

const titles = [
  'Ἑλλάς και Αθήνα',
  'اتفاق باماكو حول السلام',
  'הסכם השלום',
  '美国与马里恢复关系',
  'マリでの会議',
  '말리와 미국의 회담',
]

/**
 * Draws pictures as files are drawn and tells of each but the first in how many pixels of the boxes it is far from the first, farther than
 * most soft edges are.
 */
const differences = `async (svgs, width, height, boxes) => {
  const drawn = []
  for (const svg of svgs) {
    const address = 'data:image/svg+xml;charset=utf-8,' + encodeURIComponent(svg)
    await openFigure({ address, width, height, rows: height, margin: 0, transparent: false })
    drawRows(0)
    drawn.push(readRows(0, height))
  }
  const [first, ...others] = drawn
  const isFar = (other, at) => Math.abs(first[at] - other[at]) > 64
  return others.map((other) => {
    let count = 0
    for (const box of boxes)
      for (let y = box.top; y < box.bottom; y += 1)
        for (let x = box.left; x < box.right; x += 1) {
          const at = (y * width + x) * 4
          if (isFar(other, at) || isFar(other, at + 1) || isFar(other, at + 2)) count += 1
        }
    return count
  })
}`

test('A picture is drawn when its fonts are there: as text it looks as it does in outlines', async ({
  start,
}) => {
  const { app, page } = await start()
  const { value } = await call(page, 'workspace')
  const lane = (value as { lanes: readonly { id: string }[] }).lanes[0]?.id
  for (const [at, title] of titles.entries())
    expect(await call(page, 'createEvent', { title, lane, date: String(2010 + at) })).toMatchObject({
      ok: true,
    })
  const figureOf = async (settings: Partial<FigureSettings>) =>
    (await call(page, 'figure', { theme: 'light', width: 1_600, ...settings })).value as Figure
  const text = await figureOf({})
  const outlines = await figureOf({ outlines: true })
  // As when the fonts come too late: the lines that are set in them are not there.
  let late = text.svg
  const boxes = titles.map((title) => {
    const [line = ''] = new RegExp(`<text[^>]*>${title}</text>`).exec(text.svg) ?? []
    late = late.replace(line, '')
    const read = (name: string) => 2 * Number(new RegExp(` ${name}="([\\d.]+)"`).exec(line)?.[1])
    const [left, bottom, size] = [read('x'), read('y'), read('font-size')].map(Math.round) as [
      number,
      number,
      number,
    ]
    return {
      left,
      right: left + Math.ceil(read('textLength')),
      top: bottom - size,
      bottom: bottom + Math.round(size / 3),
    }
  })
  const svgs = JSON.stringify([text.svg, outlines.svg, late])
  const [width, height] = [text.width * 2, Math.round(text.height * 2)]
  const [asOutlines = Infinity, without = 0] = (await inRasterPage(
    app,
    `(${differences})(${svgs}, ${width}, ${height}, ${JSON.stringify(boxes)})`,
  )) as number[]
  console.log(`${asOutlines} pixels differ from the outlines, ${without} where six titles are missing`)
  expect(without).toBeGreaterThan(5_000)
  expect(asOutlines).toBeLessThan(without / 3)
})
