import { need, type Workflow } from '../workflow/workflow.ts'
import { type ComplaintStep, complaintSteps, endSteps, type Validity } from './complaint.ts'

/** What the conditions of the six steps are judged by; gathered by one query. */
export type ComplaintFacts = {
  responsibleAssigned: boolean
  validity: Validity | null
  secondSigned: boolean
  causeStated: boolean
  groundsGiven: boolean
  wayOutOffered: boolean
  /** Measures not cancelled, its own and those of its CARs (AC-2). */
  measures: number
  /** It is said in words why none is needed. */
  noMeasuresReasoned: boolean
  /** Measures that still wait for the head of quality (AC-2). */
  measuresProposed: number
  /** Actions neither verified nor cancelled. */
  actionsUnfinished: number
  replySent: boolean
  /** The newest round of the reply is being written or was rejected (RE-6). */
  replyUnsettled: boolean
  effective: boolean
  satisfactionRecorded: boolean
  dissatisfied: boolean
  timesAsked: number
}

export const complaintActions = [
  'start-analysis',
  'start-action',
  'refuse',
  'start-reply',
  'start-follow-up',
  'close',
  'analyse-again',
  'reopen',
  'withdraw',
  'merge',
] as const
export type ComplaintAction = (typeof complaintActions)[number]

/** Steps aside and back are taken with the reason said. */
export const reasonedActions: readonly ComplaintAction[] = ['analyse-again', 'reopen', 'withdraw']

/** Steps that begin the work anew: the reason for no measures, reply, effectiveness and satisfaction of the former round no longer count. */
export const renewingActions: readonly ComplaintAction[] = ['analyse-again', 'reopen']

const isRefused = (c: ComplaintFacts) => c.validity === 'unjustified'

const responsibleAssigned = need<ComplaintFacts>('responsible-assigned', (c) => c.responsibleAssigned)
const validityDecided = need<ComplaintFacts>('validity-decided', (c) => c.validity !== null)
const foundJustified = need<ComplaintFacts>('found-justified', (c) => c.validity === null || !isRefused(c))
const foundUnjustified = need<ComplaintFacts>('found-unjustified', (c) => c.validity === null || isRefused(c))
const verdictSecondSigned = need<ComplaintFacts>(
  'verdict-second-signed',
  (c) => !isRefused(c) || c.secondSigned,
)
const causeStated = need<ComplaintFacts>('cause-stated', (c) => c.causeStated)
const groundsGiven = need<ComplaintFacts>('grounds-given', (c) => c.groundsGiven)
const wayOutOffered = need<ComplaintFacts>('way-out-offered', (c) => c.wayOutOffered)
// Who is right is owed a measure, or the reason why nothing has to be done (AC-2).
const measureOrReason = need<ComplaintFacts>(
  'measure-or-reason',
  (c) => c.validity === null || isRefused(c) || c.measures > 0 || c.noMeasuresReasoned,
)
const everyMeasureApproved = need<ComplaintFacts>('every-measure-approved', (c) => c.measuresProposed === 0)
const replySent = need<ComplaintFacts>('reply-sent', (c) => c.replySent)
const replySettled = need<ComplaintFacts>('reply-settled', (c) => !c.replyUnsettled)
const allActionsVerified = need<ComplaintFacts>('all-actions-verified', (c) => c.actionsUnfinished === 0)
const effectivenessJudged = need<ComplaintFacts>(
  'effectiveness-judged-effective',
  (c) => isRefused(c) || c.effective,
)
const satisfactionKnown = need<ComplaintFacts>(
  'satisfaction-recorded-or-asked-twice',
  (c) => c.satisfactionRecorded || c.timesAsked >= 2,
)
// Whose complaint was refused may stay dissatisfied; everybody else's is looked into again (DOMAIN §3).
const notDissatisfied = need<ComplaintFacts>('not-dissatisfied', (c) => isRefused(c) || !c.dissatisfied)

const openSteps = complaintSteps.filter((step) => !endSteps.includes(step))

/** The steps as data (DOMAIN §3): refuses what is too early, fills the buttons of the record. */
export const complaintWorkflow: Workflow<ComplaintStep, ComplaintAction, ComplaintFacts> = {
  states: complaintSteps,
  initial: 'registered',
  final: endSteps,
  transitions: [
    {
      action: 'start-analysis',
      from: ['registered'],
      to: 'analysis',
      permission: 'complaint.take',
      needs: [responsibleAssigned],
    },
    {
      action: 'start-action',
      from: ['analysis'],
      to: 'action',
      permission: 'complaint.step',
      needs: [responsibleAssigned, validityDecided, foundJustified, causeStated],
    },
    {
      action: 'refuse',
      from: ['analysis'],
      to: 'reply',
      permission: 'complaint.step',
      needs: [
        responsibleAssigned,
        validityDecided,
        foundUnjustified,
        verdictSecondSigned,
        groundsGiven,
        wayOutOffered,
      ],
    },
    {
      action: 'start-reply',
      from: ['action'],
      to: 'reply',
      permission: 'complaint.step',
      needs: [measureOrReason, everyMeasureApproved],
    },
    {
      action: 'start-follow-up',
      from: ['reply'],
      to: 'follow_up',
      permission: 'complaint.step',
      needs: [replySent],
    },
    {
      action: 'close',
      from: ['follow_up'],
      to: 'closed',
      permission: 'complaint.step',
      needs: [replySettled, allActionsVerified, effectivenessJudged, satisfactionKnown, notDissatisfied],
    },
    {
      action: 'analyse-again',
      from: ['follow_up'],
      to: 'analysis',
      permission: 'complaint.step',
      needs: [],
    },
    { action: 'reopen', from: ['closed'], to: 'analysis', permission: 'complaint.step', needs: [] },
    { action: 'withdraw', from: openSteps, to: 'withdrawn', permission: 'complaint.step', needs: [] },
    { action: 'merge', from: openSteps, to: 'merged', permission: 'complaint.merge', needs: [] },
  ],
}
