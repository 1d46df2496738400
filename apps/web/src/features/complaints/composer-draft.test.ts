import { expect, test } from 'vitest'
import { attemptOf, draftName, emptyDraft, isEmpty } from './composer-draft.ts'

test('AL-3: the same words keep their key over a retry, other words get another', () => {
  const words = { body: 'We have it here.', files: [] }
  const first = attemptOf(emptyDraft, words)
  const tried = { ...emptyDraft, attempt: first }
  expect(attemptOf(tried, { ...words })).toEqual(first)
  expect(attemptOf(tried, { ...words, body: 'We have it here!' }).key).not.toBe(first.key)
  expect(attemptOf(emptyDraft, words).key).not.toBe(first.key)
})

test('AL-4: drafts are apart by person, record and mode', () => {
  const names = [
    draftName('a', 'C-2026-00001', 'message'),
    draftName('a', 'C-2026-00001', 'note'),
    draftName('a', 'C-2026-00002', 'note'),
    draftName('b', 'C-2026-00001', 'note'),
  ]
  expect(new Set(names).size).toBe(4)
})

test('AL-4: blanks are no draft, a file alone is one', () => {
  expect(isEmpty({ ...emptyDraft, text: ' \n ' })).toBe(true)
  expect(isEmpty({ ...emptyDraft, files: [{ token: 't', name: 'a.jpg', size: 1 }] })).toBe(false)
})
