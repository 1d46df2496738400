import type { DefectGroup } from '@redress/contracts/defects'
import type { Services } from '../../platform/services.ts'

type Defect = { id: string; code: string; name: string; group: string }

/** The use of the latest complaint lines decides which defects are offered first. */
const linesLookedAt = 2_000

/** Defect codes by code, name or the name of their group; the most used first (AN-3, IN-3). */
export async function findDefects({ pool }: Services, q: string): Promise<Defect[]> {
  const { rows } = await pool.query<Defect>({
    name: 'find-defects',
    text: `WITH used AS (
             SELECT "defectCodeId", count(*) AS "times"
             FROM (SELECT "defectCodeId" FROM "ComplaintLine" ORDER BY "id" DESC LIMIT ${linesLookedAt}) x GROUP BY 1)
           SELECT d."id", d."code", d."name", g."name" AS "group"
           FROM "DefectCode" d JOIN "DefectCode" g ON g."id" = d."parentId"
           LEFT JOIN used u ON u."defectCodeId" = d."id"
           WHERE d."active" AND ($1 = '' OR strpos(lower(d."code" || ' ' || d."name" || ' ' || g."name"), lower($1)) > 0)
           ORDER BY coalesce(u."times", 0) DESC, d."code" LIMIT 20`,
    values: [q],
  })
  return rows
}

type Row = Omit<DefectGroup, 'codes'> & { parentId: string | null; used: number }

/** The whole catalogue, two levels, with how often each code stands on a complaint; counted up to 1,000 (AN-3). */
export async function readDefectCatalogue({ pool }: Services): Promise<{ groups: DefectGroup[] }> {
  const { rows } = await pool.query<Row>({
    name: 'defect-catalogue',
    text: `SELECT d."id", d."code", d."name", d."active", d."version", d."parentId",
                  (SELECT count(*)::int FROM (SELECT 1 FROM "ComplaintLine" x WHERE x."defectCodeId" = d."id" LIMIT 1000) u) AS "used"
           FROM "DefectCode" d ORDER BY d."active" DESC, d."code" LIMIT 2000`,
  })
  return {
    groups: rows
      .filter(({ parentId }) => parentId === null)
      .map((group) => ({ ...group, codes: rows.filter(({ parentId }) => parentId === group.id) })),
  }
}
