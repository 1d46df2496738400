import type { WriteContext } from '../../../platform/write.ts'
import { takeStep } from './take-step.ts'

type Versioned = { version: number }
type Reasoned = Versioned & { reason: string }

/** What a report said belongs to the time before it was opened again; the trail keeps it. */
const asIfNotDone = { doneById: null, doneAt: null, verifiedById: null, verifiedAt: null, remindedAt: null }

/** Agrees to somebody else's proposal (AC-2). */
export async function approveAction(context: WriteContext, id: string, o: Versioned & { comment: string }) {
  await takeStep(context, {
    id,
    version: o.version,
    step: 'approve',
    past: 'approved',
    change: (actor) => ({
      approvedById: actor.id,
      approvedAt: context.now,
      remark: o.comment,
      sentBackAt: null,
    }),
    ...(o.comment ? { data: { reason: o.comment } } : {}),
  })
  return null
}

/** The proposal stays one, and waits for its author to plan it anew (AC-2). */
export async function sendBackAction(context: WriteContext, id: string, o: Reasoned) {
  await takeStep(context, {
    id,
    version: o.version,
    step: 'send-back',
    past: 'sent-back',
    change: () => ({ sentBackAt: context.now, remark: o.reason }),
    data: { reason: o.reason },
  })
  return null
}

/** Somebody else saw that it is done (AC-1). */
export async function verifyAction(context: WriteContext, id: string, o: Versioned) {
  await takeStep(context, {
    id,
    version: o.version,
    step: 'verify',
    past: 'verified',
    change: (actor) => ({ verifiedById: actor.id, verifiedAt: context.now }),
  })
  return null
}

/** Reported done, but it is not. */
export async function reopenAction(context: WriteContext, id: string, o: Reasoned) {
  await takeStep(context, {
    id,
    version: o.version,
    step: 'reopen',
    past: 'reopened',
    change: () => ({ ...asIfNotDone, remark: o.reason }),
    data: { reason: o.reason },
  })
  return null
}

export async function cancelAction(context: WriteContext, id: string, o: Reasoned) {
  await takeStep(context, {
    id,
    version: o.version,
    step: 'cancel',
    past: 'cancelled',
    change: () => ({ remark: o.reason }),
    data: { reason: o.reason },
  })
  return null
}
