import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { drawFigure } from '../../../src/shared/figure/draw-figure'
import { endnotesOf, longestNote } from '../../../src/shared/figure/endnotes'
import type { FigureEvent, FigureInput, FigureNote } from '../../../src/shared/figure/figure-input'
import { bundledMeasure } from '../../../src/shared/figure/font-measure'
import { laneOrder } from '../../../src/shared/figure/lane-order'
import { layout } from '../../../src/shared/figure/layout'
import { numberRuns } from '../../../src/shared/figure/number-runs'
import type { Scene } from '../../../src/shared/figure/scene'
import { aFigure, aLane, anEvent, sceneOf } from './figure-builders'
import { faults, inked } from './scene-checks'

const settings = { theme: 'light', width: 1200, endnotes: true } as const

/** A note on events, in this place of each. */
function aNote(title: string, text: string, on: readonly string[], position = 'a0'): FigureNote {
  return { id: title, title, text, events: on.map((id) => ({ id, position })) }
}

const coup = anEvent('Coup', '18 Aug 2020', { basis: 'A decree' })
const charter = anEvent('Charter', '16 Sep 2023')
const visit = anEvent('Visit', '2026', { lane: 'b', basis: 'A photograph' })
const transition = anEvent('Transition', '2020 - 2024', { lane: null, kind: 'period' })
const figure = (notes: readonly FigureNote[], other: Partial<FigureInput> = {}): FigureInput =>
  aFigure([coup, charter, visit, transition], {
    lanes: [aLane('a', 'Mali'), aLane('b', 'US')],
    notes,
    settings,
    ...other,
  })

/** What is raised at each of the events, and the texts by their numbers. */
function numbered(input: FigureInput, events: readonly FigureEvent[] = input.events) {
  const { raisedAt, texts } = endnotesOf(laneOrder(input, input.events), input)
  return {
    raised: events.map(raisedAt),
    texts: texts.map((paragraphs) => paragraphs.join('\n')),
  }
}

const words = (scene: Scene): string[] => inked(scene).texts.map(({ text }) => text)

