import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AppError } from '../../../src/shared/errors'
import type { FigureInput, FigureNote } from '../../../src/shared/figure/figure-input'
import { figureDensities } from '../../../src/shared/figure/figure-settings'
import { bundledMeasure } from '../../../src/shared/figure/font-measure'
import { layout } from '../../../src/shared/figure/layout'
import { knownMarkings } from '../../../src/shared/figure/marking'
import { pageNames } from '../../../src/shared/figure/page-size'
import type { Scene } from '../../../src/shared/figure/scene'
import { figureInput } from './figure-arbitraries'
import { aFigure, aLane, anEvent, maliFigure, sceneOf } from './figure-builders'
import { faults, inked } from './scene-checks'

const settings = { seed: 20_261_129, numRuns: Math.ceil(Number(process.env.FIELDLINE_RUNS ?? 80) / 2) }

/** Any notes that are printed, on some of the events and on some that are not there. */
const notes: fc.Arbitrary<readonly FigureNote[]> = fc
  .array(
    fc.record({
      title: fc.constantFrom('', 'What is known', 'הסכם', 'Who said it, and when?'),
      text: fc.constantFrom(
        '',
        'One **paragraph**.',
        '# Heading\n\n- a list\n- of two\n\n| A | B |\n| - | - |\n| c | d |',
        'As the ministry said on the day. '.repeat(120),
        Array.from(
          { length: 30 },
          () => '美国与马里恢复关系。 And a Donaudampfschifffahrtsgesellschaft. ',
        ).join('\n\n'),
      ),
      events: fc.array(
        fc.record({ id: fc.nat(40).map((i) => `event ${i}`), position: fc.constantFrom('a0', 'a1', 'a2') }),
        { maxLength: 6 },
      ),
    }),
    { maxLength: 8 },
  )
  .map((all) => all.map((note, at) => ({ ...note, id: `note ${at}` })))

/** Any page, marking, notes and frame. */
const framed = fc
  .tuple(
    figureInput,
    fc.record({
      theme: fc.constantFrom('light', 'dark', 'print'),
      page: fc.constantFrom(...pageNames),
      width: fc.constantFrom(420, 900, 1600),
      height: fc.option(fc.constantFrom(300, 500, 900), { nil: undefined }),
      marking: fc.option(
        fc.constantFrom(...knownMarkings, 'For the members of the panel only, not for the press'),
        {
          nil: undefined,
        },
      ),
      author: fc.option(fc.constantFrom('A. Analyst', 'الكاتب'), { nil: undefined }),
      endnotes: fc.boolean(),
      links: fc.boolean(),
      fold: fc.boolean(),
      dense: fc.constantFrom(...figureDensities),
      custody: fc.boolean(),
    }),
    fc.array(fc.constantFrom('', 'A decree', 'As the ministry said on the day, and again a week later'), {
      minLength: 1,
    }),
    notes,
  )
  .map(([input, chosen, bases, printed]): FigureInput => ({
    ...input,
    notes: printed,
    settings: { ...input.settings, ...chosen },
    head: { step: 57, hash: 'a1b2c3d4'.repeat(8) },
    events: input.events.map((event, at) => ({ ...event, basis: bases[at % bases.length] ?? '' })),
  }))

/** The pages, or the refusal that says why there are none. */
function pagesOf(input: FigureInput): readonly Scene[] | AppError {
  try {
    return layout(input, bundledMeasure)
  } catch (error) {
    if (error instanceof AppError) return error
    throw error
  }
}

const runs = /^\d+(–\d+)?(, \d+(–\d+)?)*,?$/

/** The numbers that a text says: “1, 4–6”. */
function numbersIn(text: string): readonly number[] {
  return Array.from(text.matchAll(/(\d+)(?:–(\d+))?/g), ([, first, last]) => [
    Number(first),
    Number(last ?? first),
  ]).flatMap(([first = 0, last = 0]) => Array.from({ length: last - first + 1 }, (_, at) => first + at))
}

const numbers = (
  nodes: Scene['nodes'],
  of: Pick<Scene, 'width' | 'height'>,
  isWanted: (size: number) => boolean,
) =>
  inked({ ...of, nodes } as Scene)
    .texts.filter(({ text, size }) => runs.test(text) && isWanted(size))
    .flatMap(({ text }) => numbersIn(text))

