import { expect, test } from 'vitest'
import { contentOfGate } from './gate-content.ts'
import { aReport, writing } from './testing/report.ts'

test('CAR-6: what is signed is what stands in the disciplines of the group, and nothing else', () => {
  const signed = (content: ReturnType<typeof aReport>) => contentOfGate(content, 'd4')
  const report = aReport()
  expect(signed(writing(report, 'd6.result', 'Other'))).toEqual(signed(report))
  expect(signed(writing(report, 'd4.occurrence', 'Other'))).not.toEqual(signed(report))
  expect(signed(aReport({ causes: report.causes.slice(1) }))).not.toEqual(signed(report))
  expect(contentOfGate(report, 'd1_d3').stock).toHaveLength(3)
  expect(contentOfGate(report, 'd5_d6').actions).toHaveLength(4)
})
