import { describe, expect, test } from 'vitest'
import { describeDate } from '../../../src/shared/dates/describe-date'
import { read } from './reading-text'

describe('what was understood', () => {
  test.each([
    ['2022', 'One moment some time in 2022: from 1 Jan 2022 to 31 Dec 2022.'],
    ['18 August 2020', 'One moment on 18 Aug 2020.'],
    ['18 Aug 2020?', 'One moment on 18 Aug 2020, uncertain.'],
    ['c. 2022', 'One moment about 2022: from 1 Jan 2021 to 31 Dec 2023.'],
    ['c. 2022?', 'One moment about 2022, uncertain: from 1 Jan 2021 to 31 Dec 2023.'],
    ['45 BCE', 'One moment some time in 45 BCE: from 1 Jan 45 BCE to 31 Dec 45 BCE.'],
    ['2020-08-18T14:30Z', 'One moment at 18 Aug 2020, 14:30 (UTC).'],
    [
      '2020-08-18T14:30+02:00',
      'One moment at 18 Aug 2020, 14:30 (UTC+02:00), which is 18 Aug 2020, 12:30 (UTC).',
    ],
    [
      'between May and July 2021',
      'One moment some time between May 2021 and Jul 2021: from 1 May 2021 to 31 Jul 2021.',
    ],
    ['3–5 June 2021', 'A span: starts on 3 Jun 2021, ends on 5 Jun 2021.'],
    ['all of 2022', 'A span: starts on 1 Jan 2022, ends on 31 Dec 2022.'],
    [
      '2012 – c. 2015',
      'A span: starts some time in 2012 (from 1 Jan 2012 to 31 Dec 2012), ends about 2015 (from 1 Jan 2014 to 31 Dec 2016).',
    ],
    [
      'since 2012',
      'A span: starts some time in 2012 (from 1 Jan 2012 to 31 Dec 2012), still ongoing at the as-of date.',
    ],
    ['from 3 June 2021', 'A span: starts on 3 Jun 2021, its end is open.'],
    ['2021-06-03/', 'A span: starts on 3 Jun 2021, its end is not known.'],
    ['until 3 June 2021', 'A span: its start is open, ends on 3 Jun 2021.'],
    ['/2021-06-03', 'A span: its start is not known, ends on 3 Jun 2021.'],
  ])('by “%s” is said: %s', (text, sentence) => {
    expect(describeDate(read(text))).toBe(sentence)
  })
})
