import type { Action, Complaint, Prisma } from '../generated/client.ts'
import type { Tx } from '../src/connect.ts'
import { aComplaint } from './complaints.ts'
import { aUser } from './users.ts'

export type ActionWish = Partial<Omit<Prisma.ActionUncheckedCreateInput, 'threadId'>> & {
  complaint?: Pick<Complaint, 'threadId'>
}

/** A promised piece of work on a complaint; by default a corrective action, agreed and due in a day. */
export async function anAction(prisma: Tx, wish: ActionWish = {}): Promise<Action> {
  const { complaint, ...o } = wish
  const { threadId } = complaint ?? (await aComplaint(prisma))
  const createdById = o.createdById ?? (await aUser(prisma, { role: 'engineer' })).id
  return prisma.action.create({
    data: {
      kind: 'corrective',
      status: 'open',
      title: 'Cure the third row again at 80 °C',
      ownerId: createdById,
      dueAt: new Date(Date.now() + 86_400_000),
      createdAt: new Date(),
      ...o,
      threadId,
      createdById,
    },
  })
}
