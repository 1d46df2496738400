import type { CarOpenEnds } from '@redress/contracts/car-gates'
import { openEndsOf } from '@redress/domain/cars/open-ends'
import { problem } from '../../platform/problem.ts'
import type { Services } from '../../platform/services.ts'
import { readCarContent } from './read-car.ts'

/** More of one kind tell nothing new. */
const most = 50

type Unanswered = { number: string; customer: string }

/** Reports are enclosed in the conversation of every complaint they were sent for (CAR-10). */
const withoutReport = `
  SELECT c."number", coalesce(u."name", c."companyName") AS "customer"
  FROM "CarComplaint" l
  JOIN "Complaint" c ON c."id" = l."complaintId"
  LEFT JOIN "Customer" u ON u."id" = c."customerId"
  WHERE l."carId" = $1::uuid AND NOT EXISTS (
    SELECT 1 FROM "CarRevision" r
    JOIN "MessageAttachment" e ON e."attachmentId" = r."pdfId"
    JOIN "Message" m ON m."id" = e."messageId"
    WHERE r."carId" = l."carId" AND m."threadId" = c."threadId"
  )
  ORDER BY c."number" LIMIT ${most}`

/** What stays behind if this CAR is closed now (CAR-6). @throws `not-found` */
export async function readOpenEnds({ prisma, pool }: Services, number: string): Promise<CarOpenEnds> {
  const car = await prisma.car.findUnique({ where: { number }, select: { id: true } })
  if (!car) throw problem('not-found')
  const holds = await prisma.hold.findMany({
    where: { carId: car.id, releasedAt: null },
    orderBy: [{ setAt: 'desc' }, { id: 'desc' }],
    take: most,
    select: {
      product: { select: { number: true } },
      batch: { select: { number: true } },
      setBy: { select: { name: true } },
    },
  })
  const { rows: unanswered } = await pool.query<Unanswered>({
    name: 'car.without-report',
    text: withoutReport,
    values: [car.id],
  })
  const ends = openEndsOf(await readCarContent(prisma, number), {
    holds: holds.map(({ product, batch, setBy }) => ({
      product: product.number,
      batch: batch?.number ?? null,
      setBy: setBy.name,
    })),
    unanswered,
  })
  return { ends }
}
