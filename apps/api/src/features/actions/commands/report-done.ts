import type { ActionReport } from '@redress/contracts/actions'
import type { WriteContext } from '../../../platform/write.ts'
import { claimUploads } from '../../files/claim.ts'
import { takeStep } from './take-step.ts'

/** The executor reports, with what shows it (AC-1, AC-2); a call-back closes with it (SLA-4). */
export async function reportDone(context: WriteContext, id: string, report: ActionReport) {
  const { tx, now } = context
  await takeStep(context, {
    id,
    version: report.version,
    step: 'done',
    past: 'done',
    proof: { words: report.proof, files: report.files.length },
    change: (actor, action) => ({
      doneById: actor.id,
      doneAt: now,
      outcome: report.outcome,
      proof: report.proof,
      // Nobody has to look at a call that was made; it is closed at once.
      ...(action.kind === 'call_back' ? { verifiedAt: now } : {}),
    }),
    data: { outcome: report.outcome, files: report.files.length },
  })
  const files = await claimUploads(context, report.files)
  if (files.length > 0) {
    await tx.actionAttachment.createMany({
      data: files.map((attachmentId) => ({ actionId: id, attachmentId })),
    })
  }
  return null
}
