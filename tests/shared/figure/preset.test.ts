import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FigureFile } from '../../../src/shared/api'
import { differingSettings, presetOf, withPreset } from '../../../src/shared/figure/preset'
import { readPreset } from '../../../src/shared/figure/read-preset'
import { noFilter } from '../../../src/shared/filter/event-filter'
import { settingNames, settingsInWords } from '../../../src/shared/messages/presets'

const runs = { numRuns: Number(process.env['FIELDLINE_RUNS'] ?? 200) }
const file: FigureFile = { theme: 'light', width: 1200, format: 'png', scale: 2 }
const id = '01890000-0000-7000-8000-00000000000a'
const other = '01890000-0000-7000-8000-00000000000b'
const range = { from: 0, until: 1e12 }

const some = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })
const aFile: fc.Arbitrary<FigureFile> = fc.record({
  theme: fc.constantFrom('light', 'dark', 'print'),
  page: some(fc.constantFrom('slide', 'free', 'a4-portrait')),
  width: fc.constantFrom(900, 1200, 2400),
  format: fc.constantFrom('svg', 'png', 'pdf', 'html'),
  scale: fc.constantFrom(1, 2, 6.25),
  dense: some(fc.constantFrom('pages', 'count')),
  rivals: some(fc.boolean()),
  links: some(fc.boolean()),
  fold: some(fc.boolean()),
  lanes: some(fc.constant([id])),
  endnotes: some(fc.boolean()),
  outlines: some(fc.boolean()),
  transparent: some(fc.boolean()),
  custody: some(fc.boolean()),
  shown: some(
    fc.record({
      filter: fc.record({ text: fc.string({ maxLength: 9 }) }).map((part) => ({ ...noFilter, ...part })),
      group: fc.option(fc.constantFrom('actor', 'place')),
    }),
  ),
  range: some(fc.constant(range)),
  notes: some(fc.subarray([id, other])),
  leftOut: some(fc.constant([id])),
  title: some(fc.string()),
  subtitle: some(fc.string()),
  author: some(fc.string()),
  marking: some(fc.string()),
  alt: some(fc.string()),
})

describe('a preset', () => {
  test('keeps neither the words of one figure nor the single events that it leaves out', () => {
    const own = { title: 'T', alt: 'A', leftOut: [id] }
    expect(presetOf({ ...file, ...own, author: 'Ana' }, false)).toEqual({ ...file, author: 'Ana' })
    const kept = withPreset({ ...file, ...own }, { ...file, theme: 'dark' })
    expect(kept).toMatchObject({ ...own, theme: 'dark' })
  })

  test('with the choice of events brings it back, all of them included; without it leaves it alone', () => {
    const filtered = { ...file, shown: { filter: { ...noFilter, text: 'coup' }, group: null }, range }
    const whole = withPreset(filtered, presetOf(file, true))
    expect([differingSettings(whole, presetOf(file, true)), whole.range]).toEqual([[], undefined])
    expect(withPreset(filtered, presetOf(file, false))).toMatchObject(filtered)
    expect(differingSettings(filtered, presetOf(file, true))).toEqual(['shown', 'range'])
    expect(differingSettings(filtered, presetOf(file, false))).toEqual([])
  })

  test('keeps the notes that are printed with the choice of events, and leaves them alone without it', () => {
    const noted = { ...file, notes: [other, id] }
    expect(presetOf(noted, true).notes).toEqual([other, id])
    expect(presetOf(noted, false)).not.toHaveProperty('notes')
    expect(withPreset(noted, presetOf(file, true)).notes).toBeUndefined()
    expect(withPreset(noted, presetOf(file, false)).notes).toEqual([other, id])
    expect(differingSettings({ ...file, notes: [id, other] }, presetOf(noted, true))).toEqual([])
    expect(differingSettings({ ...file, notes: [id] }, presetOf(noted, true))).toEqual(['notes'])
    expect(settingsInWords(presetOf(noted, true))).toContain('Printed notes: 2')
  })

  test('turns off what was on and is not in it', () => {
    expect(withPreset({ ...file, endnotes: true }, file).endnotes).toBeUndefined()
  })

  test('differs in what has an effect, and not in what is hidden or off', () => {
    const slide = { ...file, page: 'slide', endnotes: false } as const
    expect(differingSettings({ ...slide, width: 900, outlines: true }, slide)).toEqual([])
    expect(differingSettings({ ...file, page: 'free' }, file)).toEqual([])
    expect(differingSettings({ ...file, width: 900, theme: 'dark', marking: 'CUI' }, file)).toEqual(
      expect.arrayContaining(['width', 'theme', 'marking']),
    )
  })

  test('sets any figure as it was saved, and is read from its text as it was', () => {
    fc.assert(
      fc.property(aFile, aFile, fc.boolean(), (saved, other, withContent) => {
        const preset = presetOf(saved, withContent)
        expect(differingSettings(withPreset(other, preset), preset)).toEqual([])
        const settings = JSON.stringify(preset)
        expect(readPreset({ id, title: 'T', position: 'a0', settings }, null)).toEqual({
          ...{ id, title: 'T', settings: preset, unreadable: null },
        })
        expect(typeof settingsInWords(preset)).toBe('string')
      }),
      runs,
    )
  })

  test('is told in words, setting by setting', () => {
    const preset = { ...file, page: 'slide', marking: 'TLP:RED', endnotes: true, custody: false } as const
    expect(settingsInWords(preset)).toBe(
      'Format: PNG picture; Page: Slide, 16:9; Width: 1200 px; Colours: Light; Sharpness: 192 pixels per inch; Why each date, as endnotes: yes; Marking: TLP:RED',
    )
    expect(new Set(Object.values(settingNames)).size).toBe(Object.keys(settingNames).length)
  })
})

