import { actionWorkflows } from '@redress/domain/actions/action.workflow'
import { kindOfMeasure } from '@redress/domain/cars/measures'
import type { CarPen } from './car-pen.ts'
import type { MeasureSpec } from './car-spec.ts'
import { idOf } from './write-causes.ts'

/** Actions of the disciplines (CAR-5): proposed by the leader, agreed to, done, verified by somebody else. */
export function writeMeasures(pen: CarPen): void {
  for (const measure of pen.spec.measures ?? []) writeMeasure(pen, measure)
}

const HEAD = 'quality'

function writeMeasure(pen: CarPen, measure: MeasureSpec): void {
  const { rows, random, spec, threadId, causeIds, person } = pen
  const { status, createdAt, doneAt, verified, lifted } = measure
  const id = random.id(createdAt)
  const kind = kindOfMeasure[measure.discipline]
  const needsAgreement = actionWorkflows[kind].initial === 'proposed'
  const agreedAt =
    needsAgreement && status !== 'proposed' ? new Date(createdAt.getTime() + 20 * 60_000) : null
  rows.Action.push({
    id,
    threadId,
    kind,
    status,
    title: measure.title,
    detail: measure.detail ?? '',
    urgent: false,
    ownerId: person(measure.owner).id,
    dueAt: measure.dueAt,
    createdById: person(spec.leader).id,
    createdAt,
    approvedById: agreedAt && person(HEAD).id,
    approvedAt: agreedAt,
    sentBackAt: null,
    doneById: doneAt ? person(measure.owner).id : null,
    doneAt: doneAt ?? null,
    outcome: measure.outcome ?? '',
    proof: measure.proof ?? '',
    verifiedById: verified ? person(verified.by).id : null,
    verifiedAt: verified?.at ?? null,
    remark: '',
    discipline: measure.discipline,
    causeId: measure.cause ? idOf(causeIds, measure.cause) : null,
    expectedEffect: measure.expected ?? '',
    proofPlan: measure.proofPlan ?? '',
    introducedOn: measure.introducedOn ?? null,
    effectPercent: measure.effect ?? null,
    liftedAt: lifted?.at ?? null,
    liftedById: lifted ? person(lifted.by).id : null,
    liftedReason: lifted?.reason ?? '',
  })
  const word = needsAgreement ? 'action-proposed' : 'action-planned'
  tellMeasure(pen, measure, { actionId: id, title: measure.title }, { word, agreedAt })
}

function tellMeasure(
  { spec, person, tell }: CarPen,
  { createdAt, owner, doneAt, verified, lifted, outcome }: MeasureSpec,
  data: { actionId: string; title: string },
  { word, agreedAt }: { word: string; agreedAt: Date | null },
): void {
  tell(createdAt, spec.leader, word, { ...data, name: person(owner).name })
  if (agreedAt) tell(agreedAt, HEAD, 'action-approved', data)
  if (doneAt) tell(doneAt, owner, 'action-done', { ...data, outcome: outcome ?? '' })
  if (verified) tell(verified.at, verified.by, 'action-verified', data)
  if (lifted) tell(lifted.at, lifted.by, 'action-lifted', { ...data, reason: lifted.reason })
}

/** What an action of a complaint has of this: nothing. */
export const outsideACar = {
  discipline: null,
  causeId: null,
  expectedEffect: '',
  proofPlan: '',
  introducedOn: null,
  effectPercent: null,
  liftedAt: null,
  liftedById: null,
  liftedReason: '',
}
