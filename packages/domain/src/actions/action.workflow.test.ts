import { describe, expect, test } from 'vitest'
import { attempt, faults, nextSteps } from '../workflow/workflow.ts'
import { type ActionKind, actionKinds } from './action.ts'
import { type ActionFacts, actionWorkflows } from './action.workflow.ts'

const facts = (o: Partial<ActionFacts> = {}): ActionFacts => ({
  actor: { id: 'stranger', isHeadOfQuality: false },
  ownerId: 'owner',
  createdById: 'creator',
  doneById: null,
  isSigned: false,
  changesWords: false,
  proof: { words: '', files: 0 },
  ...o,
})
const as = (id: string, isHeadOfQuality = false) => facts({ actor: { id, isHeadOfQuality } })

test.each(actionKinds)('AC-1: the table of %s has no dead end and no unreachable state', (kind) => {
  expect(faults(actionWorkflows[kind])).toEqual([])
})

test('AC-2, CAR-3: measures wait for agreement; what stops the harm and promises of a call or a look do not', () => {
  const initial = Object.fromEntries(actionKinds.map((kind) => [kind, actionWorkflows[kind].initial]))
  expect(initial).toEqual({
    containment: 'open',
    remedy: 'proposed',
    corrective: 'proposed',
    preventive: 'proposed',
    call_back: 'open',
    follow_up: 'open',
  })
})

test('AC-2: nobody agrees to the own proposal or sends it back', () => {
  const { corrective } = actionWorkflows
  const own = { ok: false, reason: 'conditions-missing', missing: ['not-own-proposal'] }
  expect(attempt(corrective, 'proposed', 'approve', as('creator', true))).toEqual(own)
  expect(attempt(corrective, 'proposed', 'send-back', as('creator', true))).toEqual(own)
  expect(attempt(corrective, 'proposed', 'approve', as('head', true))).toEqual({ ok: true, to: 'open' })
  expect(attempt(corrective, 'proposed', 'send-back', as('head', true))).toEqual({ ok: true, to: 'proposed' })
})

describe('AC-1: done', () => {
  const reported = (kind: ActionKind, words: string, files = 0) =>
    attempt(actionWorkflows[kind], 'open', 'done', facts({ proof: { words, files } }))

  test('a measure needs a file or twenty characters of proof, blanks do not count', () => {
    const refused = { ok: false, reason: 'conditions-missing', missing: ['proof-given'] }
    expect(reported('corrective', '')).toEqual(refused)
    expect(reported('corrective', `${'x'.repeat(19)}   `)).toEqual(refused)
    expect(reported('corrective', 'x'.repeat(20))).toEqual({ ok: true, to: 'done' })
    expect(reported('containment', '', 1)).toEqual({ ok: true, to: 'done' })
  })

  test('SLA-4: a call-back closes with it, a follow-up waits for another person', () => {
    expect(reported('call_back', '')).toEqual({ ok: true, to: 'verified' })
    expect(reported('follow_up', '')).toEqual({ ok: true, to: 'done' })
  })

  test('nothing is done that was not agreed', () => {
    expect(attempt(actionWorkflows.remedy, 'proposed', 'done', facts())).toMatchObject({
      reason: 'not-from-here',
    })
  })
})

test('AC-1: verified by another person than who did it', () => {
  const did = { doneById: 'owner' }
  const { corrective } = actionWorkflows
  expect(attempt(corrective, 'done', 'verify', { ...as('owner'), ...did })).toMatchObject({
    missing: ['another-person'],
  })
  expect(attempt(corrective, 'done', 'verify', { ...as('engineer'), ...did })).toEqual({
    ok: true,
    to: 'verified',
  })
})

test('CAR-6: nor by whoever had to do it, though somebody else reported it', () => {
  const { corrective } = actionWorkflows
  const verify = (id: string) => attempt(corrective, 'done', 'verify', { ...as(id), doneById: 'colleague' })
  expect(verify('owner')).toMatchObject({ missing: ['another-person'] })
  expect(verify('engineer')).toEqual({ ok: true, to: 'verified' })
})

test('AC-1: only the creator or the head of quality cancels; the owner may plan anew', () => {
  const { corrective } = actionWorkflows
  const ok = (step: 'cancel' | 'replan', who: ActionFacts) => attempt(corrective, 'open', step, who).ok
  const people = [as('creator'), as('owner'), as('stranger'), as('head', true)]
  expect(people.map((who) => ok('cancel', who))).toEqual([true, false, false, true])
  expect(people.map((who) => ok('replan', who))).toEqual([true, true, false, true])
})

test('AC-1: a cancelled action rests', () => {
  for (const kind of actionKinds) expect(nextSteps(actionWorkflows[kind], 'cancelled', facts())).toEqual([])
})

test('CAR-6: an action of a signed discipline is neither given up nor reworded; its date may still be planned anew', () => {
  const { corrective } = actionWorkflows
  const head = { ...as('head', true), isSigned: true }
  const missing = { ok: false, reason: 'conditions-missing', missing: ['discipline-open'] }
  expect(attempt(corrective, 'open', 'cancel', head)).toEqual(missing)
  expect(attempt(corrective, 'open', 'replan', head)).toEqual({ ok: true, to: 'open' })
  expect(attempt(corrective, 'open', 'replan', { ...head, changesWords: true })).toEqual(missing)
})
