import type { ActionCase } from '@redress/domain/actions/action'
import type { Prisma } from '@redress/prisma/generated/client'
import { problem } from '../../platform/problem.ts'

/** What of the thread says to which record an action belongs. */
export const caseOfThread = {
  select: {
    complaint: { select: { id: true, number: true } },
    car: { select: { id: true, number: true } },
  },
} as const satisfies Prisma.ThreadDefaultArgs

type Case = { id: string; number: string }
type OfThread = { complaint: Case | null; car: Case | null }

/** The record whose trail tells of the action (AC-1). @throws `not-found` for a thread of something else */
export function caseOf({ complaint, car }: OfThread): Case & { subject: ActionCase } {
  if (complaint) return { ...complaint, subject: 'complaint' }
  if (car) return { ...car, subject: 'car' }
  throw problem('not-found')
}
