import type { AssignedMany, Assignment } from '@redress/contracts/complaint-routes'
import type { UserActor } from '../../platform/actor.ts'
import { ProblemError } from '../../platform/problem.ts'
import type { Services } from '../../platform/services.ts'
import { write } from '../../platform/write.ts'
import { assignComplaint, unassignComplaint } from './commands/assign-complaint.ts'

type Sender = { services: Services; actor: UserActor; requestId: string; key: string | undefined }

/**
 * Makes somebody responsible for several complaints, each in a write of its own: what one refuses holds up no other, and
 * sent twice each of them is given once (UX A8, AL-3).
 */
export async function assignMany(sender: Sender, wishes: readonly Assignment[]): Promise<AssignedMany> {
  const { services, actor, requestId, key } = sender
  const assigned: AssignedMany['assigned'] = []
  const refused: AssignedMany['refused'] = []
  for (const { number, version, userId } of wishes) {
    // No key that a client may send holds a dot: those of the parts meet no other one.
    const idempotency = key ? { idempotency: { key: `${key}.${number}`, body: { version, userId } } } : {}
    try {
      const done = await write(services, { actor, requestId, ...idempotency }, (context) =>
        userId === null
          ? unassignComplaint(context, number, { version })
          : assignComplaint(context, number, { version, userId }),
      )
      assigned.push({ number, ...done })
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error
      refused.push({ number, code: error.code })
    }
  }
  return { assigned, refused }
}
