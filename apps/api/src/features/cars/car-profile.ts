import type { Car } from '@redress/contracts/cars'
import type { Tx } from '@redress/prisma/connect'

/** The profile of the customer, or the one of everybody without an own; null when there is neither (CAR-13). */
export async function chosenProfile(prisma: Tx, customerId: string | null) {
  const profiles = await prisma.carProfile.findMany({
    where: { active: true, OR: [{ customerId: null }, ...(customerId ? [{ customerId }] : [])] },
    orderBy: { customerId: { sort: 'asc', nulls: 'last' } },
    take: 1,
  })
  return profiles[0] ?? null
}

/** What is demanded of a report for this customer. */
export async function profileFor(prisma: Tx, customerId: string | null): Promise<Car['profile']> {
  const profile = await chosenProfile(prisma, customerId)
  return {
    name: profile?.name ?? null,
    required: profile?.required ?? [],
    waived: profile?.waived ?? [],
  }
}
