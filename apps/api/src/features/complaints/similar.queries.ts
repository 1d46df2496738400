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
const mostCounted = 50
const mostNumbers = 6

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

const recurrenceStatement = `
  SELECT c."number", bool_or(x."defectCodeId" IS NOT DISTINCT FROM $4::uuid AND $4::uuid IS NOT NULL) AS "sameDefect"
  FROM "Complaint" c JOIN "ComplaintLine" x ON x."complaintId" = c."id"
  WHERE c."customerId" = $1::uuid AND c."receivedAt" >= $3::timestamptz - interval '6 months'
    AND x."productId" = $2::uuid AND c."undoneAt" IS NULL AND c."kind" <> 'suggestion' AND c."step" NOT IN ('withdrawn', 'merged')
  GROUP BY c."id" ORDER BY c."receivedAt" DESC LIMIT ${mostCounted + 1}`

async function findOpen({ pool }: Services, query: SimilarQuery): Promise<SimilarComplaints['open']> {
  const words = query.q ? similarWords(query.q) : null
  const { rows } = await pool.query<OpenRow>({
    name: 'find-similar',
    text: openStatement,
    values: [query.customer ?? null, query.product ?? null, query.batch ?? null, words],
  })
  return rows.map(({ score, receivedAt, ...row }) => ({
    ...row,
    receivedAt: receivedAt.toISOString(),
    because: bits.filter(([, bit]) => (score & bit) !== 0).map(([name]) => name),
  }))
}

async function findRecurrence(
  { pool, clock }: Services,
  query: SimilarQuery,
): Promise<SimilarComplaints['recurrence']> {
  if (!query.customer || !query.product) return null
  const { rows } = await pool.query<{ number: string; sameDefect: boolean }>({
    name: 'find-recurrence',
    text: recurrenceStatement,
    values: [query.customer, query.product, clock(), query.defect ?? null],
  })
  const counted = rows.slice(0, mostCounted)
  return {
    count: counted.length,
    orMore: rows.length > mostCounted,
    sameDefect: counted.filter((row) => row.sameDefect).length,
    numbers: counted.slice(0, mostNumbers).map(({ number }) => number),
  }
}

/** Open complaints that may be the same, and how often it came back, while a new one is being typed (IN-6, IN-11). */
export async function findSimilar(services: Services, query: SimilarQuery): Promise<SimilarComplaints> {
  const [open, recurrence] = await Promise.all([findOpen(services, query), findRecurrence(services, query)])
  return { open, recurrence }
}
