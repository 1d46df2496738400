import { need, type Transition, type Workflow } from '../workflow/workflow.ts'
import { type ActionKind, type ActionStatus, actionStatuses } from './action.ts'

export const actionSteps = ['approve', 'send-back', 'done', 'verify', 'reopen', 'replan', 'cancel'] as const
export type ActionStep = (typeof actionSteps)[number]

/** Who asks, and what the step is judged by. */
export type ActionFacts = {
  actor: { id: string; isHeadOfQuality: boolean }
  ownerId: string
  createdById: string
  doneById: string | null
  /** Its discipline was submitted or accepted: what was signed is not given up (CAR-6). */
  isSigned: boolean
  /** The step writes title or detail anew. */
  changesWords: boolean
  /** What shows that it was done: words, or a number of files. */
  proof: { words: string; files: number }
}

/** Fewer characters than these show nothing. */
export const shortestProof = 20

const notOwnProposal = need<ActionFacts>('not-own-proposal', (a) => a.actor.id !== a.createdById)
const anotherPerson = need<ActionFacts>(
  'another-person',
  (a) => a.actor.id !== a.doneById && a.actor.id !== a.ownerId,
)
const creatorOrHead = need<ActionFacts>(
  'creator-or-head',
  (a) => a.actor.isHeadOfQuality || a.actor.id === a.createdById,
)
const ownAction = need<ActionFacts>(
  'own-action',
  (a) => a.actor.isHeadOfQuality || [a.ownerId, a.createdById].includes(a.actor.id),
)
const notSigned = need<ActionFacts>('discipline-open', (a) => !a.isSigned)
/** Date and owner may be planned anew; what it says was signed. */
const wordsOpen = need<ActionFacts>('discipline-open', (a) => !(a.isSigned && a.changesWords))
const proofGiven = need<ActionFacts>(
  'proof-given',
  ({ proof }) => proof.files > 0 || proof.words.trim().length >= shortestProof,
)

type Step = Transition<ActionStatus, ActionStep, ActionFacts>

const approve: Step = {
  action: 'approve',
  from: ['proposed'],
  to: 'open',
  permission: 'action.approve',
  needs: [notOwnProposal],
}
/** Stays a proposal: whoever made it plans it anew. */
const sendBack: Step = { ...approve, action: 'send-back', to: 'proposed' }
const done: Step = { action: 'done', from: ['open'], to: 'done', permission: 'action.work', needs: [] }
/** Whoever plans measures also judges whether they were carried out; never who did or had to do it (AC-1, CAR-6). */
const verify: Step = {
  action: 'verify',
  from: ['done'],
  to: 'verified',
  permission: 'action.create',
  needs: [anotherPerson],
}
const reopen: Step = {
  action: 'reopen',
  from: ['done', 'verified'],
  to: 'open',
  permission: 'action.create',
  needs: [],
}
const replan: Step = {
  action: 'replan',
  from: ['open'],
  to: 'open',
  permission: 'action.work',
  needs: [ownAction, wordsOpen],
}
const replanProposal: Step = { ...replan, from: ['proposed'], to: 'proposed' }
const cancel: Step = {
  action: 'cancel',
  from: ['open', 'done'],
  to: 'cancelled',
  permission: 'action.work',
  needs: [creatorOrHead, notSigned],
}

type ActionWorkflow = Workflow<ActionStatus, ActionStep, ActionFacts>

const final: ActionStatus[] = ['verified', 'cancelled']
const withoutProposal = actionStatuses.filter((status) => status !== 'proposed')

/** Agreed by the head of quality before, proved and verified after (AC-1, AC-2). */
const measure: ActionWorkflow = {
  states: actionStatuses,
  initial: 'proposed',
  final,
  transitions: [
    approve,
    sendBack,
    { ...done, needs: [proofGiven] },
    verify,
    reopen,
    replanProposal,
    replan,
    { ...cancel, from: ['proposed', ...cancel.from] },
  ],
}

/** What stops the harm waits for nobody; it is agreed to with the disciplines it stands in (CAR-3, CAR-6). */
const containment: ActionWorkflow = {
  states: withoutProposal,
  initial: 'open',
  final,
  transitions: [{ ...done, needs: [proofGiven] }, verify, reopen, replan, cancel],
}

const followUp: ActionWorkflow = {
  states: withoutProposal,
  initial: 'open',
  final,
  transitions: [done, verify, reopen, replan, cancel],
}

/** A call that was made needs no second look (SLA-4). */
const callBack: ActionWorkflow = {
  states: withoutProposal.filter((status) => status !== 'done'),
  initial: 'open',
  final,
  transitions: [
    { ...done, to: 'verified' },
    { ...reopen, from: ['verified'] },
    replan,
    { ...cancel, from: ['open'] },
  ],
}

/** The steps of an action as data, by what it is for. */
export const actionWorkflows: Record<ActionKind, ActionWorkflow> = {
  containment,
  remedy: measure,
  corrective: measure,
  preventive: measure,
  call_back: callBack,
  follow_up: followUp,
}

/** Conditions that what is handed in with a step fulfils; they keep no button off the screen. */
export const givenWithStep: readonly string[] = [proofGiven.code]