describe('a preset in a file from elsewhere', () => {
  const read = (settings: string, known: Parameters<typeof readPreset>[1] = null) =>
    readPreset({ id, title: 'T', position: 'a0', settings }, known)

  test('may say what only a later Fieldline knows: that is left aside', () => {
    const later = { ...file, hologram: { depth: 3 }, title: 'T', leftOut: [id] }
    expect(read(JSON.stringify(later)).settings).toEqual(file)
  })

  test.each([
    ['', ''],
    ['null', ''],
    ['[]', ''],
    ['{"theme":"light"', ''],
    ['{}', 'theme'],
    [JSON.stringify({ ...file, theme: 'sepia' }), 'theme'],
    [JSON.stringify({ ...file, width: 1e9 }), 'width'],
    [JSON.stringify({ ...file, marking: 'x'.repeat(201) }), 'marking'],
    [JSON.stringify({ ...file, shown: { filter: { ...noFilter, mood: 'grim' }, group: null } }), 'shown'],
    [JSON.stringify({ ...file, range: { from: 2, until: 1 } }), 'range'],
    ['{"__proto__":{"theme":"light"}}', 'theme'],
    ['['.repeat(200_000), ''],
  ])('that cannot be read says so, and which setting it is (%#)', (settings, unreadable) => {
    expect(read(settings)).toEqual({ id, title: 'T', settings: null, unreadable })
  })

  test('is never more than that, whatever it says', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json({ maxDepth: 2 }), fc.string()), (settings) => {
        const preset = read(settings)
        expect(preset.settings === null).toBe(preset.unreadable !== null)
      }),
      runs,
    )
  })

  test('asks for no lane, no tag and no note that is gone', () => {
    const shown = { filter: { ...noFilter, lanes: [id], tags: [id], text: 'coup' }, group: null }
    const settings = JSON.stringify({ ...file, shown, notes: [id, other] })
    const known = { lanes: [{ id }], tags: [], hasNote: (note: string) => note === other }
    expect(read(settings, known).settings?.notes).toEqual([other])
    expect(read(settings).settings?.notes).toEqual([id, other])
    expect(read(settings, known).settings?.shown?.filter).toEqual({
      ...noFilter,
      lanes: [id],
      text: 'coup',
    })
  })
})
