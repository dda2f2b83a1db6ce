import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { bundledMeasure } from '../../../src/shared/figure/font-measure'
import type { Scene } from '../../../src/shared/figure/scene'
import { sceneToOutlines } from '../../../src/shared/figure/scene-to-outlines'
import { setLine } from '../../../src/shared/figure/set-text'
import { antiquityFigure, maliFigure, sceneOf } from './figure-builders'

/** FIELDLINE_GOLDEN=write makes the files anew: look at the picture before you commit them. */
const isWriting = process.env.FIELDLINE_GOLDEN === 'write'

function rounded(scene: Scene): unknown {
  const shorten = (_: string, value: unknown) =>
    typeof value === 'number' ? Math.round(value * 100) / 100 : value
  return JSON.parse(JSON.stringify(scene, shorten))
}

describe('the reviewed scenes stay as they were', () => {
  test.each([
    ['mali', maliFigure],
    ['antiquity', antiquityFigure],
  ])('%s', (name, input) => {
    const file = new URL(`golden/${name}.json`, import.meta.url)
    const scene = rounded(sceneOf(input))
    if (isWriting) writeFileSync(file, `${JSON.stringify(scene, null, 2)}\n`)
    expect(scene).toEqual(JSON.parse(readFileSync(file, 'utf8')))
  })
})

test('the reviewed outlines of a line stay as they were', () => {
  const file = new URL('golden/line.svg', import.meta.url)
  const line = setLine('Mali (مالي)', 10, 40, { size: 30, weight: 400 }, '#16191d', bundledMeasure)
  const { svg } = sceneToOutlines({
    width: Math.ceil(line.box.width) + 20,
    height: 60,
    scale: 1,
    background: '#ffffff',
    title: 'A line',
    description: 'Of two scripts.',
    nodes: [line],
    drawn: 0,
    undated: 0,
  })
  if (isWriting) writeFileSync(file, svg)
  expect(svg).toBe(readFileSync(file, 'utf8'))
})
