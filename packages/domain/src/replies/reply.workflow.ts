import type { ComplaintStep } from '../complaints/complaint.ts'
import { need, type Workflow } from '../workflow/workflow.ts'
import type { ReplyDecision, ReplyPartKind, ReplyStatus } from './reply.ts'

/** Silence for so many days after the sending counts as acceptance (RE-6). */
export const silenceDays = 14

export type ReplyPartFacts = { written: boolean; released: boolean }

/** What the conditions of the reply are judged by. */
export type ReplyFacts = {
  decision: ReplyDecision | null
  gist: string
  measures: string
  amount: string | null
  currency: string
  manner: string
  parts: Record<ReplyPartKind, ReplyPartFacts>
  /** The person at the screen wrote some of this letter. */
  wroteSomeOfIt: boolean
  step: ComplaintStep
  canMail: boolean
}

/** The desk's side; what becomes of a sent letter is for the customer to say. */
export type ReplyDeskState = Extract<ReplyStatus, 'draft' | 'approved' | 'sent'>
export type ReplyAction = 'approve' | 'send' | 'change'

/** An empty commercial or legal part is not in the letter and needs nobody's release (RE-5). */
const isReleased = (part: ReplyPartFacts) => !part.written || part.released

const decisionMade = need<ReplyFacts>('decision-made', (r) => r.decision !== null)
const gistStated = need<ReplyFacts>('gist-stated', (r) => r.gist !== '')
const isAmountWhole = (r: ReplyFacts) => r.amount !== null && Number(r.amount) > 0 && r.currency !== ''
const amountStated = need<ReplyFacts>(
  'amount-stated',
  (r) =>
    r.decision === null ||
    r.decision === 'refused' ||
    isAmountWhole(r) ||
    // Full satisfaction may be a replacement; an amount that is named is named with its currency.
    (r.decision === 'satisfied_fully' && r.amount === null),
)
const mannerStated = need<ReplyFacts>(
  'manner-stated',
  (r) => r.decision === null || r.decision === 'refused' || r.manner !== '',
)
const groundsGiven = need<ReplyFacts>(
  'reply-grounds-given',
  (r) => r.decision !== 'refused' || r.parts.technical.written || r.parts.legal.written,
)
const measuresStated = need<ReplyFacts>(
  'measures-stated',
  (r) => r.decision === null || r.decision === 'refused' || r.measures !== '',
)
// What was found is part of every letter; only a refusal may rest on its legal part alone.
const technicalReleased = need<ReplyFacts>('technical-released', (r) =>
  r.decision === 'refused' ? isReleased(r.parts.technical) : r.parts.technical.released,
)
const commercialReleased = need<ReplyFacts>('commercial-released', (r) => isReleased(r.parts.commercial))
const legalReleased = need<ReplyFacts>('legal-released', (r) => isReleased(r.parts.legal))
const approvedByAnother = need<ReplyFacts>('approved-by-another', (r) => !r.wroteSomeOfIt)
const isTimeToReply = need<ReplyFacts>('reply-step-reached', (r) => ['reply', 'follow_up'].includes(r.step))
const addressKnown = need<ReplyFacts>('address-known', (r) => r.canMail)

/** Written, released part by part, approved by somebody else, sent; a change leads back to the draft (RE-5). */
export const replyWorkflow: Workflow<ReplyDeskState, ReplyAction, ReplyFacts> = {
  states: ['draft', 'approved', 'sent'],
  initial: 'draft',
  final: ['sent'],
  transitions: [
    {
      action: 'approve',
      from: ['draft'],
      to: 'approved',
      permission: 'reply.approve',
      needs: [
        decisionMade,
        gistStated,
        amountStated,
        mannerStated,
        groundsGiven,
        measuresStated,
        technicalReleased,
        commercialReleased,
        legalReleased,
        approvedByAnother,
      ],
    },
    { action: 'change', from: ['approved'], to: 'draft', permission: 'reply.write', needs: [] },
    {
      action: 'send',
      from: ['approved'],
      to: 'sent',
      permission: 'reply.write',
      needs: [isTimeToReply, addressKnown],
    },
  ],
}

/** One letter at a time: the next round begins when the last was rejected, or the work was taken up anew (RE-6). */
export function mayBeginRound(last: { status: ReplyStatus } | null, replyCounts: boolean): boolean {
  if (!last) return true
  if (last.status === 'draft' || last.status === 'approved') return false
  return last.status === 'rejected' || !replyCounts
}
