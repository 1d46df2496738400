import { existsSync, readFileSync } from 'node:fs'

export type Totals = { passed: number; failed: number; skipped: number }

export const nothing: Totals = { passed: 0, failed: 0, skipped: 0 }

export function sum(all: Totals[]): Totals {
  return all.reduce(
    (left, right) => ({
      passed: left.passed + right.passed,
      failed: left.failed + right.failed,
      skipped: left.skipped + right.skipped,
    }),
    nothing,
  )
}

/** A runner that failed without a failed test (crash, no report, no test at all) counts as one failure. */
export function honest(totals: Totals, exitCode: number): Totals {
  const ranSomething = totals.passed + totals.failed > 0
  const isFailure = exitCode !== 0 || !ranSomething
  return isFailure && totals.failed === 0 ? { ...totals, failed: 1 } : totals
}

type VitestReport = {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests: number
  testResults: { status: string; assertionResults: { status: string }[] }[]
}

export function vitestTotals(file: string): Totals {
  const report = readReport<VitestReport>(file)
  if (!report) return nothing
  // A file that could not even be loaded has no tests to count, yet it failed.
  const broken = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  )
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

type PlaywrightReport = {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number }
  errors: unknown[]
}

export function playwrightTotals(file: string): Totals {
  const report = readReport<PlaywrightReport>(file)
  if (!report) return nothing
  const { expected, unexpected, flaky, skipped } = report.stats
  return { passed: expected, failed: unexpected + flaky + report.errors.length, skipped }
}

function readReport<T>(file: string): T | null {
  if (!existsSync(file)) return null
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T
  } catch {
    return null
  }
}
