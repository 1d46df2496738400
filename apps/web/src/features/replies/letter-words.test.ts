import type { FormalReply } from '@redress/contracts/replies'
import { expect, test } from 'vitest'
import { changeOf, edited, noEdits } from './letter-words.ts'

const part = { body: '', writtenBy: null, releasedBy: null, releasedAt: null, ownWork: false }
const letter = {
  version: 4,
  decision: null,
  gist: 'Keys dead',
  amount: null,
  currency: '',
  manner: '',
  measures: '',
  enclosures: '',
  parts: { technical: part, commercial: part, legal: part },
} as unknown as FormalReply

test('AL-2: edits remember the version they began upon, whatever arrives meanwhile', () => {
  const first = edited(noEdits, letter, 'gist', 'Keys of row 3 dead')
  const later = edited(first, { ...letter, version: 7 }, 'manner', 'Credit note')
  expect(later).toEqual({ words: { gist: 'Keys of row 3 dead', manner: 'Credit note' }, upon: 4 })
})

test('AL-2: words put back to what is saved are no edit, so nobody becomes a writer by touching', () => {
  expect(edited(edited(noEdits, letter, 'legal', 'x'), letter, 'legal', '')).toEqual(noEdits)
})

test('RE-1: amount and currency are sent in one form, an emptied amount as none', () => {
  expect(changeOf({ amount: ' 120,5', currency: 'eur' }, 4)).toEqual({
    version: 4,
    amount: '120.5',
    currency: 'EUR',
  })
  expect(changeOf({ amount: '', decision: 'refused' }, 4)).toEqual({
    version: 4,
    amount: null,
    decision: 'refused',
  })
})
