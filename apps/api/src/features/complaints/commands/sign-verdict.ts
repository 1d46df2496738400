import { noClock } from '@redress/domain/complaints/complaint'
import { problem } from '../../../platform/problem.ts'
import type { WriteContext } from '../../../platform/write.ts'
import { meetClock, nextDue } from '../../sla/clocks.commands.ts'
import { changeUpon } from './change-upon.ts'
import { findForWriting } from './find-for-writing.ts'
import { whoJudges } from './who-judges.ts'

/** The second signature under "unjustified": never the decider's, never the person's concerned (AN-6). */
export async function signVerdict(context: WriteContext, number: string, version: number) {
  const complaint = await findForWriting(context.tx, number)
  const secondSignedById = await whoJudges(context, complaint)
  const isWaiting = complaint.validity === 'unjustified' && complaint.secondSignedAt === null
  if (complaint.step !== 'analysis' || !isWaiting) throw problem('not-from-here')
  if (complaint.decidedById === secondSignedById) throw problem('own-matter')
  await meetClock(context, complaint.threadId, 'decision')
  await changeUpon(
    context,
    { id: complaint.id, version },
    {
      secondSignedById,
      secondSignedAt: context.now,
      actBy: (await nextDue(context, complaint.threadId)) ?? noClock,
    },
  )
  context.record({
    subject: 'complaint',
    subjectId: complaint.id,
    type: 'complaint.verdict-signed',
    number,
    data: { meaning: 'second signature under the verdict', validity: complaint.validity },
  })
  return null
}
