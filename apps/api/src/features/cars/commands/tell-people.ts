import { isCustomerLanguage } from '@redress/domain/languages/language'
import type { Car, Prisma } from '@redress/prisma/generated/client'
import { mailTexts } from '@redress/texts/mail/of'
import { queueMail } from '../../../platform/outbox.ts'
import type { WriteContext } from '../../../platform/write.ts'

type Told = Pick<Car, 'number' | 'title' | 'threadId'>
type Mail = 'gate-submitted' | 'gate-accepted' | 'gate-sent-back' | 'car-reopened' | 'car-sent-back'

/** Who leads it, or who opened it while nobody does. */
export function leaderOf({
  leaderId,
  openedById,
}: Pick<Car, 'leaderId' | 'openedById'>): Prisma.UserWhereInput {
  return { id: leaderId ?? openedById }
}

/**
 * One mail about a CAR to each of these people who is active, written with the change and in their language; who made
 * the change knows. `said` is what the mail says beyond number, title, names and the page.
 */
export async function tellPeople(
  context: WriteContext,
  car: Told,
  kind: Mail,
  whom: Prisma.UserWhereInput,
  said: Readonly<Record<string, string>>,
): Promise<void> {
  const { tx, actor, services } = context
  const others = actor.kind === 'user' ? { id: { not: actor.id } } : {}
  const readers = await tx.user.findMany({
    where: { AND: [whom, others, { disabledAt: null }] },
    orderBy: { id: 'asc' },
    select: { email: true, name: true, language: true },
  })
  for (const reader of readers) {
    const language = isCustomerLanguage(reader.language) ? reader.language : 'en'
    const t = mailTexts(language)
    const filled = {
      ...said,
      number: car.number,
      title: car.title,
      name: reader.name,
      // A page behind the sign-in: no secret, so it may stand in the stored text.
      link: `${services.env.publicUrl}/cars/${car.number}`,
      company: services.env.COMPANY_NAME,
    }
    await queueMail(context, {
      kind,
      toAddress: reader.email,
      toName: reader.name,
      language,
      subject: t(`${kind}.subject`, filled),
      body: t(`${kind}.body`, filled),
      threadId: car.threadId,
    })
  }
}
