import { expect, test } from 'vitest'
import { visitState } from './customer.ts'

test('CU-1: a visit is planned until it is reported or given up', () => {
  const at = new Date()
  expect(visitState({ doneAt: null, cancelledAt: null })).toBe('planned')
  expect(visitState({ doneAt: at, cancelledAt: null })).toBe('done')
  expect(visitState({ doneAt: null, cancelledAt: at })).toBe('cancelled')
})
