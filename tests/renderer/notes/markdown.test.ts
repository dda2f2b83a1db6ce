import { render, screen } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import Markdown from '../../../src/renderer/notes/Markdown.svelte'

function show(text: string): { readonly root: HTMLElement; readonly opened: string[] } {
  const opened: string[] = []
  const { container } = render(Markdown, { text, onlink: (address: string) => opened.push(address) })
  return { root: container, opened }
}

test('headings, lists, tables and emphasis are built as elements', () => {
  show('# Head\n\nOne *two* **three** `four`\n\n1. first\n2. second\n\n| a | b |\n|---|---|\n| c | d |')
  expect(screen.getByRole('heading', { name: 'Head', level: 4 })).toBeTruthy()
  expect(screen.getAllByRole('listitem').map((item) => item.textContent.trim())).toEqual(['first', 'second'])
  expect(screen.getAllByRole('cell').map((cell) => cell.textContent.trim())).toEqual(['c', 'd'])
  expect(screen.getByText('two').tagName).toBe('EM')
  expect(screen.getByText('three').tagName).toBe('STRONG')
})

test('words stay apart and punctuation stays put across inline elements', () => {
  const { root } = show('One *two*, **three** four.')
  expect(root.querySelector('p')?.textContent).toBe('One two, three four.')
})

test('markup in a note is shown as the text it is', () => {
  const { root } = show('<img src=x onerror="alert(1)">\n\nIn <b>line</b> <script>alert(1)</script>')
  expect(root.querySelectorAll('img, b, script')).toHaveLength(0)
  expect(root.textContent).toContain('<img src=x onerror="alert(1)">')
  expect(root.textContent).toContain('<b>line</b>')
})

test('a picture is not loaded: its words and its address are shown', () => {
  const { root } = show(
    '![A map](https://example.org/map.png) and ![again][m]\n\n[m]: https://example.org/m.png',
  )
  expect(root.querySelector('img')).toBeNull()
  expect(root.textContent).toContain('A map')
  expect(root.textContent).toContain('https://example.org/map.png')
  expect(root.textContent).toContain('https://example.org/m.png')
})

test('a link asks to be opened, wherever its address stands, and leads nowhere itself', async () => {
  const { root, opened } = show(
    '[here](https://example.org/a), [there][t] and <https://example.org/c>\n\n[t]: https://example.org/b',
  )
  expect(root.querySelectorAll('a[href]')).toHaveLength(0)
  for (const link of screen.getAllByRole('link')) await userEvent.click(link)
  expect(opened).toEqual(['https://example.org/a', 'https://example.org/b', 'https://example.org/c'])
})

test('a task list shows what is done, and cannot be ticked here', () => {
  show('- [x] asked\n- [ ] answered')
  const boxes = screen.getAllByRole<HTMLInputElement>('checkbox')
  expect(boxes.map(({ checked, disabled }) => [checked, disabled])).toEqual([
    [true, true],
    [false, true],
  ])
})

test('nesting without end is cut, not followed', () => {
  const { root } = show(`${'> '.repeat(400)}deep`)
  expect(root.querySelectorAll('blockquote').length).toBeLessThan(40)
  expect(root.textContent).toContain('…')
})

test('of a very long note the beginning is shown, and that it is only the beginning', () => {
  const { root } = show('words '.repeat(40_000))
  expect(root.textContent).toMatch(/Only the first [\d,]+ of 240,000 characters/)
  expect(root.textContent.length).toBeLessThan(110_000)
})

test('a note that is nested without end is shown all the same', () => {
  const { root } = show('>'.repeat(9_000))
  // As it was typed, where the stack has no room for reading it.
  expect(root.textContent.trim()).toMatch(/^(…|>{9000})$/)
})
