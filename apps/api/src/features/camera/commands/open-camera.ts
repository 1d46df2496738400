import { randomUUID } from 'node:crypto'
import type { CarPlace } from '@redress/contracts/camera'
import { cameraLimits } from '@redress/domain/camera/camera-link'
import type { Tx } from '@redress/prisma/connect'
import type { Prisma } from '@redress/prisma/generated/client'
import { problem } from '../../../platform/problem.ts'
import { hashToken } from '../../../platform/secret.ts'
import type { WriteContext } from '../../../platform/write.ts'
import { findCause } from '../../cars/commands/causes/cause-work.ts'
import { findTest } from '../../cars/commands/tests/change-test.ts'
import { findOpenCar } from '../../cars/find-car.ts'
import { needOpenDiscipline } from '../../cars/need-open-discipline.ts'
import { findForWriting } from '../../complaints/commands/find-for-writing.ts'

type Place = Pick<
  Prisma.CameraLinkUncheckedCreateInput,
  'complaintId' | 'carId' | 'discipline' | 'causeId' | 'testId'
>

/** Its trail is a chain of its own: what the record tells is the photos, not the asking. */
async function openCamera(context: WriteContext, place: Place): Promise<{ id: string }> {
  const { tx, actor, now, services, record } = context
  if (actor.kind !== 'user') throw problem('forbidden')
  const id = randomUUID()
  await tx.cameraLink.create({
    data: {
      ...place,
      id,
      hash: hashToken(services.secret.linkToken('camera', id)),
      askedById: actor.id,
      createdAt: now,
      expiresAt: new Date(now.getTime() + cameraLimits.minutes * 60_000),
    },
  })
  record({ subject: 'camera', subjectId: id, type: 'camera.opened', data: place, isNew: true })
  return { id }
}

/** @throws `not-found`, `not-from-here` where the discipline is frozen or the CAR closed */
export async function openCarCamera(context: WriteContext, number: string, place: CarPlace) {
  const car = await findOpenCar(context.tx, number)
  await needOpenDiscipline(context.tx, car, place.kind === 'photos' ? place.discipline : 'd4')
  return openCamera(context, { carId: car.id, ...(await within(context.tx, car, place)) })
}

async function within(tx: Tx, car: { id: string }, place: CarPlace): Promise<Place> {
  switch (place.kind) {
    case 'photos':
      return { discipline: place.discipline }
    case 'cause':
      return { causeId: (await findCause(tx, car, place.id)).id }
    case 'test':
      return { testId: (await findTest(tx, car, place.id)).id }
  }
}

/** @throws `not-found`, `not-from-here` for a complaint that can only be read */
export async function openComplaintCamera(context: WriteContext, number: string) {
  const { id } = await findForWriting(context.tx, number)
  return openCamera(context, { complaintId: id })
}

/** The dialog was closed. @throws `not-from-here` when the link has been ended already */
export async function endCamera({ tx, now, record }: WriteContext, id: string): Promise<null> {
  const { count } = await tx.cameraLink.updateMany({ where: { id, endedAt: null }, data: { endedAt: now } })
  if (count === 0) throw problem('not-from-here')
  record({ subject: 'camera', subjectId: id, type: 'camera.ended' })
  return null
}
