import { type ReplyAction, type ReplyDeskState, replyWorkflow } from '@redress/domain/replies/reply.workflow'
import { attempt } from '@redress/domain/workflow/workflow'
import { problem } from '../../platform/problem.ts'
import { type FoundReply, factsOf } from './found-reply.ts'

/** A refusal that names every condition still missing. */
export function missingProblem(missing: string[]) {
  return problem('conditions-missing', {
    errors: missing.map((code) => ({ pointer: `#/${code}`, code, detail: code })),
  })
}

/** Where the step leads. @throws `not-from-here`, `conditions-missing` */
export function stepOf(reply: FoundReply, action: ReplyAction, wroteSomeOfIt: boolean): ReplyDeskState {
  const { status } = reply
  if (status !== 'draft' && status !== 'approved') throw problem('not-from-here')
  const outcome = attempt(replyWorkflow, status, action, factsOf(reply, wroteSomeOfIt))
  if (outcome.ok) return outcome.to
  throw outcome.reason === 'not-from-here' ? problem('not-from-here') : missingProblem(outcome.missing)
}
