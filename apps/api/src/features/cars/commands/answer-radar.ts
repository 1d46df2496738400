import type { RadarChoice, RadarOutcome } from '@redress/contracts/car-radar'
import { kindNames } from '@redress/domain/cars/car'
import { may } from '@redress/domain/identity/permissions'
import type { WriteContext } from '../../../platform/write.ts'
import { linkComplaint } from './link-complaint.ts'
import { openCar } from './open-car.ts'

type Registered = { id: string; number: string; subject: string }

/**
 * Does what was chosen on the radar, in the transaction that registers the complaint (IN-11): either both stand or
 * neither. A CAR that can't take it any more is no reason to send the caller away: the complaint is registered, and the
 * outcome says `refused`. Whoever may register but not open CARs makes a suggestion: it stands in the timeline with
 * the CAR's number, and whoever judges the complaint finds the CAR among the candidates.
 */
export async function answerRadar(
  context: WriteContext,
  complaint: Registered,
  choice: RadarChoice,
): Promise<RadarOutcome> {
  const { actor } = context
  if (choice.does === 'pass') {
    tell(context, complaint, 'car-passed', { reason: choice.reason })
    return { done: 'passed', car: null }
  }
  if (actor.kind !== 'user' || !may(actor.role, 'car.open')) {
    const name = choice.does === 'join' ? choice.car : kindNames[choice.kind]
    tell(context, complaint, 'car-suggested', { name })
    return { done: 'suggested', car: choice.does === 'join' ? choice.car : null }
  }
  if (choice.does === 'join') return join(context, complaint, choice.car)
  const { number } = await openCar(context, {
    kind: choice.kind,
    title: complaint.subject,
    origin: 'complaint',
    reason: '',
    complaints: [complaint.number],
  })
  return { done: 'opened', car: number }
}

/** The CAR is held first: of two complaints that would open it again the second finds it open. */
async function join(context: WriteContext, complaint: Registered, number: string): Promise<RadarOutcome> {
  const { tx } = context
  const [before] = await tx.$queryRaw<{ status: string }[]>`
    SELECT "status"::text FROM "Car" WHERE "number" = ${number} FOR NO KEY UPDATE`
  if (!before || before.status === 'cancelled') {
    tell(context, complaint, 'car-refused', { name: number })
    return { done: 'refused', car: number }
  }
  await linkComplaint(context, number, complaint.number)
  const { status } = await tx.car.findUniqueOrThrow({ where: { number }, select: { status: true } })
  return { done: status === before.status ? 'joined' : 'reopened', car: number }
}

function tell(
  { record }: WriteContext,
  { id, number }: Registered,
  what: 'car-passed' | 'car-suggested' | 'car-refused',
  data: Record<string, string>,
): void {
  record({ subject: 'complaint', subjectId: id, type: `complaint.${what}`, number, data })
}
