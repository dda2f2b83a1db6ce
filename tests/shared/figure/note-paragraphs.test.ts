import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { noteParagraphs } from '../../../src/shared/figure/note-paragraphs'
import { plainText } from '../../../src/shared/figure/plain-text'

const runs = { numRuns: Number(process.env['FIELDLINE_RUNS'] ?? 300) }
const event = '01890000-0000-7000-8000-000000000001'
const note = '01890000-0000-7000-8000-000000000002'
const titles: Readonly<Record<string, string>> = { [event]: 'Coup *in* Bamako' }
const read = (text: string) => noteParagraphs(text, ({ id }) => titles[id] ?? null)

describe('the text of a note in print', () => {
  test.each([
    ['# The **day**\n\nIt was *said*\nby ~~all~~ `**some**`.', ['The day', 'It was said by all **some**.']],
    ['one\\\ntwo  \nthree', ['one', 'two', 'three']],
    ['- a\n- b\n  - c\n\n3. d\n4. e\n\n   more', ['• a', '• b', '• c', '3. d', '4. e', 'more']],
    ['- [x] done\n- [ ] open', ['[x] done', '[ ] open']],
    ['> quoted\n>\n> twice\n\n---\n\nend', ['quoted', 'twice', 'end']],
    [
      '[a *link*](https://x.org "t"), <https://y.org>, ![a picture](p.png)',
      ['a link, https://y.org, a picture'],
    ],
    ['| A | B |\n| - | - |\n| *c* | d |', ['A | B', 'c | d']],
    ['```js\nlet a = "*b*"\n\nreturn\n```', ['let a = "*b*"', 'return']],
    ['<b>as typed</b> &amp; \\*so\\*', ['<b>as typed</b> & *so*']],
    ['So[^1].\n\n[^1]: Le Monde', ['So[1].', '[1] Le Monde']],
    ['', []],
    [' \n\n<!-- -->', ['<!-- -->']],
  ])('of %j has no mark of Markdown', (text, paragraphs) => {
    expect(read(text)).toEqual(paragraphs)
  })

  test('names what it mentions, and what is gone as such', () => {
    expect(read(`See [[event:${event}]] and [[note:${note}]].`)).toEqual([
      'See Coup *in* Bamako and Deleted note.',
    ])
  })

  test('writes out what could turn the text around unseen', () => {
    expect(read('a\u202eb')).toEqual(['a⟦U+202E⟧b'])
  })

  test('is there however deeply it is nested', () => {
    expect(read(`${'> '.repeat(30)}deep`)).toEqual(['…'])
    expect(read('>'.repeat(9_000))).toEqual(['>'.repeat(9_000)])
  })

  test('is never refused, and plain whatever was typed', () => {
    const marks = fc.constantFrom(
      ...[
        '# ',
        '*',
        '**',
        '_',
        '`',
        '```',
        '> ',
        '- ',
        '1. ',
        '[',
        '](',
        ')',
        '![',
        '|',
        '\n',
        '\n\n',
        '\\',
        '<',
        '&#0;',
        '[^',
        ']: ',
      ],
      ...[
        `[[event:${event}]]`,
        `[[note:${note}]]`,
        'word',
        ' ',
        '\u202e',
        '\u0000',
        '\ud800',
        '\u2028',
        '👩🏽‍🚀',
      ],
    )
    const typed = fc.oneof(
      fc.array(marks, { maxLength: 60 }).map((parts) => parts.join('')),
      fc.string({ unit: 'binary', maxLength: 200 }),
    )
    fc.assert(
      fc.property(typed, (text) => {
        for (const paragraph of read(text)) {
          expect(paragraph).not.toBe('')
          expect(paragraph).toBe(plainText(paragraph))
          expect(paragraph).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028-\u202e]/)
        }
      }),
      runs,
    )
  })

  test('of words alone is those words, and read once more the same', () => {
    const word = fc.stringMatching(/^[a-zäéßñ\u05d0-\u05ea\u4e00-\u4e20]{1,9}[.,;?]?$/)
    const paragraph = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '))
    fc.assert(
      fc.property(fc.array(paragraph, { maxLength: 6 }), (paragraphs) => {
        const once = read(paragraphs.join('\n\n'))
        expect(once).toEqual(paragraphs.map(plainText))
        expect(read(once.join('\n\n'))).toEqual(once)
      }),
      runs,
    )
  })
})
