import { humanNumber, type NumberedKind, yearIn } from '@redress/domain/numbers/human-number'
import type { Tx } from '@redress/prisma/connect'

/**
 * The next number of a kind, gap-free: the counter's row stays locked until the transaction ends, and
 * a rolled-back transaction gives its number back. Call it as late as possible.
 */
export async function nextNumber(tx: Tx, kind: NumberedKind, now: Date, timeZone: string): Promise<string> {
  const year = yearIn(timeZone, now)
  // One statement, because reading and raising apart would give two people one number.
  const [row] = await tx.$queryRaw<{ value: number }[]>`
    INSERT INTO "Counter" ("kind", "year", "value") VALUES (${kind}, ${year}, 1)
    ON CONFLICT ("kind", "year") DO UPDATE SET "value" = "Counter"."value" + 1
    RETURNING "value"`
  if (!row) throw new Error('The counter gave no value')
  return humanNumber(kind, year, row.value)
}

/**
 * As many numbers of one year in a row, for records that come together; gap-free like single ones. Whoever takes
 * numbers of several years takes the earlier year first, so that two such writers never wait in a circle.
 */
export async function nextNumbers(
  tx: Tx,
  kind: NumberedKind,
  year: number,
  count: number,
): Promise<string[]> {
  const [row] = await tx.$queryRaw<{ value: number }[]>`
    INSERT INTO "Counter" ("kind", "year", "value") VALUES (${kind}, ${year}, ${count})
    ON CONFLICT ("kind", "year") DO UPDATE SET "value" = "Counter"."value" + ${count}
    RETURNING "value"`
  if (!row) throw new Error('The counter gave no value')
  return Array.from({ length: count }, (_, n) => humanNumber(kind, year, row.value - count + 1 + n))
}
