import { expect, test } from 'vitest'
import { attempt, faults, need, nextSteps, type Workflow } from './workflow.ts'

type Facts = { paid: boolean; packed: boolean }
const paid = need<Facts>('paid', (f) => f.paid)
const packed = need<Facts>('packed', (f) => f.packed)

const parcel: Workflow<'new' | 'sent' | 'lost', 'send', Facts> = {
  states: ['new', 'sent', 'lost'],
  initial: 'new',
  final: ['sent', 'lost'],
  transitions: [
    { action: 'send', from: ['new'], to: 'sent', permission: 'complaint.work', needs: [paid, packed] },
  ],
}

test('a refused step names everything that is missing, not only the first', () => {
  expect(attempt(parcel, 'new', 'send', { paid: false, packed: false })).toEqual({
    ok: false,
    reason: 'conditions-missing',
    missing: ['paid', 'packed'],
  })
  expect(attempt(parcel, 'new', 'send', { paid: true, packed: true })).toEqual({ ok: true, to: 'sent' })
  expect(attempt(parcel, 'sent', 'send', { paid: true, packed: true })).toEqual({
    ok: false,
    reason: 'not-from-here',
  })
})

test('the next steps carry what each still lacks', () => {
  expect(nextSteps(parcel, 'new', { paid: true, packed: false })).toEqual([
    { action: 'send', to: 'sent', permission: 'complaint.work', missing: ['packed'] },
  ])
  expect(nextSteps(parcel, 'sent', { paid: true, packed: true })).toEqual([])
})

test('a table with an unreachable state, a dead end or a step written twice is found', () => {
  expect(faults(parcel)).toEqual(["lost can't be reached"])
  const [send] = parcel.transitions
  if (!send) throw new Error('no transition')
  expect(faults({ ...parcel, final: ['lost'], transitions: [send, send] })).toEqual([
    "lost can't be reached",
    'sent has no way out',
    'send from new is written twice',
  ])
})
