import type { CarFieldName } from '@redress/domain/cars/fields'
import { newId } from '../../../platform/insert-row.ts'
import type { WriteContext } from '../../../platform/write.ts'
import type { LinkableComplaint } from './link-complaint.ts'

/** What several complaints count together; null when none of them counts. */
function sumOf(
  lines: LinkableComplaint['lines'],
  of: 'quantityAffected' | 'quantitySupplied',
): number | null {
  const said = lines.flatMap((line) => line[of] ?? [])
  return said.length === 0 ? null : said.reduce((sum, quantity) => sum + quantity, 0)
}

/** Nothing is typed twice (WCAG 3.3.7): words, counts, place and lots of the complaints stand in D2 and D3. */
export async function prefillFrom(
  { tx, actor, now }: WriteContext,
  carId: string,
  complaints: LinkableComplaint[],
) {
  if (actor.kind !== 'user' || complaints.length === 0) return
  const lines = complaints.flatMap((complaint) => complaint.lines)
  const first = complaints[0]
  const known: [CarFieldName, string | number | null | undefined][] = [
    ['d2.customersWords', complaints.map(({ wording }) => wording).join('\n\n')],
    ['d2.where', first?.occurredPlace],
    ['d2.when', first?.occurredOn?.toISOString().slice(0, 10)],
    ['d2.quantityClaimed', sumOf(lines, 'quantityAffected')],
    ['d2.quantityDelivered', sumOf(lines, 'quantitySupplied')],
  ]
  await tx.carField.createMany({
    data: known.flatMap(([name, value]) =>
      value === undefined || value === null || value === ''
        ? []
        : [{ carId, name, value: String(value).slice(0, 10_000), changedById: actor.id, changedAt: now }],
    ),
  })
  const batchIds = [...new Set(lines.flatMap(({ batchId }) => batchId ?? []))]
  const batches = await tx.batch.findMany({ where: { id: { in: batchIds } }, orderBy: { number: 'asc' } })
  await tx.carLot.createMany({
    data: batches.map(({ id, number, quantityMade }) => ({
      id: newId(),
      carId,
      lot: number,
      batchId: id,
      quantityMade: quantityMade ?? 0,
    })),
    skipDuplicates: true,
  })
}
