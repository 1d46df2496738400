import type { ImprovementChange, ImprovementDecision } from '@redress/contracts/improvements'
import { nextImprovementStatuses } from '@redress/domain/complaints/improvement'
import { problem } from '../../../platform/problem.ts'
import type { WriteContext } from '../../../platform/write.ts'
import { checkImprovementOwner } from './propose-improvement.ts'

async function findUpon({ tx }: WriteContext, id: string, version: number) {
  const found = await tx.improvement.findUnique({
    where: { id },
    include: { complaint: { select: { id: true, number: true } } },
  })
  if (!found) throw problem('not-found')
  if (found.version !== version) throw problem('stale-version')
  return found
}

/** Another wording or owner (IN-8). */
export async function changeImprovement(context: WriteContext, id: string, change: ImprovementChange) {
  const { tx } = context
  const { version, title, ownerId } = change
  const before = await findUpon(context, id, version)
  await checkImprovementOwner(tx, ownerId ?? null)
  const after = {
    ...(title === undefined ? {} : { title }),
    ...(ownerId === undefined ? {} : { ownerId }),
  }
  const { count } = await tx.improvement.updateMany({
    where: { id, version },
    data: { ...after, version: { increment: 1 } },
  })
  if (count === 0) throw problem('stale-version')
  context.record({
    subject: 'improvement',
    subjectId: id,
    type: 'improvement.changed',
    data: { before: { title: before.title, ownerId: before.ownerId }, after },
  })
  return null
}

/**
 * Adopts, declines or calls it done, with the reason (IN-8); the suggestion it came from tells it too.
 * @throws `not-from-here` when the status it has does not lead there
 */
export async function decideImprovement(context: WriteContext, id: string, decision: ImprovementDecision) {
  const { tx, now } = context
  const { version, status, reason } = decision
  const found = await findUpon(context, id, version)
  if (!nextImprovementStatuses(found.status).includes(status)) throw problem('not-from-here')
  const { count } = await tx.improvement.updateMany({
    where: { id, version },
    data: { status, reason, decidedAt: now, version: { increment: 1 } },
  })
  if (count === 0) throw problem('stale-version')
  context.record({
    subject: 'improvement',
    subjectId: id,
    type: 'improvement.decided',
    data: { before: { status: found.status }, after: { status }, reason },
  })
  if (found.complaint) {
    context.record({
      subject: 'complaint',
      subjectId: found.complaint.id,
      type: `complaint.improvement-${status}`,
      number: found.complaint.number,
      data: { improvementId: id, reason },
    })
  }
  return null
}
