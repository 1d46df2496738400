import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { honest, playwrightTotals, sum, vitestTotals } from './totals.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'redress-totals-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('the last line of a test run', () => {
  test('adds up all runners', () => {
    const all = [
      { passed: 2, failed: 0, skipped: 1 },
      { passed: 3, failed: 4, skipped: 0 },
    ]
    expect(sum(all)).toEqual({ passed: 5, failed: 4, skipped: 1 })
  })

  test.each([
    ['a crash after passed tests', { passed: 7, failed: 0, skipped: 0 }, 1, 1],
    ['a run without any test', { passed: 0, failed: 0, skipped: 3 }, 0, 1],
    ['a failed test, counted once', { passed: 7, failed: 2, skipped: 0 }, 1, 2],
    ['a good run', { passed: 7, failed: 0, skipped: 0 }, 0, 0],
  ])('%s', (_, totals, code, failed) => {
    expect(honest(totals, code).failed).toBe(failed)
  })

  test('a test file that could not be loaded is a failure', () => {
    const file = report({
      numPassedTests: 1,
      numFailedTests: 1,
      numPendingTests: 0,
      numTodoTests: 0,
      testResults: [
        { status: 'failed', assertionResults: [] },
        { status: 'failed', assertionResults: [{ status: 'failed' }] },
        { status: 'passed', assertionResults: [{ status: 'passed' }] },
      ],
    })
    expect(vitestTotals(file)).toEqual({ passed: 1, failed: 2, skipped: 0 })
  })

  test('a journey that needed luck and an error outside of tests are failures', () => {
    const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 2 }
    expect(playwrightTotals(report({ stats, errors: [{}] }))).toEqual({ passed: 5, failed: 3, skipped: 2 })
  })

  test('a missing or broken report counts nothing, which honest() turns into a failure', () => {
    const file = path.join(folder, 'broken.json')
    writeFileSync(file, '{"half')
    expect(honest(vitestTotals(file), 0).failed).toBe(1)
    expect(honest(playwrightTotals(path.join(folder, 'none.json')), 0).failed).toBe(1)
  })
})

function report(content: unknown): string {
  const file = path.join(folder, `${Math.random()}.json`)
  writeFileSync(file, JSON.stringify(content))
  return file
}
