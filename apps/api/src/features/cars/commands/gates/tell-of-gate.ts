import { type CarGate, gateNames } from '@redress/domain/cars/car'
import { may } from '@redress/domain/identity/permissions'
import { roles } from '@redress/domain/identity/role'
import type { Car, Prisma } from '@redress/prisma/generated/client'
import type { WriteContext } from '../../../../platform/write.ts'
import { tellPeople } from '../tell-people.ts'

type Told = Pick<Car, 'number' | 'title' | 'threadId' | 'leaderId'>
type Mail = 'gate-submitted' | 'gate-accepted' | 'gate-sent-back'
type News = { gate: CarGate; by: { name: string }; comment: string }

const deciders = roles.filter((role) => may(role, 'car.decide'))

/** Everybody who may decide on a group hears that it waits, but for the one who submitted it (CAR-6). */
export function tellDeciders(context: WriteContext, car: Told, news: News): Promise<void> {
  return tell(context, car, 'gate-submitted', news, { role: { in: deciders } })
}

/** Who leads the CAR and who submitted the group hear what was decided, and why (CAR-6). */
export function tellOfDecision(
  context: WriteContext,
  car: Told,
  decision: 'gate-accepted' | 'gate-sent-back',
  news: News & { submittedById: string | null },
): Promise<void> {
  const ids = [car.leaderId, news.submittedById].filter((id) => id !== null)
  return tell(context, car, decision, news, { id: { in: ids } })
}

function tell(context: WriteContext, car: Told, kind: Mail, news: News, whom: Prisma.UserWhereInput) {
  const said = { group: gateNames[news.gate], who: news.by.name, comment: news.comment || '–' }
  return tellPeople(context, car, kind, whom, said)
}
