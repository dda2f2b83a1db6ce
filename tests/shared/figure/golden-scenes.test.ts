import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Scene } from '../../../src/shared/figure/scene'
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
