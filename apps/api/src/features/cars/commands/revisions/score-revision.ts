import { problem } from '../../../../platform/problem.ts'
import type { WriteContext } from '../../../../platform/write.ts'

type Scored = { version: number; customersScore: number | null }

/** The score the customer gave, beside ours (CAR-9). @throws `not-found`, `stale-version` */
export async function scoreRevision(
  { tx, record }: WriteContext,
  { number, revision }: { number: string; revision: number },
  { version, customersScore }: Scored,
) {
  const found = await tx.carRevision.findFirst({
    where: { car: { number }, revision },
    select: { id: true, carId: true },
  })
  if (!found) throw problem('not-found')
  const { count } = await tx.carRevision.updateMany({
    where: { id: found.id, version },
    data: { customersScore, version: { increment: 1 } },
  })
  if (count === 0) throw problem('stale-version')
  record({
    subject: 'car',
    subjectId: found.carId,
    type: 'car.report-scored',
    number,
    data: { count: revision, title: customersScore === null ? '–' : String(customersScore) },
  })
  return null
}
