import { ProblemError, problem } from '../../platform/problem.ts'
import type { Services } from '../../platform/services.ts'
import { write } from '../../platform/write.ts'

const batch = 100

/** Letters nobody answered in time count as accepted, and the record says so (RE-6). */
export async function acceptSilentReplies(services: Services): Promise<void> {
  const { prisma, clock } = services
  const silent = await prisma.reply.findMany({
    where: { status: 'sent', silenceAt: { lte: clock() } },
    orderBy: { silenceAt: 'asc' },
    take: batch,
    select: { id: true, round: true, complaint: { select: { id: true, number: true } } },
  })
  for (const { id, round, complaint } of silent) {
    await write(services, { actor: { kind: 'system' }, requestId: `silence ${id}` }, async (context) => {
      const { count } = await context.tx.reply.updateMany({
        where: { id, status: 'sent' },
        data: { status: 'accepted', bySilence: true, answeredAt: context.now, version: { increment: 1 } },
      })
      if (count === 0) throw problem('duplicate')
      context.record({
        subject: 'complaint',
        subjectId: complaint.id,
        type: 'reply.accepted-by-silence',
        number: complaint.number,
        data: { count: round },
      })
      return null
    }).catch(unlessAnswered)
  }
}

/** The customer answered in the last moment, or another process was quicker. */
function unlessAnswered(error: unknown): void {
  if (!(error instanceof ProblemError)) throw error
}
