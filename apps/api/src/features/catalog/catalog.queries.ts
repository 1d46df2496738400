import type { Services } from '../../platform/services.ts'

type Choice = { id: string; number: string; name: string; family: string; onHold: boolean }

/** Products by the beginning of the number, or any part of the name; holds are shown at once (CAR-3). */
export async function findProducts({ pool }: Services, q: string): Promise<Choice[]> {
  const { rows } = await pool.query<Choice>({
    name: 'find-products',
    text: `SELECT p."id", p."number", p."name", p."family",
                  EXISTS (SELECT 1 FROM "Hold" h WHERE h."productId" = p."id" AND h."releasedAt" IS NULL) AS "onHold"
           FROM "Product" p
           WHERE p."active" AND ($1 = '' OR starts_with(lower(p."number"), lower($1)) OR strpos(lower(p."name"), lower($1)) > 0)
           ORDER BY p."number" LIMIT 20`,
    values: [q],
  })
  return rows
}
