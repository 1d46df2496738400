import { type ProblemError, problem } from './problem.ts'

/** SQLSTATE classes and codes of a server that is away, stopping or overloaded. */
const away = /^(08|57P0[1-5]|53300|57014|25P03|40P01|40001|55P03)/
const full = /^53100$/
const awayPrisma = new Set(['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028', 'P2034'])
const awayNode = new Set(['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'EPIPE', 'ENOTFOUND'])
const awayText =
  /Connection terminated|timeout exceeded when trying to connect|Server has closed the connection|Client has encountered a connection error/i

type Coded = {
  code?: unknown
  message?: unknown
  cause?: unknown
  /** Of raw statements Prisma reports here, and not as cause, what the driver said. */
  meta?: { code?: unknown; driverAdapterError?: unknown }
  originalCode?: unknown
}

/**
 * Tells whether an error means that the database can't serve now: away, overloaded, or its disk is full.
 * Walks down the causes, since Prisma wraps what the driver reports.
 */
export function databaseTrouble(error: unknown, depth = 0): ProblemError | null {
  if (typeof error !== 'object' || error === null || depth > 5) return null
  const { code, message, cause, meta, originalCode } = error as Coded
  const codes = [code, meta?.code, originalCode].filter((c) => typeof c === 'string')
  if (codes.some((c) => full.test(c))) return problem('storage-full')
  if (codes.some((c) => away.test(c) || awayPrisma.has(c) || awayNode.has(c))) return problem('unavailable')
  if (typeof message === 'string' && awayText.test(message)) return problem('unavailable')
  return databaseTrouble(cause, depth + 1) ?? databaseTrouble(meta?.driverAdapterError, depth + 1)
}
