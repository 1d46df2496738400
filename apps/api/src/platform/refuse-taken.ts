import { Prisma } from '@redress/prisma/generated/client'
import { fieldProblem } from './problem.ts'

/** Whether the database refused a second row of what may be there only once. */
export function isTaken(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002'
}

/** A number, name or address is there once: whoever comes second is told which field (AL-4). For `catch`. */
export function refuseTaken(pointer: `#/${string}`) {
  return (error: unknown): never => {
    throw isTaken(error) ? fieldProblem(pointer, 'already-used') : error
  }
}
