import type { SimilarComplaints, SimilarQuery } from '@redress/contracts/intake'
import type { ComplaintStep } from '@redress/domain/complaints/complaint'
import { similarWords } from '@redress/domain/text/similar-words'
import type { Services } from '../../platform/services.ts'

/** In the order of their weight, strongest first. */
const bits = [
  ['batch', 8],
  ['product', 4],
  ['customer', 2],
  ['wording', 1],
] as const

const mostShown = 6
const mostLooked = 50

type OpenRow = {
  number: string
  subject: string
  customer: string
  product: string
  batch: string
  step: ComplaintStep
  receivedAt: Date
  score: number
}

/** Each way of being similar looks at a bounded number of open complaints, so that typing never waits. */
const openStatement = `
  WITH hit AS (
    (SELECT c."id", 2 AS "bit" FROM "Complaint" c
     WHERE c."isOpen" AND c."customerId" = $1::uuid ORDER BY c."receivedAt" DESC LIMIT ${mostLooked})
    UNION ALL
    (SELECT c."id", 4 FROM "ComplaintLine" x JOIN "Complaint" c ON c."id" = x."complaintId"
     WHERE c."isOpen" AND x."productId" = $2::uuid ORDER BY c."receivedAt" DESC LIMIT ${mostLooked})
    UNION ALL
    (SELECT c."id", 8 FROM "ComplaintLine" x JOIN "Complaint" c ON c."id" = x."complaintId"
     WHERE c."isOpen" AND x."batchId" = $3::uuid ORDER BY c."receivedAt" DESC LIMIT ${mostLooked})
    UNION ALL
    (SELECT c."id", 1 FROM "Complaint" c
     WHERE c."isOpen" AND $4::text IS NOT NULL
       AND to_tsvector('simple', c."searchWords") @@ to_tsquery('simple', $4::text) LIMIT ${mostLooked})
  ), scored AS (
    SELECT "id", bit_or("bit") AS "score" FROM hit GROUP BY "id"
  )
  SELECT c."number", c."subject", coalesce(k."name", c."companyName") AS "customer",
    coalesce(l."productText", '') AS "product", coalesce(l."batchText", '') AS "batch",
    c."step", c."receivedAt", s."score"
  FROM scored s JOIN "Complaint" c ON c."id" = s."id"
  LEFT JOIN "Customer" k ON k."id" = c."customerId"
  LEFT JOIN "ComplaintLine" l ON l."complaintId" = c."id" AND l."position" = 1
  ORDER BY s."score" DESC, c."receivedAt" DESC LIMIT ${mostShown}`

/** Open complaints that may be the same, while a new one is being typed (IN-6). */
export async function findSimilar({ pool }: Services, query: SimilarQuery): Promise<SimilarComplaints> {
  const words = query.q ? similarWords(query.q) : null
  const { rows } = await pool.query<OpenRow>({
    name: 'find-similar',
    text: openStatement,
    values: [query.customer ?? null, query.product ?? null, query.batch ?? null, words],
  })
  const open = rows.map(({ score, receivedAt, ...row }) => ({
    ...row,
    receivedAt: receivedAt.toISOString(),
    because: bits.filter(([, bit]) => (score & bit) !== 0).map(([name]) => name),
  }))
  return { open }
}
