import { BAD_BATCH_DAY, BAD_PRODUCT } from '../products.ts'
import type { CarPen } from './car-pen.ts'
import { clock, type StoryDays } from './story-days.ts'

/**
 * The batch stays on hold for good. The product was stopped with it, until the oven was proven and stock of later
 * batches sorted; the head of quality signed for its release (CAR-3).
 */
export function holdsOfBadBatch(pen: CarPen, days: StoryDays): void {
  const { rows, company, random, carId, person, tell, sign } = pen
  const bad = company.batches.find(
    ({ product, madeOn }) => product.number === BAD_PRODUCT && madeOn === BAD_BATCH_DAY,
  )
  const ofBatch = rows.Hold.find(({ batchId }) => batchId === bad?.id)
  if (!bad || !ofBatch) throw new Error('The bad batch is not on hold')
  ofBatch.carId = carId
  const setAt = days.at('2025-07-09', clock(9, 40))
  const releasedAt = days.at('2025-07-18', clock(16, 40))
  const reason = 'All of MS-4412 stands still until the ovens are known to hold their temperature.'
  const releaseReason =
    'Oven 2 held 130 °C for 8 h with the new relay; 1,310 pieces of later batches checked, none above 52 Ω.'
  const id = random.id(setAt)
  rows.Hold.push({
    id,
    productId: bad.product.id,
    batchId: null,
    reason,
    setById: person('engineer').id,
    setAt,
    releasedById: person('quality').id,
    releasedAt,
    releaseReason,
    carId,
  })
  const data = { productId: bad.product.id, batchId: null }
  const entry = { subject: 'hold', subjectId: id, seq: 0, requestId: 'demo', data } as const
  const [engineer, head] = [person('engineer'), person('quality')]
  rows.TrailEntry.push(
    { ...entry, type: 'hold.set', actorId: engineer.id, actorName: engineer.name, at: setAt },
    { ...entry, type: 'hold.released', actorId: head.id, actorName: head.name, at: releasedAt },
  )
  tell(setAt, 'engineer', 'hold-set', {
    name: `${BAD_PRODUCT} ${bad.number}`,
    reason: String(ofBatch.reason),
  })
  tell(setAt, 'engineer', 'hold-set', { name: BAD_PRODUCT, reason })
  tell(releasedAt, 'quality', 'hold-released', { name: BAD_PRODUCT, reason: releaseReason, anyway: false })
  sign({
    at: releasedAt,
    who: 'quality',
    meaning: 'hold_released',
    comment: `${BAD_PRODUCT}: ${releaseReason}`,
    content: { hold: id, held: reason, released: releaseReason },
  })
}
