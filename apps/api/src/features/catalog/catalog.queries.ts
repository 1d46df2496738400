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

type Defect = { id: string; code: string; name: string; group: string }

/** Defect codes by code, name or the name of their group (AN-3). */
export async function findDefects({ pool }: Services, q: string): Promise<Defect[]> {
  const { rows } = await pool.query<Defect>({
    name: 'find-defects',
    text: `SELECT d."id", d."code", d."name", g."name" AS "group"
           FROM "DefectCode" d JOIN "DefectCode" g ON g."id" = d."parentId"
           WHERE d."active" AND ($1 = '' OR strpos(lower(d."code" || ' ' || d."name" || ' ' || g."name"), lower($1)) > 0)
           ORDER BY d."code" LIMIT 20`,
    values: [q],
  })
  return rows
}
