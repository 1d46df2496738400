import { describe, expect, test } from 'vitest'
import type { CarAction, CarCause, CarContent } from './content.ts'
import { coverageOf, faultsInLifting } from './measures.ts'

const action = (more: Partial<CarAction>): CarAction => ({
  id: 'a',
  kind: 'corrective',
  status: 'open',
  discipline: 'd5',
  causeId: null,
  title: 'Interlock on zone 3',
  detail: '',
  owner: { id: 'o', name: 'Jan Nowak' },
  dueAt: '2026-03-02T09:00:00.000Z',
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
  ...more,
})

const cause = (more: Partial<CarCause>): CarCause => ({
  id: 'c',
  parentId: null,
  position: 1,
  kind: 'technical_occurrence',
  branch: null,
  text: 'No interlock',
  evidence: '',
  status: 'root',
  switchedOn: '',
  switchedOff: '',
  verifiedBy: null,
  verifiedAt: null,
  files: [],
  fits: [],
  version: 1,
  ...more,
})

describe('CAR-5: causes and actions, one to one', () => {
  const covered = (content: Pick<CarContent, 'actions' | 'causes'>) => {
    const { causes, withoutCause } = coverageOf(content)
    return {
      causes: causes.map(({ cause: { id }, actions }) => [id, actions.map((one) => one.id)]),
      withoutCause: withoutCause.map(({ id }) => id),
    }
  }

  test('a root without an action and an action without a cause are pointed out', () => {
    const causes = [cause({ id: 'made' }), cause({ id: 'escaped', kind: 'technical_escape' })]
    const actions = [action({ id: 'one', causeId: 'made' }), action({ id: 'two' })]
    expect(covered({ causes, actions })).toEqual({
      causes: [
        ['made', ['one']],
        ['escaped', []],
      ],
      withoutCause: ['two'],
    })
  })

  test('what is suspected or ruled out needs no action, and none answers it', () => {
    const causes = [cause({ id: 'ink', status: 'ruled_out' }), cause({ id: 'dust', status: 'suspected' })]
    const actions = [action({ id: 'one', causeId: 'ink' })]
    expect(covered({ causes, actions })).toEqual({ causes: [], withoutCause: ['one'] })
  })

  test('an interim measure answers no cause; prevention answers what is systemic only', () => {
    const causes = [cause({ id: 'made' }), cause({ id: 'system', kind: 'systemic_occurrence' })]
    const actions = [
      action({ id: 'sort', discipline: 'd3', causeId: 'made' }),
      action({ id: 'train', discipline: 'd7', causeId: 'made' }),
      action({ id: 'fmea', discipline: 'd7', causeId: 'system' }),
    ]
    expect(covered({ causes, actions }).causes).toEqual([
      ['made', []],
      ['system', ['fmea']],
    ])
  })
})

describe('CAR-9: an interim measure stays until D6 is proven', () => {
  const fields = (values: Record<string, string>) =>
    Object.entries(values).map(([name, value]) => ({
      name: name as 'd6.result',
      value,
      version: 1,
      changedBy: '',
      changedAt: '',
    }))
  const proven = fields({ 'd6.baselineRate': '0.176', 'd6.partsProven': '16', 'd6.failuresSeen': '0' })
  const failed = fields({ 'd6.baselineRate': '0.176', 'd6.partsProven': '99', 'd6.failuresSeen': '1' })
  const introduced = [action({ introducedOn: '2026-03-01' })]
  const gate = (status: 'draft' | 'accepted'): CarContent['gates'] => [
    {
      gate: 'd5_d6',
      status,
      submittedBy: null,
      submittedAt: null,
      decidedBy: null,
      decidedAt: null,
      comment: '',
      version: 1,
    },
  ]
  test.each([
    [
      'nothing done',
      { actions: [], fields: [], gates: gate('draft') },
      ['corrective-introduced', 'd6-proven'],
    ],
    [
      'proven, but nothing is introduced',
      { actions: [action({})], fields: proven, gates: [] },
      ['corrective-introduced'],
    ],
    [
      'one of two introduced',
      { actions: [...introduced, action({})], fields: proven, gates: [] },
      ['corrective-introduced'],
    ],
    ['introduced, but not proven', { actions: introduced, fields: [], gates: gate('draft') }, ['d6-proven']],
    ['introduced and proven', { actions: introduced, fields: proven, gates: gate('draft') }, []],
    ['accepted without the sample', { actions: introduced, fields: [], gates: gate('accepted') }, []],
    [
      'accepted, and failed since',
      { actions: introduced, fields: failed, gates: gate('accepted') },
      ['d6-proven'],
    ],
  ])('%s', (_, content, faults) => {
    expect(faultsInLifting(content)).toEqual(faults)
  })
})
