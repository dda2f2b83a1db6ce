import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Figure, FigureFile } from '../../src/shared/api'
import { settingsOf } from '../../src/shared/figure/figure-settings'
import { choosePath, expect, test } from './support/app'
import { letters, lettersOfPdf } from './support/pdf-lines'
import { call } from './support/shell'

/** Titles of every script that a bundled font has, and of what text extraction is known to lose. */
const titles = [
  'Coup in Bamako',
  'office final: offer of a fjord, affluent waffle',
  'oﬃce ﬁnal',
  'Ångström, naïve façade, Dvořák, Łódź',
  'x̄ and q̃ as they were measured',
  'Ἑλλάς και Αθήνα',
  'Київ і Москва',
  'Đồng bằng sông Cửu Long',
  'اتفاق باماكو حول السلام',
  'مُحَمَّد الأوّل',
  'لا إله',
  'می‌خواهم',
  'הסכם השלום בבמקו',
  'שָׁלוֹם',
  '美国与马里恢复关系。',
  'マリでの東京会議（ﾊﾞﾏｺ）',
  '말리와 미국의 회담',
  'Signed as “اتفاق” in Bamako, 50 %',
  'اتفاق ECOWAS (2015) في باماكو',
  'הסכם [2017] עם AES',
  'Vote 🗳️ and a flag 🇲🇱',
  'The foreign ministers of the three states of the alliance announce, after a long night of talks with the mediators, that the withdrawal is to be final and at once',
  '马里与布基纳法索和尼日尔三国外交部长在长时间会谈之后宣布退出西非国家经济共同体并立即生效的声明全文',
  'وزراء خارجية الدول الثلاث في التحالف يعلنون بعد ليلة طويلة من المحادثات مع الوسطاء أن الانسحاب نهائي وفوري ولا رجعة فيه',
]

const emoji = /[\p{Emoji_Presentation}\p{Regional_Indicator}\u{1f5f3}]/gu
/** The vowel signs of right-to-left letters, which no reader of a PDF puts back on them. */
const signs = /(?<=[\p{Script=Arabic}\p{Script=Hebrew}]\p{M}*)\p{M}/gu
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}]/u

/** The lines of text of a figure's pages. */
function linesOf({ pages }: Figure): string[] {
  return pages.flatMap(({ svg }) =>
    Array.from(svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g), ([, text = '']) => text),
  )
}

for (const { name, file } of [
  { name: 'one page, light', file: { theme: 'light', width: 1600, format: 'pdf', scale: 1 } },
  {
    name: 'several pages, black on white',
    file: { theme: 'print', page: 'slide', width: 1600, format: 'pdf', scale: 1 },
  },
] as const satisfies readonly { name: string; file: FigureFile }[]) {
  test(`Every title is found in the text of a PDF, in whatever script: ${name}`, async ({
    start,
    folder,
  }) => {
    const { app, page } = await start()
    const { value } = await call(page, 'workspace')
    const lane = (value as { lanes: readonly { id: string }[] }).lanes[0]?.id
    for (const [at, title] of titles.entries())
      expect(await call(page, 'createEvent', { title, lane, date: String(1990 + at) })).toMatchObject({
        ok: true,
      })
    const path = join(folder, 'figure.pdf')
    await choosePath(app, path)
    const figure = (await call(page, 'figure', settingsOf(file))).value as Figure
    expect(figure.pages.length > 1).toBe('page' in file)
    expect(await call(page, 'exportFigure', file)).toMatchObject({ ok: true })
    const { all, lines } = await lettersOfPdf(readFileSync(path))

    for (const title of titles.filter((own) => !rightToLeft.test(own))) {
      // Emoji are pictures, in fonts of the machine if it has any.
      for (const part of title.split(emoji)) expect.soft(all, title).toContain(letters(part))
    }
    const turned = linesOf(figure).filter((line) => rightToLeft.test(line))
    // All of those titles stand in these lines.
    const drawn = letters(turned.join(''))
    for (const title of titles.filter((own) => rightToLeft.test(own))) expect(drawn).toContain(letters(title))
    for (const line of turned) {
      const wanted = letters(line.replace(/&amp;/g, '&').replace(signs, ''))
      expect
        .soft(
          lines.some((own) => own.includes(wanted)),
          line,
        )
        .toBe(true)
    }
  })
}
