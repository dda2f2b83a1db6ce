import { describe, expect, test } from 'vitest'
import { pageSize, pictureSize, refuseLargeCopy } from '../../../src/main/figure-files/limits'

describe('a picture', () => {
  test('may have 20,000 pixels a side, and any area', () => {
    expect(pictureSize({ width: 1600, height: 1000 }, 2)).toEqual({ width: 3200, height: 2000 })
    expect(pictureSize({ width: 5000, height: 5000 }, 4)).toEqual({ width: 20_000, height: 20_000 })
    expect(() => pictureSize({ width: 20_001, height: 100 }, 1)).toThrow('20001 × 100')
    expect(() => pictureSize({ width: 100, height: 5_001 }, 4)).toThrow('scale below 4')
  })

  test('is copied only when other programs can take it', () => {
    const small = { width: 1600, height: 1000 }
    expect(() => refuseLargeCopy(small, 4)).not.toThrow()
    expect(() => refuseLargeCopy({ width: 16_385, height: 100 }, 1)).toThrow('16385 × 100')
    expect(() => refuseLargeCopy({ width: 12_000, height: 10_001 }, 1)).toThrow('export it as a file')
    expect(() => refuseLargeCopy(small, 13)).toThrow('20,000 a side')
  })
})

test('a PDF page has the figure’s size in inches, up to what the format can say', () => {
  expect(pageSize({ width: 960, height: 480 })).toEqual({ width: 10, height: 5 })
  expect(pageSize({ width: 19_200, height: 100 })).toEqual({ width: 200, height: 100 / 96 })
  expect(() => pageSize({ width: 19_201, height: 100 })).toThrow('19201 × 100')
})
