import type { Tx } from '@redress/prisma/connect'
import type { Complaint } from '@redress/prisma/generated/client'
import { problem } from '../../../platform/problem.ts'

/** @throws `not-found` */
export async function findForWriting(tx: Tx, number: string): Promise<Complaint> {
  const complaint = await tx.complaint.findUnique({ where: { number } })
  if (!complaint) throw problem('not-found')
  return complaint
}
