import { isCounted } from '@redress/domain/cars/balance'
import type { CarPen } from './car-pen.ts'

/** Lots and the containment matrix (CAR-3); what is bad is blocked. */
export function writeStock({ rows, random, spec, carId, person, tell }: CarPen): void {
  const lots = spec.lots ?? []
  const stock = spec.stock ?? []
  if (lots.length === 0) return
  const at = new Date(spec.openedAt.getTime() + 40 * 60_000)
  const lotIds = lots.map(({ lot, batchId, made, used }) => {
    const id = random.id(at)
    rows.CarLot.push({ id, carId, lot, batchId, quantityMade: made, quantityUsed: used })
    return id
  })
  tell(at, spec.leader, 'lots-written', { name: lots.map(({ lot }) => lot).join(', '), count: lots.length })
  stock.forEach((row, index) => {
    const [good, bad] = [row.good ?? null, row.bad ?? null]
    const isDone = row.doneAt !== undefined && isCounted({ ...uncounted, good, bad })
    const doneAt = isDone ? (row.doneAt ?? null) : null
    rows.CarStock.push({
      id: random.id(at),
      carId,
      lotId: lotIds[0] ?? null,
      position: index + 1,
      place: row.place,
      placeName: row.name,
      toCheck: row.toCheck,
      checked: good === null || bad === null ? null : good + bad,
      good,
      bad,
      blocked: bad,
      scrapped: bad === null ? null : 0,
      responsibleId: person(row.by).id,
      dueAt: row.dueAt,
      doneById: doneAt && person(row.by).id,
      doneAt,
      note: row.note ?? '',
    })
    if (doneAt) tell(doneAt, row.by, 'stock-counted', { name: row.name, good, bad })
  })
  tell(new Date(at.getTime() + 60_000), spec.leader, 'stock-written', { count: stock.length })
}

const uncounted = { toCheck: null, checked: null, good: null, bad: null, blocked: null, scrapped: null }
