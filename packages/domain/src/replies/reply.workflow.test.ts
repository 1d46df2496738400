import { describe, expect, test } from 'vitest'
import { attempt, faults } from '../workflow/workflow.ts'
import { mayBeginRound, type ReplyFacts, replyWorkflow } from './reply.workflow.ts'

const written = { written: true, released: true }
const empty = { written: false, released: false }

const ready: ReplyFacts = {
  decision: 'satisfied_partly',
  gist: 'Keys of the third row do not answer.',
  measures: 'The glue is applied anew.',
  amount: '120.50',
  currency: 'EUR',
  manner: 'Credit note within ten days',
  parts: { technical: written, commercial: empty, legal: empty },
  wroteSomeOfIt: false,
  step: 'reply',
  canMail: true,
}

const approve = (change: Partial<ReplyFacts>) =>
  attempt(replyWorkflow, 'draft', 'approve', { ...ready, ...change })

test('RE-1: the table of the reply has no dead end', () => {
  expect(faults(replyWorkflow)).toEqual([])
})

describe('RE-1, RE-5: approving', () => {
  test('a whole letter is approved; empty commercial and legal parts need no release', () => {
    expect(approve({})).toEqual({ ok: true, to: 'approved' })
  })

  test.each<[string, Partial<ReplyFacts>]>([
    ['decision-made', { decision: null }],
    ['gist-stated', { gist: '' }],
    ['amount-stated', { amount: null }],
    ['amount-stated', { amount: '0.00' }],
    ['amount-stated', { currency: '' }],
    ['amount-stated', { decision: 'satisfied_fully', currency: '' }],
    ['manner-stated', { manner: '' }],
    ['manner-stated', { decision: 'satisfied_fully', manner: '' }],
    ['measures-stated', { measures: '' }],
    [
      'reply-grounds-given',
      { decision: 'refused', parts: { technical: empty, commercial: written, legal: empty } },
    ],
    ['technical-released', { parts: { ...ready.parts, technical: { written: true, released: false } } }],
    ['technical-released', { parts: { ...ready.parts, technical: empty } }],
    ['commercial-released', { parts: { ...ready.parts, commercial: { written: true, released: false } } }],
    ['legal-released', { parts: { ...ready.parts, legal: { written: true, released: false } } }],
    ['approved-by-another', { wroteSomeOfIt: true }],
  ])('needs %s', (missing, change) => {
    expect(approve(change)).toEqual({ ok: false, reason: 'conditions-missing', missing: [missing] })
  })

  test('a refusal needs neither amount nor measures, but a technical or a legal reason', () => {
    const refused = { decision: 'refused', amount: null, currency: '', manner: '', measures: '' } as const
    expect(approve({ ...refused, parts: { technical: empty, commercial: empty, legal: written } }).ok).toBe(
      true,
    )
  })
})

describe('RE-1: sending', () => {
  test('only what is approved is sent, and only when the steps have come to the reply', () => {
    expect(attempt(replyWorkflow, 'draft', 'send', ready)).toEqual({ ok: false, reason: 'not-from-here' })
    expect(attempt(replyWorkflow, 'approved', 'send', ready)).toEqual({ ok: true, to: 'sent' })
    expect(attempt(replyWorkflow, 'approved', 'send', { ...ready, step: 'action', canMail: false })).toEqual({
      ok: false,
      reason: 'conditions-missing',
      missing: ['reply-step-reached', 'address-known'],
    })
  })
})

test('RE-6: a new round begins after a rejection or when the work began anew, never beside an open letter', () => {
  expect(mayBeginRound(null, false)).toBe(true)
  expect(mayBeginRound({ status: 'rejected' }, true)).toBe(true)
  expect(mayBeginRound({ status: 'accepted' }, true)).toBe(false)
  expect(mayBeginRound({ status: 'accepted' }, false)).toBe(true)
  expect(mayBeginRound({ status: 'sent' }, true)).toBe(false)
  expect(mayBeginRound({ status: 'draft' }, false)).toBe(false)
  expect(mayBeginRound({ status: 'approved' }, false)).toBe(false)
})