/** The numbers that stand raised at events, and those of the endnotes, each once. */
function endnoteNumbers(scenes: readonly Scene[]): {
  readonly raised: readonly number[]
  readonly noted: readonly number[]
} {
  const once = (all: readonly number[]) => [...new Set(all)].sort((a, b) => a - b)
  const notesOf = ({ nodes }: Scene) => nodes.filter((node) => node.kind === 'group' && node.name === 'notes')
  return {
    raised: once(scenes.flatMap((scene) => numbers(scene.nodes, scene, (size) => size < 12))),
    noted: once(scenes.flatMap((scene) => numbers(notesOf(scene), scene, () => true))),
  }
}

/** How many entries the table of counted events has. */
function tableNumbers(scenes: readonly Scene[]): number {
  const tables = scenes.flatMap(({ nodes, ...page }) => ({
    ...page,
    nodes: nodes.filter((node) => node.kind === 'group' && node.name === 'table'),
  }))
  return tables.flatMap((table) => inked(table).texts).filter(({ text }) => /^T\d+$/.test(text)).length
}

describe('any figure on any page', () => {
  test('is sound on each of its pages, and has every event on one of them', () => {
    let [several, withEndnotes] = [0, 0]
    fc.assert(
      fc.property(framed, (input) => {
        const pages = pagesOf(input)
        if (pages instanceof AppError) {
          expect(['figure-empty', 'figure-too-large', 'invalid-input']).toContain(pages.code)
          return
        }
        if (pages.length > 1) several += 1
        for (const page of pages) expect(faults(page)).toEqual([])
        const free = pagesOf({
          ...input,
          settings: { ...input.settings, page: 'free', width: 1600, height: undefined, dense: 'pages' },
        })
        if (free instanceof AppError) throw free
        const drawn = (scenes: readonly Scene[]) =>
          [...new Set(scenes.flatMap((scene) => [...inked(scene).events]))].sort()
        const [own, all] = [drawn(pages), drawn(free)]
        const counted = pages[0]?.counted ?? 0
        expect(own.filter((id) => !all.includes(id))).toEqual([])
        expect(own.length + counted).toBe(all.length)
        expect(tableNumbers(pages)).toBeGreaterThanOrEqual(counted)
        if (counted === 0) expect(tableNumbers(pages)).toBe(0)
        const { raised, noted } = endnoteNumbers(pages)
        expect(noted).toEqual(raised)
        expect(noted).toEqual(noted.map((_, at) => at + 1))
        if (noted.length > 0) withEndnotes += 1
      }),
      settings,
    )
    expect(several).toBeGreaterThan(0)
    expect(withEndnotes).toBeGreaterThan(0)
  })

  test('has its marking at the top and the bottom of each page', () => {
    const many = Array.from({ length: 80 }, (_, at) => anEvent(`Event ${String(at)}`, String(1950 + at)))
    const pages = layout(
      aFigure(many, { settings: { theme: 'light', width: 900, height: 500, marking: 'tlp:amber+strict' } }),
      bundledMeasure,
    )
    expect(pages.length).toBeGreaterThan(1)
    for (const page of pages) {
      const marks = inked(page).texts.filter(({ text }) => text === 'TLP:AMBER+STRICT')
      expect(marks).toHaveLength(2)
      expect(marks.every(({ size, fill }) => size >= 16 && fill === '#ffc000')).toBe(true)
      expect(marks[0]?.box.y).toBeLessThan(30)
      expect((marks[1]?.box.y ?? 0) + (marks[1]?.box.height ?? 0)).toBeGreaterThan(page.height - 30)
      // Right-justified, as the standard asks.
      expect(page.width - (marks[0]?.box.x ?? 0) - (marks[0]?.box.width ?? 0)).toBeLessThan(60)
    }
  })

  test('names the lanes that go on, numbers its pages and says the title on each', () => {
    const many = Array.from({ length: 80 }, (_, at) => anEvent(`Event ${String(at)}`, String(1950 + at)))
    const pages = layout(
      aFigure(many, { settings: { theme: 'light', width: 900, height: 500 } }),
      bundledMeasure,
    )
    for (const [at, page] of pages.entries()) {
      const texts = inked(page).texts.map(({ text }) => text)
      expect(texts).toContain('A figure')
      expect(texts).toContain(`Page ${String(at + 1)} of ${String(pages.length)}`)
    }
    expect(inked(pages[1] as Scene).texts.map(({ text }) => text)).toContain('(continued)')
  })

  test('is refused with the name of the event that has no room', () => {
    const long = anEvent('A very long title '.repeat(60), '2020')
    const refused = pagesOf(aFigure([long], { settings: { theme: 'light', width: 600, height: 300 } }))
    expect(refused).toMatchObject({ code: 'figure-too-large' })
    expect((refused as AppError).message).toContain('A very long title')
  })
})

