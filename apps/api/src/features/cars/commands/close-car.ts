import { ReportContent } from '@redress/contracts/cars'
import type { CarContent } from '@redress/domain/cars/content'
import { carClockKinds } from '@redress/domain/sla/clock-kind'
import { localDay, MS_PER_DAY } from '@redress/domain/sla/zone'
import type { Car } from '@redress/prisma/generated/client'
import { problem } from '../../../platform/problem.ts'
import type { WriteContext } from '../../../platform/write.ts'
import { meetClock } from '../../sla/clocks.commands.ts'
import { signCar } from '../sign-car.ts'

/**
 * Ends a CAR whose groups are all accepted, signed with all that stands in it: from today on its correction is watched
 * (CAR-8), and none of its clocks runs any more.
 * @throws `not-from-here` when it was cancelled meanwhile.
 */
export async function closeCar(
  context: WriteContext,
  car: Pick<Car, 'id' | 'number' | 'threadId'>,
  content: CarContent,
): Promise<void> {
  const { tx, now, services } = context
  const today = localDay(services.env.COMPANY_TIME_ZONE, now.getTime())
  const { count } = await tx.car.updateMany({
    where: { id: car.id, status: 'open' },
    data: {
      status: 'closed',
      closedAt: now,
      closedReason: '',
      watchFrom: new Date(today * MS_PER_DAY),
      // What was judged of an earlier correction says nothing of this one.
      effectiveness: null,
      effectivenessReason: '',
      effectivenessById: null,
      effectivenessAt: null,
      version: { increment: 1 },
    },
  })
  if (count === 0) throw problem('not-from-here')
  for (const kind of carClockKinds) await meetClock(context, car.threadId, kind)
  await signCar(context, {
    carId: car.id,
    meaning: 'closed',
    comment: '',
    content: ReportContent.parse(content),
  })
  context.record({ subject: 'car', subjectId: car.id, type: 'car.closed', number: car.number })
}
