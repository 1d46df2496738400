import { describe, expect, test } from 'vitest'
import { isFromCleanLot, watchWindow } from './watch.ts'

const facts = {
  from: '2026-01-01',
  days: 90,
  batches: 3,
  today: '2026-02-01',
  batchesMade: 0,
  badBatches: 0,
  complaints: 0,
}

describe('CAR-8: the window is counted', () => {
  test.each([
    ['not closed yet', { from: null }, 'not_open', null],
    ['neither days nor batches', {}, 'running', null],
    ['days without batches', { today: '2026-06-01' }, 'running', null],
    ['batches without days', { batchesMade: 3 }, 'running', null],
    ['a day too early', { batchesMade: 3, today: '2026-03-31' }, 'running', null],
    ['both', { batchesMade: 3, today: '2026-04-01' }, 'over', 'effective'],
    [
      'both, with a bad batch',
      { batchesMade: 5, today: '2026-04-01', badBatches: 1 },
      'over',
      'not_effective',
    ],
    ['a complaint ends the hope at once', { complaints: 1 }, 'running', 'not_effective'],
  ] as const)('%s', (_, more, state, suggests) => {
    expect(watchWindow({ ...facts, ...more })).toMatchObject({ state, suggests })
  })

  test('what is left of both', () => {
    expect(watchWindow({ ...facts, batchesMade: 2 })).toMatchObject({
      endsOn: '2026-04-01',
      daysLeft: 59,
      batchesLeft: 1,
    })
  })
})

describe('CAR-12: from the first clean lot or later', () => {
  const clean = { lot: 'L2506-15', from: '2026-02-10', lotMadeOn: null }
  const batch = (number: string, madeOn: string | null = null) => ({ number, madeOn })
  test.each([
    ['the first clean lot itself, whatever its day', batch('L2506-15', '2026-02-01'), clean, true],
    ['its number in other letters', batch('l2506-15'), clean, true],
    ['made on that day', batch('L2506-19', '2026-02-10'), clean, true],
    ['made the day before, though its number is higher', batch('L2506-19', '2026-02-09'), clean, false],
    ['the day is unknown, the number is higher', batch('L2506-100'), clean, true],
    ['the day is unknown, the number is lower', batch('L2506-9'), clean, false],
    ['neither can be told', batch('KB-77'), clean, null],
    [
      'only a lot, made later than it',
      batch('KB-77', '2026-03-01'),
      { ...clean, from: '', lotMadeOn: '2026-02-12' },
      true,
    ],
    [
      'only a lot, made before it',
      batch('KB-77', '2026-02-11'),
      { ...clean, from: '', lotMadeOn: '2026-02-12' },
      false,
    ],
    ['no clean point', batch('L2506-19', '2026-03-01'), { lot: '', from: '', lotMadeOn: null }, null],
  ])('%s', (_, made, point, answer) => {
    expect(isFromCleanLot(made, point)).toBe(answer)
  })
})
