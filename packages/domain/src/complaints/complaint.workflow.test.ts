import { describe, expect, test } from 'vitest'
import { attempt, faults, nextSteps } from '../workflow/workflow.ts'
import { type ComplaintStep, complaintSteps } from './complaint.ts'
import { type ComplaintAction, type ComplaintFacts, complaintWorkflow } from './complaint.workflow.ts'

/** Everything is there for the way of a justified complaint. */
const ready: ComplaintFacts = {
  responsibleAssigned: true,
  validity: 'justified',
  secondSigned: false,
  causeStated: true,
  groundsGiven: true,
  wayOutOffered: false,
  measures: 1,
  noMeasuresReasoned: false,
  measuresProposed: 0,
  actionsUnfinished: 0,
  replySent: true,
  replyUnsettled: false,
  effective: true,
  satisfactionRecorded: true,
  dissatisfied: false,
  timesAsked: 0,
}
const refused: ComplaintFacts = {
  ...ready,
  validity: 'unjustified',
  secondSigned: true,
  causeStated: false,
  wayOutOffered: true,
  effective: false,
}

test('DOMAIN §3: every step of the table can be reached and none is a dead end', () => {
  expect(faults(complaintWorkflow)).toEqual([])
})

test.each<[ComplaintStep, ComplaintAction, ComplaintStep, ComplaintFacts]>([
  ['registered', 'start-analysis', 'analysis', ready],
  ['analysis', 'start-action', 'action', ready],
  ['analysis', 'refuse', 'reply', refused],
  ['action', 'start-reply', 'reply', ready],
  ['action', 'start-reply', 'reply', { ...ready, measures: 0, noMeasuresReasoned: true }],
  ['reply', 'start-follow-up', 'follow_up', ready],
  ['follow_up', 'close', 'closed', ready],
  ['follow_up', 'close', 'closed', refused],
  ['follow_up', 'analyse-again', 'analysis', ready],
  ['closed', 'reopen', 'analysis', ready],
])('DOMAIN §3: %s –%s→ %s', (from, action, to, facts) => {
  expect(attempt(complaintWorkflow, from, action, facts)).toEqual({ ok: true, to })
})

describe('DOMAIN §3: what each step lacks is named', () => {
  test.each<[ComplaintStep, ComplaintAction, ComplaintFacts, string[]]>([
    ['registered', 'start-analysis', { ...ready, responsibleAssigned: false }, ['responsible-assigned']],
    [
      'analysis',
      'start-action',
      { ...ready, responsibleAssigned: false, validity: null, causeStated: false },
      ['responsible-assigned', 'validity-decided', 'cause-stated'],
    ],
    ['analysis', 'start-action', { ...ready, validity: 'unjustified' }, ['found-justified']],
    ['analysis', 'refuse', { ...refused, validity: 'partly_justified' }, ['found-unjustified']],
    [
      'analysis',
      'refuse',
      { ...refused, secondSigned: false, groundsGiven: false, wayOutOffered: false },
      ['verdict-second-signed', 'grounds-given', 'way-out-offered'],
    ],
    ['action', 'start-reply', { ...ready, measuresProposed: 1 }, ['every-measure-approved']],
    ['action', 'start-reply', { ...ready, measures: 0 }, ['measure-or-reason']],
    ['action', 'start-reply', { ...ready, validity: 'partly_justified', measures: 0 }, ['measure-or-reason']],
    ['reply', 'start-follow-up', { ...ready, replySent: false }, ['reply-sent']],
    [
      'follow_up',
      'close',
      { ...ready, replyUnsettled: true, actionsUnfinished: 1, effective: false, satisfactionRecorded: false },
      [
        'reply-settled',
        'all-actions-verified',
        'effectiveness-judged-effective',
        'satisfaction-recorded-or-asked-twice',
      ],
    ],
    ['follow_up', 'close', { ...ready, dissatisfied: true }, ['not-dissatisfied']],
    [
      'follow_up',
      'close',
      { ...ready, satisfactionRecorded: false, timesAsked: 1 },
      ['satisfaction-recorded-or-asked-twice'],
    ],
  ])('%s –%s→', (from, action, facts, missing) => {
    expect(attempt(complaintWorkflow, from, action, facts)).toEqual({
      ok: false,
      reason: 'conditions-missing',
      missing,
    })
  })
})

test('DOMAIN §3: two askings without answer are enough; a refused customer may stay dissatisfied', () => {
  const silent = { ...ready, satisfactionRecorded: false, timesAsked: 2 }
  expect(attempt(complaintWorkflow, 'follow_up', 'close', silent)).toMatchObject({ ok: true })
  expect(attempt(complaintWorkflow, 'follow_up', 'close', { ...refused, dissatisfied: true })).toMatchObject({
    ok: true,
  })
})

test('DOMAIN §3: withdrawn and merged from every open step, from no other', () => {
  for (const step of complaintSteps) {
    const aside = nextSteps(complaintWorkflow, step, ready)
      .map(({ action }) => action)
      .filter((action) => action === 'withdraw' || action === 'merge')
    const isEnd = ['closed', 'withdrawn', 'merged'].includes(step)
    expect({ step, aside }).toEqual({ step, aside: isEnd ? [] : ['withdraw', 'merge'] })
  }
})
