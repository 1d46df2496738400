import { randomUUID } from 'node:crypto'
import type { TrackingLink } from '@redress/prisma/generated/client'
import { insertRow } from '../../platform/insert-row.ts'
import { problem } from '../../platform/problem.ts'
import { hashToken } from '../../platform/secret.ts'
import type { Services } from '../../platform/services.ts'
import type { WriteContext } from '../../platform/write.ts'

/** Two years: longer than any warranty case; every answer on the page shows how to get a new one. */
const lifeMs = 730 * 86_400_000

/** Makes the customer's secret link. The secret follows from the id, only its hash is stored (CU-2). */
export async function createTrackingLink(
  { tx, now, services }: WriteContext,
  complaintId: string,
): Promise<string> {
  const id = randomUUID()
  await insertRow(tx, 'TrackingLink', {
    id,
    complaintId,
    hash: hashToken(services.secret.linkToken('tracking', id)),
    createdAt: now,
    expiresAt: new Date(now.getTime() + lifeMs),
  })
  return id
}

/** The newest link that still works, or a new one. */
export async function currentTrackingLink(context: WriteContext, complaintId: string): Promise<string> {
  const found = await context.tx.trackingLink.findFirst({
    where: { complaintId, revokedAt: null, expiresAt: { gt: context.now } },
    orderBy: { createdAt: 'desc' },
    select: { id: true },
  })
  return found?.id ?? createTrackingLink(context, complaintId)
}

/** @throws `not-found`, the same whether the link never existed, has expired or was revoked. */
export async function findTrackingLink(
  { prisma, clock }: Services,
  token: string,
): Promise<Pick<TrackingLink, 'id' | 'complaintId'>> {
  const link = await prisma.trackingLink.findUnique({ where: { hash: hashToken(token) } })
  if (!link || link.revokedAt || link.expiresAt <= clock()) throw problem('not-found')
  return link
}
