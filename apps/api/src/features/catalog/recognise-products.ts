import { plainNumber } from '@redress/domain/catalog/plain-number'
import type { Tx } from '@redress/prisma/connect'

type Known = { id: string; number: string; name: string; batches: Record<string, string> | null }

/**
 * The products and batches that many texts name, as `recogniseProduct` does it for one.
 * @returns by product and batch as written; undefined where no product bears that number
 */
export async function recogniseProducts(tx: Tx, texts: readonly { product: string; batch: string }[]) {
  const products = [...new Set(texts.map(({ product }) => plainNumber(product)))].filter((one) => one !== '')
  const batches = [...new Set(texts.map(({ batch }) => plainNumber(batch)))].filter((one) => one !== '')
  const rows =
    products.length === 0
      ? []
      : await tx.$queryRaw<(Known & { plain: string })[]>`
          SELECT p."id", p."number", p."name", upper(regexp_replace(p."number", '[^[:alnum:]]', '', 'g')) AS "plain",
            (SELECT jsonb_object_agg(upper(regexp_replace(b."number", '[^[:alnum:]]', '', 'g')), b."id") FROM "Batch" b
             WHERE b."productId" = p."id"
               AND upper(regexp_replace(b."number", '[^[:alnum:]]', '', 'g')) = ANY(${batches})) AS "batches"
          FROM "Product" p WHERE upper(regexp_replace(p."number", '[^[:alnum:]]', '', 'g')) = ANY(${products})`
  const byNumber = new Map(rows.map((row) => [row.plain, row]))
  return (product: string, batch: string) => {
    const known = byNumber.get(plainNumber(product))
    if (!known) return undefined
    const { id, number, name } = known
    return { id, number, name, batchId: known.batches?.[plainNumber(batch)] ?? null }
  }
}
