import { readFileSync } from 'node:fs'
import { create } from 'fontkit'
import { describe, expect, test } from 'vitest'
import { drawFigure } from '../../../src/shared/figure/draw-figure'
import { eastAsianFile, type Region } from '../../../src/shared/figure/east-asian-fonts'
import metrics from '../../../src/shared/figure/east-asian-metrics.json'
import { bundledMeasure } from '../../../src/shared/figure/font-measure'
import { subsetOf } from '../../../src/shared/figure/font-subsets'
import type { SceneNode, TextNode } from '../../../src/shared/figure/scene'
import { textRegions } from '../../../src/shared/figure/text-regions'
import { aFigure, anEvent, maliFigure, sceneOf } from './figure-builders'

const folder = new URL('../../../resources/fonts/', import.meta.url)
const point = (character: string) => character.codePointAt(0) ?? 0

function textsOf(nodes: readonly SceneNode[]): TextNode[] {
  return nodes.flatMap((node) =>
    node.kind === 'group' ? textsOf(node.children) : node.kind === 'text' ? [node] : [],
  )
}

/** The region in which each line with East Asian letters is set. */
function regionsOf(titles: readonly string[]): Record<string, Region> {
  const scene = sceneOf(aFigure(titles.map((title, at) => anEvent(title, String(2000 + 5 * at)))))
  return Object.fromEntries([...textRegions(scene.nodes)].map(([{ text }, region]) => [text, region]))
}

describe('the ideographs of a line', () => {
  test('are those of Japan beside kana, of Korea beside hangul, else of China', () => {
    expect(regionsOf(['直接会谈', '直接の会談', '직접 會談', 'Accord'])).toEqual({
      直接会谈: 'sc',
      直接の会談: 'jp',
      '직접 會談': 'kr',
    })
  })

  test('are those of the rest of the figure when they alone say nothing', () => {
    expect(regionsOf(['東京会議', '京都での会議'])['東京会議']).toBe('jp')
    expect(regionsOf(['東京会議', '京都での会議', '马里'])['東京会議']).toBe('sc')
    expect(regionsOf(['會談', '서울']).會談).toBe('kr')
    expect(regionsOf(['會談']).會談).toBe('sc')
  })

  test('are alike in all lines of a title', () => {
    const title = `${'外務大臣会議東京'.repeat(9)}で`
    const scene = sceneOf(aFigure([anEvent(title, '2020'), anEvent('马里', '2021')]))
    const lines = textsOf(scene.nodes).filter(({ text }) => /[外務大臣会議東京]/.test(text))
    expect(lines.length).toBeGreaterThan(2)
    expect(new Set(lines.map((line) => textRegions(scene.nodes).get(line)))).toEqual(new Set(['jp']))
  })
})

describe('the East Asian fonts', () => {
  test('have all but a few rare ideographs of GB 2312 and of Big5’s first level', () => {
    const all = (encoding: string, [from, until]: readonly [number, number], trails: readonly number[]) => {
      const decoder = new TextDecoder(encoding)
      const found: string[] = []
      for (let lead = from; lead <= until; lead += 1) {
        for (const trail of trails) found.push(decoder.decode(new Uint8Array([lead, trail])))
      }
      return found.filter((text) => /^\p{Script=Han}$/u.test(text))
    }
    const range = (from: number, until: number) =>
      Array.from({ length: until - from + 1 }, (_, at) => from + at)
    const simplified = all('gb2312', [0xb0, 0xf7], range(0xa1, 0xfe))
    expect(simplified).toHaveLength(6763)
    expect(simplified.filter((own) => subsetOf(point(own)) === null).length).toBeLessThan(25)
    expect(simplified.filter((own) => !subsetOf(point(own))?.startsWith('sc-')).length).toBeLessThan(40)
    const traditional = all('big5', [0xa4, 0xc6], [...range(0x40, 0x7e), ...range(0xa1, 0xfe)])
    expect(traditional.length).toBeGreaterThan(5_000)
    expect(traditional.filter((own) => subsetOf(point(own)) === null).length).toBeLessThan(30)
  })

  test('have every code point and width that is said of them', () => {
    const wrong: string[] = []
    for (const [region, { pieces }] of Object.entries(metrics.fonts)) {
      // Every seventh piece: all of them take half a minute.
      for (const piece of Object.keys(pieces).filter((_, at) => at % 7 === 0)) {
        for (const weight of [400, 600] as const) {
          const file = eastAsianFile(`${region}-${piece}`, weight)
          const font = create(readFileSync(new URL(file?.path ?? '', folder)))
          for (const range of file?.range.split(',') ?? []) {
            const first = parseInt(range.slice(2), 16)
            const character = String.fromCodePoint(first)
            const width = bundledMeasure(character, { size: font.unitsPerEm, weight })
            if (!font.hasGlyphForCodePoint(first)) wrong.push(`${region} ${piece} lacks ${character}`)
            else if (Math.abs(font.glyphForCodePoint(first).advanceWidth - width) > 0.001)
              wrong.push(`${region} ${piece} ${character} ${width}`)
          }
        }
      }
    }
    expect(wrong).toEqual([])
  })

  test('stand in the SVG piece by piece, and not at all where no text needs them', () => {
    const { svg } = drawFigure(aFigure([anEvent('直接会谈', '2020'), anEvent('直接の会談', '2022')]))
    const faces = svg.match(/@font-face\{[^}]*\}/g) ?? []
    const eastAsian = faces.filter((face) => /Noto Sans (SC|JP|KR)/.test(face))
    expect(eastAsian.length).toBeGreaterThan(3)
    expect(eastAsian.length).toBeLessThan(12)
    expect(svg).toMatch(/<text[^>]*font-family="[^"]*Noto Sans JP[^"]*"[^>]*>直接の会談/)
    const { svg: latin } = drawFigure(maliFigure)
    expect(latin).not.toMatch(/Noto Sans (SC|JP|KR)/)
  })
})

test('What no font has is named with its script and a line in which it stands', () => {
  const { foreign } = drawFigure(
    aFigure([anEvent('दिल्ली में बैठक', '2020'), anEvent('Vote 🗳️ ในกรุงเทพ', '2021'), anEvent('马里', '2022')]),
  )
  expect(foreign.map(({ script, line }) => [script, line])).toEqual([
    ['Devanagari', 'दिल्ली में बैठक'],
    ['emoji', 'Vote 🗳️ ในกรุงเทพ'],
    ['Thai', 'Vote 🗳️ ในกรุงเทพ'],
  ])
  expect(foreign[0]?.characters).toEqual(['दि', 'ल्', 'ली', 'में', 'बै', 'ठ', 'क'])
})
