import type { CarProfile } from '@redress/contracts/car-profiles'
import { isCustomerLanguage } from '@redress/domain/languages/language'
import type { Services } from '../../platform/services.ts'

/** The one for everybody first, then by customer. */
export async function listProfiles({ prisma }: Services): Promise<{ profiles: CarProfile[] }> {
  const profiles = await prisma.carProfile.findMany({
    include: { customer: { select: { id: true, name: true } } },
    orderBy: [{ customer: { name: 'asc' } }, { id: 'asc' }],
    take: 500,
  })
  const inOrder = profiles.toSorted((a, b) => Number(a.customer !== null) - Number(b.customer !== null))
  return {
    profiles: inOrder.map(({ language, ...profile }) => ({
      ...profile,
      language: language !== null && isCustomerLanguage(language) ? language : null,
    })),
  }
}
