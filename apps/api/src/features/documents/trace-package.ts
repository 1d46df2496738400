import type { Readable } from 'node:stream'
import { Batch } from '@redress/contracts/products'
import { safeCell } from '@redress/domain/journal/safe-cell'
import type { Services } from '../../platform/services.ts'
import type { WriteContext } from '../../platform/write.ts'
import { readBatch } from '../catalog/batch-page.queries.ts'
import { entryOf, zipPack } from './zip-pack.ts'

type Cell = string | number | null

/** Text that a spreadsheet opens as it is: no cell becomes a formula. */
function table(head: string[], rows: Cell[][]): string {
  const line = (cells: Cell[]) => cells.map((cell) => safeCell(String(cell ?? ''))).join(',')
  return `\uFEFF${[head, ...rows].map(line).join('\r\n')}\r\n`
}

/** The batch with everything about it at this moment, frozen: the sums of the manifest tell a later change (CU-4). */
export async function drawTracePackage(
  services: Services,
  id: string,
): Promise<{ number: string; pack: Readable }> {
  const at = services.clock()
  const batch = Batch.parse(await readBatch(services, id))
  const entries = [
    entryOf('batch.json', at, `${JSON.stringify({ at: at.toISOString(), ...batch }, null, 2)}\n`),
    entryOf(
      'complaints.csv',
      at,
      table(
        ['number', 'subject', 'customer', 'step', 'receivedAt', 'affected', 'justified', 'remainingStock'],
        batch.about.map((one) => [
          one.number,
          one.subject,
          one.customer,
          one.step,
          one.receivedAt,
          one.quantityAffected,
          one.quantityJustified,
          one.remainingStock,
        ]),
      ),
    ),
    entryOf(
      'customers.csv',
      at,
      table(
        ['customer', 'complaints', 'affected', 'justified', 'remainingStock'],
        batch.customers.map((one) => [
          one.customer,
          one.complaints,
          one.quantityAffected,
          one.quantityJustified,
          one.remainingStock,
        ]),
      ),
    ),
    entryOf(
      'stock.csv',
      at,
      table(
        ['car', 'place', 'placeName', 'checked', 'good', 'bad', 'doneAt'],
        batch.stock.map((one) => [
          one.car,
          one.place,
          one.placeName,
          one.checked,
          one.good,
          one.bad,
          one.doneAt,
        ]),
      ),
    ),
  ]
  return { number: batch.number, pack: zipPack(entries, at) }
}

/** Who froze it stands on the trail of the batch. */
export async function recordTracePackage({ record }: WriteContext, id: string) {
  record({ subject: 'batch', subjectId: id, type: 'batch.package-drawn' })
  return null
}
