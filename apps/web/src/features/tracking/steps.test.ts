import { sixSteps } from '@redress/domain/complaints/complaint'
import { expect, test } from 'vitest'
import { rowsOf } from './steps.tsx'

const reached = (count: number) =>
  sixSteps.map((step, index) => ({
    step,
    reachedAt: index < count ? `2026-07-0${index + 1}T08:00:00.000Z` : null,
  }))

test('CU-2: steps before the present one are done, those behind it still to come', () => {
  const rows = rowsOf({ step: 'action', steps: reached(3) })
  expect(rows.map(({ state }) => state)).toEqual(['done', 'done', 'now', 'coming', 'coming', 'coming'])
})

test('CU-2: a closed complaint has nothing left to come', () => {
  expect(rowsOf({ step: 'closed', steps: reached(6) }).every(({ state }) => state === 'done')).toBe(true)
})

test('CU-2: a complaint taken up again shows later steps as still to come, without their old dates', () => {
  const rows = rowsOf({ step: 'analysis', steps: reached(6) })
  expect(rows.slice(2)).toEqual(sixSteps.slice(2).map((step) => ({ step, reachedAt: null, state: 'coming' })))
})

test('CU-2: a side exit ends the way where it was left', () => {
  const rows = rowsOf({ step: 'withdrawn', steps: reached(2) })
  expect(rows.map(({ step, state }) => `${step} ${state}`)).toEqual([
    'registered done',
    'analysis done',
    'withdrawn now',
  ])
})
