import { describe, expect, test } from 'vitest'
import { type CarGate, carGates, gateOf } from './car.ts'
import type { CarContent } from './content.ts'
import { isReportRule, missingFor, reportRuleNames, reportRules } from './gate-rules.ts'
import { lintField } from './linter.ts'
import { aCause, anAction, aReport, writing } from './testing/report.ts'

const ours = { required: [], waived: [] }
const missing = (content: CarContent, gate: CarGate, demands: Parameters<typeof missingFor>[2] = ours) =>
  missingFor(content, gate, demands).map(({ rule, place }) => `${rule} @ ${place}`)

const full = aReport()
const stockWith = (change: Partial<CarContent['stock'][number]>) =>
  full.stock.map((row, index) => (index === 0 ? { ...row, ...change } : row))

test('CAR-6: a full report misses nothing at any gate', () => {
  expect(carGates.map((gate) => missing(full, gate))).toEqual([[], [], [], [], []])
})

describe('CAR-6: what is missing is named with its place', () => {
  test.each<[string, CarContent, CarGate, string]>([
    ['no leader', aReport({ leader: null }), 'd1_d3', 'leader-named @ d1'],
    ['nobody in the team', aReport({ members: [] }), 'd1_d3', 'team-named @ d1'],
    [
      'no description',
      writing(full, 'd2.ourDescription', ' '),
      'd1_d3',
      'our-description @ d2.ourDescription',
    ],
    ['no failure mode', writing(full, 'd2.failureMode', ''), 'd1_d3', 'failure-mode @ d2.failureMode'],
    ['no number', writing(full, 'd2.quantityClaimed', ''), 'd1_d3', 'quantity-claimed @ d2.quantityClaimed'],
    ['no part', aReport({ product: null }), 'd1_d3', 'part-identified @ d2'],
    [
      'a cause in D2',
      writing(full, 'd2.ourDescription', 'Dead because of soft ink'),
      'd1_d3',
      'problem-without-cause @ d2.ourDescription',
    ],
    [
      'the transit left out',
      aReport({
        stock: full.stock.filter(({ place }) => place !== 'in_transit'),
        lots: full.lots.map((lot) => ({ ...lot, quantityUsed: 2450 })),
      }),
      'd1_d3',
      'every-place-named @ d3.stock',
    ],
    [
      'a place not counted',
      aReport({
        stock: stockWith({ checked: null, good: null, bad: null }),
        lots: full.lots.map((lot) => ({ ...lot, quantityUsed: 2550 })),
      }),
      'd1_d3',
      'every-place-counted @ d3.stock',
    ],
    [
      'counts that differ',
      aReport({ stock: stockWith({ checked: 401 }) }),
      'd1_d3',
      'counts-add-up @ d3.stock',
    ],
    [
      'pieces nobody found',
      aReport({ lots: full.lots.map((lot) => ({ ...lot, quantityUsed: 1550 })) }),
      'd1_d3',
      'nothing-unaccounted @ d3.lots',
    ],
    ['no clean lot', writing(full, 'd3.cleanLot', ''), 'd1_d3', 'clean-point @ d3.cleanLot'],
    ['no clean day', writing(full, 'd3.cleanFrom', ''), 'd1_d3', 'clean-point @ d3.cleanLot'],
    [
      'a promise in D3',
      writing(full, 'd3.areasInformed', 'The line will be told'),
      'd1_d3',
      'containment-in-past @ d3',
    ],
    [
      'a measure only promised',
      aReport({ actions: [...full.actions, anAction('x', { discipline: 'd3', introducedOn: null })] }),
      'd1_d3',
      'interim-introduced @ d3.measures',
    ],
    [
      'no cause of the making',
      aReport({ causes: full.causes.filter(({ kind }) => !kind.endsWith('occurrence')) }),
      'd4',
      'occurrence-or-reason @ d4.noOccurrenceReason',
    ],
    [
      'a cause of the non-detection only suspected',
      aReport({
        causes: full.causes.map((cause) =>
          cause.kind.endsWith('escape') ? { ...cause, verifiedAt: null } : cause,
        ),
      }),
      'd4',
      'escape-or-reason @ d4.noEscapeReason',
    ],
    [
      'a person as the end',
      aReport({ causes: [...full.causes, aCause('p', 'technical_occurrence', { text: 'Operator error' })] }),
      'd4',
      'person-not-the-end @ d4',
    ],
    [
      'a test without a verdict',
      aReport({ tests: full.tests.map((one) => ({ ...one, verdict: null })) }),
      'd4',
      'tests-judged @ d4',
    ],
    [
      'a cause without an action',
      aReport({ actions: full.actions.filter(({ id }) => id !== 'for-made') }),
      'd5_d6',
      'causes-answered @ d5',
    ],
    [
      'an action without a cause',
      aReport({ actions: [...full.actions, anAction('loose')] }),
      'd5_d6',
      'actions-tied @ d5',
    ],
    [
      'an action not introduced',
      aReport({ actions: full.actions.map((one) => ({ ...one, introducedOn: null })) }),
      'd5_d6',
      'actions-introduced @ d6',
    ],
    [
      'an action nobody verified',
      aReport({ actions: full.actions.map((one) => ({ ...one, status: 'done' as const })) }),
      'd5_d6',
      'actions-verified @ d6',
    ],
    ['15 of 16 parts', writing(full, 'd6.partsProven', '15'), 'd5_d6', 'sample-reached @ d6.partsProven'],
    ['one failure', writing(full, 'd6.failuresSeen', '1'), 'd5_d6', 'sample-reached @ d6.partsProven'],
    [
      'a proof that begins before the action',
      writing(full, 'd6.provingFrom', '2026-07-19'),
      'd5_d6',
      'proof-after-actions @ d6.provingFrom',
    ],
    [
      'a customer told before there was an action',
      writing(full, 'd8.customerInformedOn', '2026-07-19'),
      'd8',
      'told-after-actions @ d8.customerInformedOn',
    ],
    ['no result', writing(full, 'd6.result', ''), 'd5_d6', 'result-written @ d6.result'],
    [
      'a document without its revision',
      aReport({ documents: full.documents.map((one) => ({ ...one, revisionAfter: '' })) }),
      'd7',
      'documents-revised @ d7.documents',
    ],
    [
      'a document that will be updated',
      aReport({ documents: full.documents.map((one) => ({ ...one, note: 'will be updated' })) }),
      'd7',
      'documents-revised @ d7.documents',
    ],
    [
      'nobody looked at similar parts',
      aReport({ readAcross: full.readAcross.map((row) => ({ ...row, applies: null })) }),
      'd7',
      'read-across-answered @ d7.readAcross',
    ],
    [
      'customer not told',
      writing(full, 'd8.customerInformedOn', ''),
      'd8',
      'customer-told @ d8.customerInformedOn',
    ],
    ['no thanks', writing(full, 'd8.thanks', ''), 'd8', 'team-thanked @ d8.thanks'],
    [
      'work left over',
      aReport({ actions: [...full.actions, anAction('open', { discipline: 'd7', status: 'open' })] }),
      'd8',
      'actions-finished @ d6',
    ],
  ])('%s', (_, content, gate, expected) => {
    expect(missing(content, gate)).toContain(expected)
  })
})

