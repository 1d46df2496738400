import { expect, test } from 'vitest'
import type { CarAction } from './content.ts'
import { unfinishedActionsOf } from './team.ts'

const action = (id: string, owner: string, status: CarAction['status']): CarAction => ({
  id,
  kind: 'corrective',
  status,
  discipline: 'd5',
  causeId: null,
  title: id,
  detail: '',
  owner: { id: owner, name: owner },
  dueAt: '2026-03-02T08:00:00.000Z',
  expectedEffect: '',
  proofPlan: '',
  introducedOn: null,
  effectPercent: null,
  outcome: '',
  proof: '',
  doneAt: null,
  verifiedBy: null,
  verifiedAt: null,
  liftedAt: null,
  liftedBy: null,
  liftedReason: '',
  files: [],
  version: 1,
})

test('CAR-2, UX B3: what a member still holds, verified work not', () => {
  const actions = [
    action('proposed', 'ida', 'proposed'),
    action('open', 'ida', 'open'),
    action('done', 'ida', 'done'),
    action('verified', 'ida', 'verified'),
    action('cancelled', 'ida', 'cancelled'),
    action('other', 'jan', 'open'),
  ]
  expect(unfinishedActionsOf({ actions }, { userId: 'ida' }).map(({ id }) => id)).toEqual([
    'proposed',
    'open',
    'done',
  ])
})

test('somebody from outside holds no action', () => {
  expect(unfinishedActionsOf({ actions: [action('open', 'ida', 'open')] }, { userId: null })).toEqual([])
})
