import { Problem, type ProblemCode, problemTable } from '@redress/contracts/problems'
import { expect } from 'vitest'
import type { Answer } from './kit.ts'

/** A refusal as promised: RFC 9457, the status of its code, and nothing of our inside. */
export function expectProblem(answer: Pick<Answer<never>, 'raw'>, code: ProblemCode): Problem {
  const { raw } = answer
  expect(raw.headers['content-type']).toMatch(/^application\/problem\+json/)
  const problem = Problem.parse(JSON.parse(raw.body))
  expect(problem.type).toBe(`/problems/${code}`)
  expect(raw.statusCode).toBe(problemTable[code])
  expect(problem.status).toBe(problemTable[code])
  expect(raw.body).not.toMatch(/node_modules|\.ts\b|\bat \w+ \(|SELECT |prisma/i)
  return problem
}

/** The wrong fields of a refusal: "#/company required". */
export function faultsOf(problem: Pick<Problem, 'errors'>): string[] {
  return (problem.errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`)
}