test('a paragraph that is higher than a page goes on on the next pages, and no word of it is lost', () => {
  const settings = { theme: 'light', width: 600, height: 500, endnotes: true } as const

  const basis = Array.from({ length: 900 }, (_, at) => `word${String(at)}`).join(' ')
  const pages = layout(aFigure([anEvent('Coup', '18 Aug 2020', { basis })], { settings }), bundledMeasure)
  expect(pages.length).toBeGreaterThan(2)
  for (const page of pages) expect(faults(page)).toEqual([])
  const words = pages.flatMap(({ nodes, ...page }) => {
    const own = nodes.filter((node) => node.kind === 'group' && node.name === 'notes')
    return inked({ ...page, nodes: own }).texts.map(({ text }) => text)
  })
  expect(words.join(' ')).toBe(`1 Coup: ${basis}`)
})

test('an event in several rows of tags is counted once', () => {
  const coup = anEvent('Coup', '18 Aug 2020')
  const twice = [coup, { ...coup, lane: 'b' }, anEvent('Someday', null), anEvent('Talks', '2021')]
  const scene = sceneOf(aFigure(twice, { lanes: [aLane('a', 'A'), aLane('b', 'B')] }))
  expect([scene.drawn, scene.undated]).toEqual([2, 1])
  expect(inked(scene).texts.some(({ text }) => text.includes('2 events'))).toBe(true)
})

describe('the frame of a figure', () => {
  const noted = {
    ...maliFigure,
    events: maliFigure.events.map((event, at) => ({ ...event, basis: at < 3 ? `Reason ${String(at)}` : '' })),
    head: { step: 57, hash: '0123456789abcdef'.repeat(4) },
    settings: {
      ...maliFigure.settings,
      endnotes: true,
      custody: true,
      author: 'A. Analyst',
      subtitle: 'A subtitle',
    },
  }

  test('numbers the bases of dates as endnotes, in the order in which events are met', () => {
    const texts = inked(sceneOf(noted)).texts
    const raised = texts.filter(({ size }) => size < 12).map(({ text }) => text)
    expect(raised).toEqual(['1', '2', '3'])
    const notes = texts.map(({ text }) => text).filter((text) => text.includes(': Reason'))
    expect(notes).toEqual([
      'Coup: Reason 0',
      'Withdrawal of US forces: Reason 1',
      'Visit to Bamako: Reason 2',
    ])
  })

  test('says the author and the head of the history at the foot', () => {
    const texts = inked(sceneOf(noted)).texts.map(({ text }) => text)
    expect(texts).toContain('A subtitle')
    expect(texts).toContain('A. Analyst · History to step 57, SHA-256 0123456789abcdef…')
  })

  test('counts what the view leaves out', () => {
    const texts = inked(sceneOf({ ...maliFigure, leftOut: 3 })).texts.map(({ text }) => text)
    expect(texts).toContain('3 events are left out of this figure.')
  })

  test('is black alone for photocopies, lanes and all', () => {
    const lanes = [aLane('a', 'Mali', 'green'), aLane('b', 'US', 'red')]
    const scene = sceneOf({ ...maliFigure, lanes, settings: { theme: 'print', width: 1200 } })
    const colors = new Set(JSON.stringify(scene).match(/#[0-9a-f]{6}/g))
    for (const color of colors) expect(color).toMatch(/^#(..)\1\1$/)
  })
})
