import { plainNumber } from '@redress/domain/catalog/plain-number'
import type { Tx } from '@redress/prisma/connect'

type Recognised = {
  productId: string | null
  batchId: string | null
  productNumber: string
  productName: string
}

/**
 * Finds product and batch in what a customer wrote, "ms 4412" for MS-4412. Only an exact hit counts: a guess
 * would put a complaint on the wrong batch.
 */
export async function recogniseProduct(tx: Tx, product: string, batch: string): Promise<Recognised> {
  const [found] = await tx.$queryRaw<Recognised[]>`
    SELECT p."id" AS "productId", b."id" AS "batchId", p."number" AS "productNumber", p."name" AS "productName"
    FROM "Product" p
    LEFT JOIN "Batch" b ON b."productId" = p."id" AND ${plainNumber(batch)} <> ''
      AND upper(regexp_replace(b."number", '[^[:alnum:]]', '', 'g')) = ${plainNumber(batch)}
    WHERE ${plainNumber(product)} <> '' AND upper(regexp_replace(p."number", '[^[:alnum:]]', '', 'g')) = ${plainNumber(product)}
    LIMIT 1`
  return found ?? { productId: null, batchId: null, productNumber: '', productName: '' }
}
