import { expect, test } from 'vitest'
import { improvementStatuses, nextImprovementStatuses } from './improvement.ts'

test('IN-8: an improvement is done only after it was adopted', () => {
  const before = improvementStatuses.filter((status) => nextImprovementStatuses(status).includes('done'))
  expect(before).toEqual(['adopted'])
})

test('IN-8: no judgement is final, and nothing becomes a mere proposal again', () => {
  for (const status of improvementStatuses) {
    expect(nextImprovementStatuses(status).length).toBeGreaterThan(0)
    expect(nextImprovementStatuses(status)).not.toContain('proposed')
    expect(nextImprovementStatuses(status)).not.toContain(status)
  }
})
