import type { CarOpening } from '@redress/contracts/car-routes'
import { gatesOf } from '@redress/domain/cars/car'
import { insertRow, newId } from '../../../platform/insert-row.ts'
import { nextNumber } from '../../../platform/numbers.ts'
import { fieldProblem, problem } from '../../../platform/problem.ts'
import type { WriteContext } from '../../../platform/write.ts'
import { startCarClocks } from '../car-clocks.ts'
import { chosenProfile } from '../car-profile.ts'
import { complaintsToLink, pointAt } from './link-complaint.ts'
import { prefillFrom } from './prefill.ts'

/**
 * Opens a CAR from complaints, or for another reason (CAR-1). What the complaints say already stands in D2.
 * @throws `invalid-input` naming the complaint that is unknown or has a CAR.
 */
export async function openCar(context: WriteContext, wish: CarOpening) {
  const { tx, actor, now, services } = context
  if (actor.kind !== 'user') throw problem('forbidden')
  if (wish.complaints.length === 0 && wish.reason === '') throw fieldProblem('#/reason', 'required')
  const complaints = await complaintsToLink(tx, wish.complaints)
  const first = complaints[0]
  const id = newId()
  const threadId = newId()
  await insertRow(tx, 'Thread', { id: threadId, createdAt: now })
  const number = await nextNumber(tx, 'car', now, services.env.COMPANY_TIME_ZONE)
  const car = {
    severity: first?.severity ?? null,
    safety: complaints.some(({ safety }) => safety === true),
    customerId: first?.customerId ?? null,
  }
  const profile = await chosenProfile(tx, car.customerId)
  await insertRow(tx, 'Car', {
    id,
    number,
    kind: wish.kind,
    status: 'open',
    origin: wish.origin,
    title: wish.title,
    openedReason: wish.reason,
    ...car,
    threadId,
    language: profile?.language ?? first?.language ?? 'en',
    productId: first?.lines[0]?.productId ?? null,
    openedById: actor.id,
    openedAt: now,
  })
  await tx.carGateState.createMany({ data: gatesOf('eight_d').map((gate) => ({ carId: id, gate })) })
  await startCarClocks(context, { ...car, kind: wish.kind, threadId, openedAt: now })
  await prefillFrom(context, id, complaints)
  context.record({
    subject: 'car',
    subjectId: id,
    type: 'car.opened',
    number,
    isNew: true,
    data: { kind: wish.kind, origin: wish.origin, complaints: wish.complaints, title: wish.title },
  })
  for (const complaint of complaints) await pointAt(context, { id, number }, complaint)
  return { number }
}
