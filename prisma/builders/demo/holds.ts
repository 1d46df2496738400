import { type Company, personOf } from './company.ts'
import type { PlantTime } from './plant-time.ts'
import { BAD_BATCH_DAY, BAD_PRODUCT } from './products.ts'
import type { Random } from './random.ts'
import type { DemoRows } from './rows.ts'

/** The bad batch, held since the morning after the first call, and a hold that was released with its reason (CAR-3). */
export function setHolds(rows: DemoRows, time: PlantTime, random: Random, company: Company): void {
  const engineer = personOf(company, 'engineer')
  const head = personOf(company, 'quality_manager')
  const bad = company.batches.find(
    ({ product, madeOn }) => product.number === BAD_PRODUCT && madeOn === BAD_BATCH_DAY,
  )
  const board = company.products.get('PB-102')
  if (!bad || !board) throw new Error('The story needs its bad batch and its power board')
  const released = { releasedById: head.id, releasedAt: time.at('2026-02-20', 11 * 60) }
  const holds = [
    {
      productId: bad.product.id,
      batchId: bad.id,
      reason: `Keys of the third row without function; ${bad.number} cured too cold in oven zone 3. Nothing leaves until sorted.`,
      setById: engineer.id,
      setAt: time.at('2025-07-09', 9 * 60 + 40),
      releasedById: null,
      releasedAt: null,
      releaseReason: null,
    },
    {
      productId: board.id,
      batchId: null,
      reason: 'Test record without the high-voltage step on six boards; all boards to be tested again.',
      setById: engineer.id,
      setAt: time.at('2026-02-11', 13 * 60 + 5),
      ...released,
      releaseReason:
        'All 1,140 boards in stock tested again, none failed. The record had lost the step, not the test.',
    },
  ]
  for (const hold of holds) {
    const id = random.id(hold.setAt)
    rows.Hold.push({ id, ...hold, carId: null })
    const entry = { subject: 'hold', subjectId: id, requestId: 'demo' }
    const data = { productId: hold.productId, batchId: hold.batchId }
    rows.TrailEntry.push({
      ...entry,
      seq: 1,
      type: 'hold.set',
      actorId: engineer.id,
      actorName: engineer.name,
      at: hold.setAt,
      data,
    })
    if (!hold.releasedAt) continue
    rows.TrailEntry.push({
      ...entry,
      seq: 2,
      type: 'hold.released',
      actorId: head.id,
      actorName: head.name,
      at: hold.releasedAt,
      data,
    })
  }
}
