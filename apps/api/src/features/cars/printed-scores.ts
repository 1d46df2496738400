import type { ReportData } from '@redress/documents/eight-d/sheet'
import { problem } from '../../platform/problem.ts'
import type { Services } from '../../platform/services.ts'
import { chosenProfile } from './car-profile.ts'

/**
 * Our score and the customer's last one before this revision, where the profile of the customer asks for them (B22).
 * @throws `not-found`
 */
export async function printedScores(
  { prisma }: Services,
  number: string,
  { own, revision }: { own: number; revision?: number },
): Promise<ReportData['scores']> {
  const car = await prisma.car.findUnique({
    where: { number },
    select: {
      customerId: true,
      revisions: {
        where: { customersScore: { not: null }, ...(revision ? { revision: { lt: revision } } : {}) },
        orderBy: { revision: 'desc' },
        take: 1,
        select: { revision: true, customersScore: true },
      },
    },
  })
  if (!car) throw problem('not-found')
  const profile = await chosenProfile(prisma, car.customerId)
  if (!profile?.printsScores) return null
  const [last] = car.revisions
  return {
    own,
    customers:
      last && last.customersScore !== null ? { score: last.customersScore, revision: last.revision } : null,
  }
}
