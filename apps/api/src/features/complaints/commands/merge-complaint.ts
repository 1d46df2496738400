import { type ComplaintStep, isOpen, noClock } from '@redress/domain/complaints/complaint'
import type { Tx } from '@redress/prisma/connect'
import { fieldProblem, problem } from '../../../platform/problem.ts'
import type { WriteContext } from '../../../platform/write.ts'
import { nextDue } from '../../sla/clocks.commands.ts'
import { changeUpon } from './change-upon.ts'

/** Both rows are held in one order, so that two mergings at once neither cross nor wait in a circle. */
async function holdBoth(tx: Tx, numbers: [string, string]) {
  await tx.$queryRaw`SELECT 1 FROM "Complaint" WHERE "number" = ANY(${numbers}) ORDER BY "id" FOR UPDATE`
  const [one, other] = await Promise.all(
    numbers.map((number) =>
      tx.complaint.findUnique({ where: { number }, include: { _count: { select: { merged: true } } } }),
    ),
  )
  return { one: one ?? null, other: other ?? null }
}

/**
 * Merges a duplicate into the complaint that goes on. Nothing is moved: the survivor shows the other's messages
 * and files beside its own, and each keeps its history (IN-6).
 */
export async function mergeComplaint(
  context: WriteContext,
  number: string,
  { version, into, reason }: { version: number; into: string; reason: string },
) {
  const { one: duplicate, other: survivor } = await holdBoth(context.tx, [number, into])
  if (!duplicate) throw problem('not-found')
  if (!survivor || survivor.id === duplicate.id) throw fieldProblem('#/into', 'not-found')
  // No chains: what has taken in others, or was taken in itself, stays where it is.
  if (!duplicate.isOpen || !survivor.isOpen || duplicate._count.merged > 0) throw problem('not-from-here')
  const sameCustomer = duplicate.customerId !== null && duplicate.customerId === survivor.customerId
  if (!sameCustomer && reason === '') throw fieldProblem('#/reason', 'required')
  await changeUpon(
    context,
    { id: duplicate.id, version },
    { step: 'merged', isOpen: false, actBy: noClock, mergedIntoId: survivor.id },
  )
  context.record({
    subject: 'complaint',
    subjectId: duplicate.id,
    type: 'complaint.merged',
    number,
    data: { from: duplicate.step, to: 'merged', name: into, ...(reason === '' ? {} : { reason }) },
  })
  context.record({
    subject: 'complaint',
    subjectId: survivor.id,
    type: 'complaint.took-in',
    number: into,
    data: { name: number },
  })
  return null
}

/** Where the complaint stood before it was merged: its trail knows. */
async function formerStep({ tx }: WriteContext, id: string): Promise<ComplaintStep> {
  const [last] = await tx.$queryRaw<{ from: ComplaintStep }[]>`
    SELECT "data"->>'from' AS "from" FROM "TrailEntry"
    WHERE "subject" = 'complaint' AND "subjectId" = ${id}::uuid AND "type" = 'complaint.merged'
    ORDER BY "seq" DESC LIMIT 1`
  // Merged before it was brought in from elsewhere: it begins anew.
  return last?.from ?? 'registered'
}

/** Takes a merged complaint out again, back to the step it stood in. */
export async function undoMerge(context: WriteContext, number: string, version: number) {
  const complaint = await context.tx.complaint.findUnique({
    where: { number },
    include: { mergedInto: { select: { id: true, number: true } } },
  })
  if (!complaint) throw problem('not-found')
  const { mergedInto } = complaint
  if (complaint.step !== 'merged' || !mergedInto) throw problem('not-from-here')
  const step = await formerStep(context, complaint.id)
  await changeUpon(
    context,
    { id: complaint.id, version },
    {
      step,
      isOpen: isOpen(step),
      actBy: (await nextDue(context, complaint.threadId)) ?? noClock,
      mergedIntoId: null,
    },
  )
  context.record({
    subject: 'complaint',
    subjectId: complaint.id,
    type: 'complaint.merge-undone',
    number,
    data: { from: 'merged', to: step, name: mergedInto.number },
  })
  context.record({
    subject: 'complaint',
    subjectId: mergedInto.id,
    type: 'complaint.gave-back',
    number: mergedInto.number,
    data: { name: number },
  })
  return null
}