describe('CAR-3, CAR-4: or a reason', () => {
  test('pieces stay unaccounted once somebody signed why', () => {
    const lots = full.lots.map((lot) => ({
      ...lot,
      quantityUsed: 1550,
      signedBy: 'Jan',
      signedAt: '2026-07-10T08:00:00Z',
    }))
    expect(missing(aReport({ lots }), 'd1_d3')).toEqual([])
  })

  test('no cause found, and why', () => {
    const nothing = aReport({ causes: [], tests: [] })
    expect(missing(nothing, 'd4')).toHaveLength(2)
    const said = writing(writing(nothing, 'd4.noOccurrenceReason', 'NTF'), 'd4.noEscapeReason', 'NTF')
    expect(missing(said, 'd4')).toEqual([])
  })

  test('CAR-9: words somebody gave a reason for', () => {
    const content = writing(full, 'd3.areasInformed', 'The line will be told')
    const [finding] = lintField('d3.areasInformed', 'The line will be told')
    if (!finding) throw new Error('nothing found')
    const { rule, place, wordsHash } = finding
    const override = { rule, place, wordsHash, reason: 'Quoted', by: 'Jan', at: '2026-07-10T08:00:00Z' }
    expect(missing({ ...content, overrides: [override] }, 'd1_d3')).toEqual([])
  })
})

describe('CAR-1: a 4D is asked for what it shows', () => {
  test('no team, but all the rest', () => {
    const empty = aReport({ kind: 'four_d', members: [] })
    expect(missing(empty, 'd1_d3')).toEqual([])
    expect(missing(writing(empty, 'd2.failureMode', ''), 'd1_d3')).toEqual(['failure-mode @ d2.failureMode'])
  })

  test('B3: a leader as much as an 8D; D2 is where one is named', () => {
    expect(missing(aReport({ kind: 'four_d', leader: null }), 'd1_d3')).toEqual(['leader-named @ d2'])
    expect(missing(aReport({ leader: null }), 'd1_d3')).toEqual(['leader-named @ d1'])
  })
})

test('an audit may have found something without parts', () => {
  const content = aReport({ origin: 'audit', product: null, lots: [], stock: [] })
  expect(missing(content, 'd1_d3')).toEqual([])
  expect(missing({ ...content, origin: 'signal' }, 'd1_d3')).toContain('lot-identified @ d3.lots')
})

describe('CAR-13: profiles of customers', () => {
  test('a required rule and a required field stop the gate, a waived one does not', () => {
    const demands = { required: ['is-and-is-not', 'd2.who', 'unknown'], waived: ['team-named'] }
    expect(missing(aReport({ members: [] }), 'd1_d3', demands)).toEqual([
      'is-and-is-not @ d2.isNot',
      'd2.who @ d2.who',
    ])
  })

  test('a field that a rule asks for already is named once', () => {
    const content = writing(full, 'd2.failureMode', '')
    expect(missing(content, 'd1_d3', { required: ['d2.failureMode'], waived: [] })).toEqual([
      'failure-mode @ d2.failureMode',
    ])
  })

  test('what is required and waived at once is waived', () => {
    expect(missing(full, 'd1_d3', { required: ['is-and-is-not'], waived: ['is-and-is-not'] })).toEqual([])
  })
})

test('every rule has a place on the card of a discipline of its own gate, or one released before', () => {
  const order = (place: string) => carGates.indexOf(gateOf(place.slice(0, 2) as 'd0'))
  for (const name of reportRuleNames) {
    const { place, discipline } = reportRules[name]
    expect(order(place)).toBeLessThanOrEqual(order(discipline))
  }
  expect(isReportRule('leader-named')).toBe(true)
  expect(isReportRule('toString')).toBe(false)
})
