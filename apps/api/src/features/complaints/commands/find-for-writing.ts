import type { Tx } from '@redress/prisma/connect'
import type { Complaint } from '@redress/prisma/generated/client'
import { problem } from '../../../platform/problem.ts'

/**
 * @throws `not-found`
 * @throws `not-from-here` when it came with an old journal that was taken back: it is only there to be read (IN-10)
 */
export async function findForWriting(tx: Tx, number: string): Promise<Complaint> {
  const complaint = await tx.complaint.findUnique({ where: { number } })
  if (!complaint) throw problem('not-found')
  if (complaint.undoneAt) throw problem('not-from-here')
  return complaint
}
