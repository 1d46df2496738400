import { describe, expect, test } from 'vitest'
import { openEndsOf } from './open-ends.ts'
import { anAction, aReport } from './testing/report.ts'

const nothing = { holds: [], unanswered: [] }
const at = '2026-09-01T08:00:00.000Z'
const ends = (...args: Parameters<typeof openEndsOf>) =>
  openEndsOf(...args).map(({ kind, name, place }) => [kind, name, place])

describe('CAR-6: closing shows what stays behind', () => {
  test('a CAR whose work is verified, measures lifted and customers told has no open end', () => {
    const actions = [anAction('a'), anAction('b', { discipline: 'd3', liftedAt: at })]
    expect(openEndsOf(aReport({ actions }), nothing)).toEqual([])
  })

  test('goods that are stopped, a batch by its number', () => {
    const holds = [
      { product: 'MS-0712', batch: null, setBy: 'Ewa' },
      { product: 'MS-0712', batch: 'L-2630', setBy: 'Jan' },
    ]
    expect(openEndsOf(aReport({ actions: [] }), { ...nothing, holds })).toEqual([
      { kind: 'hold', name: 'MS-0712', who: 'Ewa', place: 'd3' },
      { kind: 'hold', name: 'MS-0712 · L-2630', who: 'Jan', place: 'd3' },
    ])
  })

  test.each([
    ['d0', 'verified', null, [['measure', 'x', 'd0']]],
    ['d3', 'verified', null, [['measure', 'x', 'd3']]],
    ['d3', 'done', null, [['measure', 'x', 'd3']]],
    ['d3', 'done', at, [['action', 'x', 'd3']]],
    ['d6', 'proposed', null, [['action', 'x', 'd6']]],
    ['d7', 'open', null, [['action', 'x', 'd7']]],
    [null, 'open', null, [['action', 'x', null]]],
    ['d6', 'verified', null, []],
  ] as const)(
    'CAR-9: work of %s that is %s and was lifted at %s',
    (discipline, status, liftedAt, expected) => {
      const actions = [anAction('x', { title: 'x', discipline, status, liftedAt })]
      expect(ends(aReport({ actions }), nothing)).toEqual(expected)
    },
  )

  test('a 4D leads to no discipline it does not show', () => {
    const actions = [anAction('x', { title: 'x', discipline: 'd0', liftedAt: null })]
    expect(ends(aReport({ kind: 'four_d', actions }), nothing)).toEqual([['measure', 'x', null]])
  })

  test('CAR-10: a complaint that got no report', () => {
    const unanswered = [{ number: 'C-2026-00123', customer: 'Elmot' }]
    expect(openEndsOf(aReport({ actions: [] }), { ...nothing, unanswered })).toEqual([
      { kind: 'complaint', name: 'C-2026-00123', who: 'Elmot', place: null },
    ])
  })
})
