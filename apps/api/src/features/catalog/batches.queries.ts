import type { CatalogList } from '@redress/contracts/products'
import { nearNumbers } from '@redress/domain/catalog/near-numbers'
import { plainNumber } from '@redress/domain/catalog/plain-number'
import type { Services } from '../../platform/services.ts'
import { pageOf } from './page-of.ts'

type Choice = { id: string; number: string; onHold: boolean }

/** A batch is held by itself or with its whole product (CAR-3). */
const inForce = `EXISTS (SELECT 1 FROM "Hold" h WHERE h."productId" = b."productId" AND h."releasedAt" IS NULL
                         AND (h."batchId" IS NULL OR h."batchId" = b."id")) AS "onHold"`

/** Batches of a product, newest first; a hold of the batch or of the whole product is shown at once (CAR-3). */
export async function findBatches({ pool }: Services, productId: string, q: string): Promise<Choice[]> {
  const { rows } = await pool.query<Choice>({
    name: 'find-batches',
    text: `SELECT b."id", b."number", ${inForce}
           FROM "Batch" b
           WHERE b."productId" = $1 AND ($2 = '' OR strpos(lower(b."number"), lower($2)) > 0)
           ORDER BY b."madeOn" DESC NULLS LAST, b."number" DESC LIMIT 20`,
    values: [productId, q],
  })
  return rows
}

export type BatchRow = Choice & {
  madeOn: string | null
  quantityMade: number | null
  quantityShipped: number | null
  complaints: number
}

/** Beginning of a statement whose FROM has the batch as `b`. */
export const batchRow = `
  SELECT b."id", b."number", to_char(b."madeOn", 'YYYY-MM-DD') AS "madeOn", b."quantityMade", b."quantityShipped", ${inForce},
         (SELECT count(DISTINCT c."id")::int FROM "ComplaintLine" x JOIN "Complaint" c ON c."id" = x."complaintId"
          WHERE x."batchId" = b."id" AND c."step" <> 'merged' AND c."undoneAt" IS NULL) AS "complaints"`

/** Sorts batches by age; those of unknown age are the oldest. */
export const batchAge = (alias: string) => `coalesce(${alias}."madeOn", '-infinity'::date), ${alias}."number"`

/** All batches of a product, the newest first. */
export async function listBatches(
  { pool }: Services,
  productId: string,
  { q, cursor, limit }: Omit<CatalogList, 'show'>,
) {
  const { rows } = await pool.query<BatchRow>({
    name: 'list-batches',
    text: `${batchRow} FROM "Batch" b
           WHERE b."productId" = $1 AND strpos(lower(b."number"), lower($2)) > 0
             AND ($3::uuid IS NULL OR (${batchAge('b')}) < (SELECT ${batchAge('l')} FROM "Batch" l WHERE l."id" = $3::uuid))
           ORDER BY coalesce(b."madeOn", '-infinity'::date) DESC, b."number" DESC LIMIT $4`,
    values: [productId, q, cursor ?? null, limit + 1],
  })
  const { page, nextCursor } = pageOf(rows, limit)
  return { batches: page, nextCursor }
}

type Found = { id: string; number: string; product: string; onHold: boolean }

/** So many numbers of the right length are compared with what was typed, the newest first. */
const mostCompared = 5_000

/** Batches whose number is the one typed, spaces and dashes aside, else those that may have been meant (UX 2.13). */
export async function findBatchesByNumber(
  { pool }: Services,
  typed: string,
): Promise<{ exact: Found[]; near: Found[] }> {
  const plain = `upper(regexp_replace(b."number", '[^[:alnum:]]', '', 'g'))`
  const wanted = plainNumber(typed)
  const found = `SELECT b."id", b."number", p."number" AS "product", ${inForce}
                 FROM "Batch" b JOIN "Product" p ON p."id" = b."productId"`
  const exact = await pool.query<Found>({
    name: 'batches-by-number',
    text: `${found} WHERE ${plain} = $1 ORDER BY p."number" LIMIT 50`,
    values: [wanted],
  })
  if (exact.rows.length > 0) return { exact: exact.rows, near: [] }
  const { rows } = await pool.query<Found>({
    name: 'batches-of-length',
    text: `${found} WHERE length(${plain}) BETWEEN $1 - 2 AND $1 + 2
           ORDER BY b."createdAt" DESC LIMIT ${mostCompared}`,
    values: [wanted.length],
  })
  return { exact: [], near: nearNumbers(typed, rows, ({ number }) => number) }
}
