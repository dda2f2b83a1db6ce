import { expect, test } from 'vitest'
import { markdownOfHtml } from '../../../../src/renderer/notes/editor/html-to-markdown'

test('headings, emphasis, links, lists and quotes become Markdown', () => {
  expect(
    markdownOfHtml(
      '<h2>Course</h2><p>Held <b>at</b> <em>night</em>, <a href="https://example.org/a">source</a></p><blockquote>said</blockquote>',
    ),
  ).toBe('## Course\n\nHeld **at** *night*, [source](https://example.org/a)\n\n> said')
  expect(markdownOfHtml('<ol><li>one</li><li>two</li></ol>')).toMatch(/^1\.\s+one\n2\.\s+two$/)
})

test('a table is one, with or without headings of its own, each cell on one line', () => {
  const expected = ['| a | b |', '| --- | --- |', '| c d | e \\| f |'].join('\n')
  expect(
    markdownOfHtml(
      '<table><tr><th>a</th><th>b</th></tr><tr><td><p>c</p><p>d</p></td><td>e | f</td></tr></table>',
    ),
  ).toBe(expected)
  expect(
    markdownOfHtml('<table><tr><td>a</td><td>b</td></tr><tr><td>c<br>d</td><td>e | f</td></tr></table>'),
  ).toBe(expected)
})

test('text that has no form of its own is left to a plain paste', () => {
  expect(markdownOfHtml('<meta charset="utf-8"><span style="color: red">Coup</span>')).toBeNull()
  expect(markdownOfHtml('<div><div>one</div><div>two</div></div>')).toBeNull()
  expect(markdownOfHtml('')).toBeNull()
})

test('weight and slant from an office program are kept; what it wraps everything in is not', () => {
  expect(
    markdownOfHtml(
      '<b style="font-weight:normal"><span style="font-weight:700">bold</span> <span style="font-style:italic">slant</span></b>',
    ),
  ).toBe('**bold** *slant*')
})

const hostile: readonly (readonly [name: string, html: string])[] = [
  ['a script', '<b>x</b><script>window.ran = 1</script>'],
  ['a handler', '<b onclick="window.ran = 1">x</b><img src=x onerror="window.ran = 1">'],
  ['a style', '<b>x</b><style>* { background: url(https://evil.invalid/) }</style>'],
  [
    'a frame',
    '<b>x</b><iframe srcdoc="<script>parent.ran = 1</script>" src="https://evil.invalid/"></iframe>',
  ],
  ['a drawing', '<b>x</b><svg onload="window.ran = 1"><script>window.ran = 1</script></svg>'],
  [
    'formulas that hide a script',
    '<b>x</b><math><mtext><style><img src=x onerror=window.ran=1></style></mtext></math>',
  ],
  [
    'an address that runs',
    '<b>x</b><a href="javascript:window.ran=1">go</a><a href=" java\nscript:window.ran=1">go</a>',
  ],
  ['data', '<b>x</b><img alt="" src="data:text/html,<script>window.ran=1</script>">'],
  ['an object', '<b>x</b><object data="https://evil.invalid/"></object><embed src="https://evil.invalid/">'],
  ['a form', '<b>x</b><form action="https://evil.invalid/"><button>evil.invalid</button></form>'],
  ['a new base', '<base href="https://evil.invalid/"><b>x</b><a href="/a">a</a>'],
  ['a jump elsewhere', '<meta http-equiv="refresh" content="0;url=https://evil.invalid/"><b>x</b>'],
  ['hidden words', '<b>x</b><span style="display:none">evil.invalid</span><p hidden>evil.invalid</p>'],
  ['a template', '<b>x</b><template><img src=x onerror="window.ran = 1"></template>'],
  ['a comment', '<b>x</b><!--[if gte mso 9]><xml>evil.invalid</xml><![endif]-->'],
  [
    'a table out of shape',
    '<b>x</b><table></table><table><tr></tr></table><table><caption>c</caption></table>',
  ],
]

test.each(hostile)('%s in what is pasted does nothing and leaves no trace', (_, html) => {
  const markdown = markdownOfHtml(html)
  expect(markdown).toContain('**x**')
  expect(markdown).not.toMatch(/ran|evil|script|<|data:/i)
  expect('ran' in window).toBe(false)
})

test('what is nested without end or far too long is pasted as its plain text', () => {
  expect(() => markdownOfHtml(`${'<div><b>'.repeat(1_500)}x`)).not.toThrow()
  expect(markdownOfHtml(`<b>${'x'.repeat(2_000_001)}</b>`)).toBeNull()
})
