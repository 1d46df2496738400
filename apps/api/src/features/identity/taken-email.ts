import { Prisma } from '@redress/prisma/generated/client'
import { fieldProblem } from '../../platform/problem.ts'

/** One address, one account: says so at the field when the database refuses the second. */
export async function refuseTakenEmail<T>(writing: Promise<T>): Promise<T> {
  try {
    return await writing
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002') {
      throw fieldProblem('#/email', 'already-used')
    }
    throw error
  }
}
