import { describe, expect, test } from 'vitest'
import type { CarContent } from './content.ts'
import { scoreParts } from './report-rule.ts'
import { pointsOf, rulesOfPart, scoreOf } from './score.ts'
import { aCause, anAction, aReport, writing } from './testing/report.ts'

const full = aReport()
const corrective = (change: Parameters<typeof anAction>[1]) =>
  full.actions.map((action) => (action.discipline === 'd6' ? { ...action, ...change } : action))

test('CAR-9: 100 points, D1 5 · D2 12 · D3 18 · D4 15 + 15 · D5 8 · D6 15 · D7 9 · D8 3', () => {
  expect(scoreParts.map((part) => pointsOf[part])).toEqual([5, 12, 18, 15, 15, 8, 15, 9, 3])
  for (const part of scoreParts) {
    expect(rulesOfPart(part).reduce((sum, { points }) => sum + points, 0)).toBe(pointsOf[part])
  }
  expect(scoreOf(full)).toMatchObject({ total: 100, earned: 100, missing: [], flags: [] })
})

describe('CAR-9: each missing point has its reason and its place', () => {
  test.each<[string, CarContent, number, string[]]>([
    ['no leader', aReport({ leader: null }), 98, ['leader-named']],
    ['one department', aReport({ members: full.members.slice(0, 1) }), 98, ['team-named', 'team-mixed']],
    ['no picture', aReport({ photos: [] }), 99, ['problem-pictured']],
    ['no marking', writing(full, 'd3.cleanMarking', ''), 99, ['clean-marking']],
    [
      'no system behind the making',
      aReport({ causes: full.causes.filter(({ kind }) => kind !== 'systemic_occurrence') }),
      94,
      ['occurrence-systemic', 'actions-tied'],
    ],
    [
      'no evidence under a Why',
      aReport({ causes: full.causes.map((c) => (c.id === 'made' ? { ...c, evidence: '' } : c)) }),
      97,
      ['occurrence-evidenced'],
    ],
    [
      'effect not measured',
      aReport({ actions: corrective({ effectPercent: null }) }),
      98,
      ['effect-measured'],
    ],
    [
      'no revision of the control plan',
      aReport({ documents: full.documents.slice(0, 1) }),
      99,
      ['control-plan-revised'],
    ],
    ['nobody thanked', writing(full, 'd8.thanks', ''), 99, ['team-thanked']],
  ])('%s', (_, content, total, rules) => {
    const score = scoreOf(content)
    expect(score.total).toBe(total)
    expect(score.missing.map(({ rule }) => rule)).toEqual(rules)
  })

  test('a reason in place of a cause passes the gate, but earns nothing', () => {
    const content = writing(aReport({ causes: [], tests: [] }), 'd4.noOccurrenceReason', 'NTF')
    expect(scoreOf(content).parts.find(({ part }) => part === 'd4_occurrence')).toMatchObject({
      points: 0,
      of: 15,
    })
  })

  test('an empty report has no point but for what nobody could have done wrong', () => {
    const { total } = scoreOf(
      aReport({
        leader: null,
        champion: null,
        members: [],
        product: null,
        fields: [],
        lots: [],
        stock: [],
        causes: [],
        tests: [],
        photos: [],
        actions: [],
        readAcross: [],
        documents: [],
      }),
    )
    expect(total).toBe(0)
  })
})

describe('CAR-9: red flags cap the score', () => {
  test.each<[string, CarContent, string, number]>([
    [
      'operator error as the end',
      aReport({ causes: full.causes.map((one) => ({ ...one, text: 'Operator error' })) }),
      'person-as-end',
      50,
    ],
    [
      'retrain as the only action',
      aReport({ actions: corrective({ title: 'Operators retrained' }) }),
      'training-only',
      60,
    ],
    [
      'future tense in D3',
      writing(full, 'd3.areasInformed', 'We will inform the line'),
      'containment-in-future',
      60,
    ],
    [
      'D3 lifted before D6 is proven',
      writing(
        aReport({
          actions: full.actions.map((one) =>
            one.discipline === 'd3' ? { ...one, liftedAt: '2026-07-20T08:00:00Z' } : one,
          ),
        }),
        'd6.partsProven',
        '3',
      ),
      'lifted-too-early',
      60,
    ],
    ['dates out of order', writing(full, 'd8.customerInformedOn', '2026-07-01'), 'dates-out-of-order', 75],
  ])('%s', (_, content, flag, cap) => {
    const score = scoreOf(content)
    expect(score.flags.map((one) => one.flag)).toEqual([flag])
    expect(score.total).toBe(cap)
    expect(score.earned).toBeGreaterThan(cap)
  })

  test('training beside a change of the machine is welcome; a person ruled out is no end', () => {
    const more = anAction('more', { title: 'Operators retrained', causeId: 'made' })
    const out = aCause('out', 'technical_occurrence', { text: 'Operator error', status: 'ruled_out' })
    expect(
      scoreOf(aReport({ actions: [...full.actions, more], causes: [...full.causes, out] })).flags,
    ).toEqual([])
  })

  test('lifted after D6 is proven is right', () => {
    const actions = full.actions.map((one) =>
      one.discipline === 'd3' ? { ...one, liftedAt: '2026-08-20T08:00:00Z' } : one,
    )
    expect(scoreOf(aReport({ actions })).flags).toEqual([])
  })

  test('two flags: the lower cap holds', () => {
    const content = writing(
      aReport({ causes: full.causes.map((one) => ({ ...one, text: 'Human error' })) }),
      'd8.customerInformedOn',
      '2026-07-01',
    )
    expect(scoreOf(content).total).toBe(50)
  })
})

test('CAR-9: a 4D is measured by what it shows, up to 100', () => {
  const short = aReport({ kind: 'four_d', members: [], leader: null, champion: null, documents: [] })
  expect(scoreOf(short).total).toBe(100)
  expect(scoreOf(short).parts.map(({ part }) => part)).toEqual([
    'd2',
    'd3',
    'd4_occurrence',
    'd4_escape',
    'd5',
    'd6',
  ])
})
