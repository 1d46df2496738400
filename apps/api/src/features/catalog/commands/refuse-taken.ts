import { Prisma } from '@redress/prisma/generated/client'
import { fieldProblem } from '../../../platform/problem.ts'

/** A number or name is there once: whoever comes second is told which field (AL-4). */
export function refuseTaken(pointer: `#/${string}`) {
  return (error: unknown): never => {
    const isTaken = error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002'
    throw isTaken ? fieldProblem(pointer, 'already-used') : error
  }
}
