import type { Action } from '@redress/contracts/actions'
import { expect, test } from 'vitest'
import { whyNot } from './why-not.ts'

const person = (id: string) => ({ id, name: id })
const action = (wish: Partial<Action>): Action => ({
  id: 'a',
  kind: 'corrective',
  status: 'open',
  title: 'Interlock',
  detail: '',
  urgent: false,
  owner: person('owner'),
  dueAt: '2026-11-22T09:00:00.000Z',
  createdBy: person('creator'),
  createdAt: '2026-11-20T09:00:00.000Z',
  approvedBy: null,
  sentBackAt: null,
  doneBy: null,
  doneAt: null,
  outcome: '',
  proof: '',
  files: [],
  verifiedBy: null,
  verifiedAt: null,
  remark: '',
  version: 2,
  of: { kind: 'complaint', number: 'C-2026-00001', subject: '', customer: '' },
  contact: { name: '', phone: '', preferredChannel: null },
  steps: [],
  ...wish,
})
const engineer = { id: 'engineer', role: 'engineer' } as const

test('AL-2: what the API allows is not argued with', () => {
  expect(whyNot(action({ steps: ['done'] }), 'done', engineer)).toBeNull()
})

test('AC-1: an action that was done or cancelled meanwhile says its state', () => {
  expect(whyNot(action({ status: 'cancelled' }), 'done', engineer)).toEqual({ state: true })
  expect(whyNot(action({ status: 'verified' }), 'verify', engineer)).toEqual({ state: true })
})

test('AC-1: a condition that fails now is named', () => {
  expect(whyNot(action({ status: 'done', doneBy: person('engineer') }), 'verify', engineer)).toEqual({
    missing: ['another-person'],
  })
  expect(whyNot(action({ owner: person('new owner') }), 'replan', engineer)).toEqual({
    missing: ['own-action'],
  })
})

test('CAR-6: all conditions of its own hold, so its discipline was signed', () => {
  const creator = { id: 'creator', role: 'engineer' } as const
  expect(whyNot(action({}), 'cancel', creator)).toEqual({ missing: ['discipline-open'] })
})