describe('endnotes', () => {
  test('are numbered as a reader meets the events, of each its date first and then its notes in their order', () => {
    const notes = [
      aNote('Second', 'Of the coup', ['Coup'], 'a1'),
      aNote('First', 'Of the coup', ['Coup'], 'a0'),
      aNote('Frame', 'Of the period', ['Transition']),
      aNote('Elsewhere', 'Of no event here', ['Gone']),
    ]
    expect(numbered(figure(notes))).toEqual({
      raised: ['2–4', null, '5', '1'],
      texts: [
        'Frame. Of the period',
        'Coup: A decree',
        'First. Of the coup',
        'Second. Of the coup',
        'Visit: A photograph',
      ],
    })
  })

  test('without the bases of dates are the notes alone', () => {
    const notes = [aNote('Signs', 'One', ['Visit'])]
    expect(numbered(figure(notes, { settings: { theme: 'light', width: 1200 } }))).toEqual({
      raised: [null, null, '1', null],
      texts: ['Signs. One'],
    })
  })

  test('give a note on several events one number, which each of them carries', () => {
    const notes = [aNote('Shared', 'Both', ['Coup', 'Visit'], 'a1'), aNote('Own', 'One', ['Visit'], 'a0')]
    expect(numbered(figure(notes))).toEqual({
      raised: ['1, 2', null, '2–4', null],
      texts: ['Coup: A decree', 'Shared. Both', 'Visit: A photograph', 'Own. One'],
    })
    const scene = sceneOf(figure(notes))
    expect(words(scene).filter((text) => text.includes('Both'))).toEqual(['Shared. Both'])
    expect(words(scene)).toEqual(expect.arrayContaining(['1, 2', '2–4']))
    expect(faults(scene)).toEqual([])
  })

  test('are the same in every row in which an event stands', () => {
    const twice = [coup, { ...coup, lane: 'b' }]
    const input = figure([aNote('Own', 'One', ['Coup'])], { events: twice })
    expect(numbered(input)).toEqual({ raised: ['1, 2', '1, 2'], texts: ['Coup: A decree', 'Own. One'] })
    expect(words(sceneOf(input)).filter((text) => text === '1, 2')).toHaveLength(2)
  })

  test('stand raised in the table where an event is only counted', () => {
    const many = Array.from({ length: 90 }, (_, at) => anEvent(`Event ${String(at)}`, String(1950 + at)))
    const notes = [
      aNote(
        'On all',
        'Text',
        many.map(({ id }) => id),
        'a9',
      ),
      ...many.map(({ id }) => aNote(`On ${id}`, 'Text', [id], 'a0')),
    ]
    const input = aFigure(many, {
      notes,
      settings: { theme: 'light', width: 900, height: 500, dense: 'count' },
    })
    const pages = layout(input, bundledMeasure)
    expect(pages[0]?.counted).toBeGreaterThan(0)
    const all = pages.flatMap(words)
    const { raised } = numbered(input)
    expect(raised.slice(0, 3)).toEqual(['1, 2', '2, 3', '2, 4'])
    expect(all.filter((text) => raised.includes(text))).toHaveLength(90)
    for (const page of pages) expect(faults(page)).toEqual([])
  })

  test('that are many stand below a label that has no room for their numbers, and cross nothing', () => {
    const others = Array.from({ length: 150 }, (_, at) => anEvent(`E${String(at)}`, String(1800 + at)))
    const last = anEvent('Last', '2020')
    const notes = others.flatMap(({ id }, at) => [
      aNote(`a ${id}`, 'Own', [id]),
      ...(at % 2 === 0 ? [aNote(`b ${id}`, 'Shared', [id, 'Last'])] : []),
    ])
    const scene = sceneOf(aFigure([...others, last], { notes, settings: { theme: 'light', width: 600 } }))
    expect(faults(scene)).toEqual([])
    const numbers = words(scene).filter((text) => /^(\d+, )+\d+,?$/.test(text))
    expect(numbers.join(' ').match(/\d+/g)?.length).toBeGreaterThan(75)
  })

  test('are set paragraph by paragraph, the first with its number and title, and read out', () => {
    const text = 'One **bold** word.\n\nAnother paragraph.\n\n- an item'
    const input = figure([aNote('Why?', text, ['Charter']), aNote('Sources', '- Le Monde', ['Visit'])])
    const { texts } = inked(sceneOf(input))
    const at = (words: string) => texts.findLast((own) => own.text === words)?.box.x ?? NaN
    expect(at('Another paragraph.')).toBe(at('Why? One bold word.'))
    expect(at('Why? One bold word.')).toBeGreaterThan(at('2'))
    expect(at('Sources.')).toBe(at('• Le Monde'))
    expect(drawFigure(input).description).toContain('Why? One bold word. Another paragraph. • an item')
  })

  test('say the titles of what they mention, and of a note without words its title', () => {
    const id = '01890000-0000-7000-8000-000000000001'
    const notes = [
      aNote('Seen', `As in [[event:${id}]].`, ['Charter']),
      aNote('Empty', ' ', ['Charter'], 'a1'),
    ]
    const mentioned = new Map([[id, 'Coup in Bamako']])
    expect(numbered(figure(notes, { mentioned })).texts).toContain('Seen. As in Coup in Bamako.')
    expect(numbered(figure(notes)).texts).toContain('Seen. As in Deleted event.')
    expect(numbered(figure(notes)).texts).toContain('Empty')
  })

  test('are refused by name for a note that is too long, unless it is on no event here', () => {
    const long = 'x'.repeat(longestNote + 1)
    expect(() => sceneOf(figure([aNote('Protocol', long, ['Coup'])]))).toThrow(
      expect.objectContaining({
        code: 'invalid-input',
        message: expect.stringMatching(
          /‘Protocol’ has 20,001 characters.* at most 20,000\. Shorten it/,
        ) as unknown,
      }),
    )
    expect(numbered(figure([aNote('Protocol', long, ['Gone'])])).texts).toHaveLength(2)
  })
})

describe('numbers that are raised', () => {
  test.each([
    [[], ''],
    [[1], '1'],
    [[4, 1], '1, 4'],
    [[1, 2], '1, 2'],
    [[5, 4, 3, 2], '2–5'],
    [[1, 3, 4, 5, 9, 10], '1, 3–5, 9, 10'],
  ])('%j are told as %j', (numbers, told) => {
    expect(numberRuns(numbers)).toBe(told)
  })

  test('are all there, and no others', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 40 })), (numbers) => {
        const said = Array.from(numberRuns(numbers).matchAll(/(\d+)(?:–(\d+))?/g), ([, first, last]) => {
          const [from, until] = [Number(first), Number(last ?? first)]
          return Array.from({ length: until - from + 1 }, (_, at) => from + at)
        })
        expect(said.flat()).toEqual([...new Set(numbers)].sort((a, b) => a - b))
      }),
    )
  })
})
