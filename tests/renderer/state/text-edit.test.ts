import { expect, test } from 'vitest'
import type { Client } from '../../../src/renderer/api'
import { Drafts } from '../../../src/renderer/state/drafts'
import { OpenEdits, TextEdit } from '../../../src/renderer/state/text-edit.svelte.js'
import type { Reply } from '../../../src/shared/errors'

const client = { saveDraft: () => Promise.resolve(), discardDraft: () => Promise.resolve() }

/** An edit of a field that holds `saved`, and what was applied through it; `answers` lets the oldest one through. */
function anEdit(saved = '') {
  const applied: string[] = []
  const waiting: ((reply: Reply<null>) => void)[] = []
  const drafts = new Drafts(client as unknown as Client, () => undefined)
  const edit = new TextEdit(drafts, new OpenEdits(), {
    record: 'one',
    field: 'date',
    longest: 100,
    saved: () => saved,
    apply: (text) => {
      applied.push(text)
      return new Promise((resolve) => waiting.push(resolve))
    },
  })
  return { edit, applied, answer: () => waiting.shift()?.({ ok: true, value: null }) }
}

test('Enter, and leaving the field while that is under way, are one step', async () => {
  const { edit, applied, answer } = anEdit()
  edit.type('2020')
  const entered = edit.apply()
  const left = edit.leave()
  answer()
  await Promise.all([entered, left])
  expect(applied).toEqual(['2020'])
  expect(edit.edited).toBe(false)
})

test('what is typed while a step is under way is the next one', async () => {
  const { edit, applied, answer } = anEdit()
  edit.type('2020')
  const first = edit.apply()
  edit.type('2021')
  const second = edit.apply()
  answer()
  await first
  expect(edit.text).toBe('2021')
  answer()
  await second
  expect(applied).toEqual(['2020', '2021'])
  expect(edit.edited).toBe(false)
})
