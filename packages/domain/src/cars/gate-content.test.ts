import { expect, test } from 'vitest'
import { canonicalJson, contentOfGate } from './gate-content.ts'
import { aReport, writing } from './testing/report.ts'

test('CAR-6: what is signed is what stands in the disciplines of the group, and nothing else', () => {
  const signed = (content: ReturnType<typeof aReport>) => canonicalJson(contentOfGate(content, 'd4'))
  const report = aReport()
  expect(signed(writing(report, 'd6.result', 'Other'))).toBe(signed(report))
  expect(signed(writing(report, 'd4.occurrence', 'Other'))).not.toBe(signed(report))
  expect(signed(aReport({ causes: report.causes.slice(1) }))).not.toBe(signed(report))
})

test.each([
  [{ b: 1, a: [{ d: null, c: 'x' }] }, '{"a":[{"c":"x","d":null}],"b":1}'],
  [[2, 1], '[2,1]'],
  [{ Z: 1, a: 2, é: 3 }, '{"Z":1,"a":2,"é":3}'],
] as const)('CAR-6: the same content in any order is the same text: %j', (value, text) => {
  expect(canonicalJson(value)).toBe(text)
})
