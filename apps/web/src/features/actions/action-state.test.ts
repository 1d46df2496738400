import { expect, test } from 'vitest'
import { stateOf } from './action-state.ts'

const now = new Date('2026-03-05T09:00:00.000Z')
const of = (o: Partial<Parameters<typeof stateOf>[0]>) =>
  stateOf(
    { status: 'open', kind: 'corrective', dueAt: '2026-03-09T09:00:00.000Z', sentBackAt: null, ...o },
    now,
  )

test('AC-1: open is planned, due within a day, or overdue', () => {
  expect(of({})).toBe('planned')
  expect(of({ dueAt: '2026-03-06T08:59:00.000Z' })).toBe('soon')
  expect(of({ dueAt: '2026-03-05T08:59:00.000Z' })).toBe('overdue')
})

test('AC-1: what is done is never overdue; a call that was made is simply done', () => {
  const dueAt = '2026-03-01T09:00:00.000Z'
  expect(of({ status: 'done', dueAt })).toBe('done')
  expect(of({ status: 'verified', dueAt })).toBe('verified')
  expect(of({ status: 'verified', kind: 'call_back', dueAt })).toBe('closed')
})

test('AC-2: a proposal that was sent back says so', () => {
  expect(of({ status: 'proposed' })).toBe('proposed')
  expect(of({ status: 'proposed', sentBackAt: '2026-03-04T09:00:00.000Z' })).toBe('sent-back')
})
