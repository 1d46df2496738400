import type { StockRow } from '@redress/contracts/car-stock'
import type { FieldError } from '@redress/contracts/problems'
import { faultOfStock, isCounted } from '@redress/domain/cars/balance'
import { may } from '@redress/domain/identity/permissions'
import type { CarStock } from '@redress/prisma/generated/client'
import { problem } from '../../../../platform/problem.ts'
import type { WriteContext } from '../../../../platform/write.ts'
import { findOpenCar } from '../../find-car.ts'
import { needOpenDiscipline } from '../../need-open-discipline.ts'
import { unsignLots } from './unsign-lots.ts'

/** Most rows of one matrix; more places than that are no containment but a search. */
const mostRows = 500

const unknown = (index: number, key: string): FieldError => ({
  pointer: `#/rows/${index}/${key}`,
  code: 'not-found',
  detail: 'not-found',
})

/** Every wrong cell is named: figures that contradict, unknown lots, people who may not count. */
async function refuseWrong({ tx }: WriteContext, carId: string, rows: readonly StockRow[]): Promise<void> {
  const lots = new Set(
    (await tx.carLot.findMany({ where: { carId }, select: { id: true } })).map(({ id }) => id),
  )
  const people = await tx.user.findMany({
    where: { id: { in: rows.flatMap(({ responsibleId }) => responsibleId ?? []) }, disabledAt: null },
    select: { id: true, role: true },
  })
  const counters = new Set(people.filter(({ role }) => may(role, 'car.count')).map(({ id }) => id))
  const errors = rows.flatMap((row, index) => {
    const fault = faultOfStock(row)
    return [
      ...(fault
        ? [
            {
              pointer: `#/rows/${index}/${fault.key}`,
              code: fault.code,
              detail: fault.code,
              params: { max: fault.max },
            },
          ]
        : []),
      ...(row.lotId && !lots.has(row.lotId) ? [unknown(index, 'lotId')] : []),
      ...(row.responsibleId && !counters.has(row.responsibleId) ? [unknown(index, 'responsibleId')] : []),
    ]
  })
  if (errors.length > 0) throw problem('invalid-input', { errors })
}

/** checked follows from good and bad where nobody wrote it. */
function checkedOf({ checked, good, bad }: Pick<StockRow, 'checked' | 'good' | 'bad'>): number | null {
  return checked === null && good !== null && bad !== null ? good + bad : checked
}

/** Who counted, and when: the moment good and bad were both known. */
function doneOf({ now, actor }: WriteContext, row: StockRow, before: CarStock | undefined) {
  if (!isCounted(row)) return { doneById: null, doneAt: null }
  const isAsBefore = before?.doneAt && before.good === row.good && before.bad === row.bad
  return isAsBefore
    ? { doneById: before.doneById, doneAt: before.doneAt }
    : { doneById: actor.kind === 'user' ? actor.id : null, doneAt: now }
}

async function addRow(context: WriteContext, carId: string, row: StockRow, position: number) {
  const { version: _, ...fields } = row
  const { count } = await context.tx.carStock.createMany({
    data: [{ carId, position, ...fields, checked: checkedOf(row), ...doneOf(context, row, undefined) }],
    skipDuplicates: true,
  })
  if (count === 0) throw problem('stale-version')
}

async function changeRow(context: WriteContext, carId: string, row: StockRow, before: CarStock | undefined) {
  const { id, version, ...fields } = row
  const { count } = await context.tx.carStock.updateMany({
    where: { id, carId, version },
    data: { ...fields, checked: checkedOf(row), ...doneOf(context, row, before), version: { increment: 1 } },
  })
  if (count === 0) throw problem('stale-version')
}

/** Rows of the containment matrix (CAR-3), all of them or none. @throws `stale-version` */
export async function putStock(context: WriteContext, number: string, rows: readonly StockRow[]) {
  const { tx } = context
  const car = await findOpenCar(tx, number)
  await needOpenDiscipline(tx, car, 'd3')
  await refuseWrong(context, car.id, rows)
  const stored = await tx.carStock.findMany({ where: { carId: car.id } })
  const known = new Map(stored.map((row) => [row.id, row]))
  if (stored.length + rows.filter(({ id }) => !known.has(id)).length > mostRows) {
    throw problem('invalid-input', {
      errors: [{ pointer: '#/rows', code: 'too-many', detail: 'too-many', params: { max: mostRows } }],
    })
  }
  const before = rows.flatMap(({ id }) => known.get(id) ?? [])
  await unsignLots(
    context,
    [...rows, ...before].map(({ lotId }) => lotId),
  )
  const last = Math.max(0, ...stored.map(({ position }) => position))
  const fresh = rows.filter(({ version }) => version === 0)
  for (const [index, row] of fresh.entries()) await addRow(context, car.id, row, last + index + 1)
  // In one order, so that two who write the same rows wait instead of deadlocking.
  const changed = rows.filter(({ version }) => version > 0).toSorted((a, b) => (a.id < b.id ? -1 : 1))
  for (const row of changed) await changeRow(context, car.id, row, known.get(row.id))
  context.record({
    subject: 'car',
    subjectId: car.id,
    type: 'car.stock-written',
    number,
    data: { count: rows.length, before: before.map(figures), after: rows },
  })
  return null
}

/** What the trail keeps of a row as it was. */
export function figures(row: CarStock) {
  const { id, lotId, place, placeName, toCheck, checked, good, bad, blocked, scrapped, note } = row
  return { id, lotId, place, placeName, toCheck, checked, good, bad, blocked, scrapped, note }
}

/** Takes a place out; what was counted stays. */
export async function removeStock(context: WriteContext, number: string, id: string, version: number) {
  const { tx } = context
  const car = await findOpenCar(tx, number)
  await needOpenDiscipline(tx, car, 'd3')
  const row = await tx.carStock.findFirst({ where: { id, carId: car.id } })
  if (!row) throw problem('not-found')
  if (row.good !== null || row.bad !== null || row.checked !== null) throw problem('not-from-here')
  const { count } = await tx.carStock.deleteMany({ where: { id, version } })
  if (count === 0) throw problem('stale-version')
  context.record({
    subject: 'car',
    subjectId: car.id,
    type: 'car.stock-removed',
    number,
    data: { name: row.placeName || row.place, row: figures(row) },
  })
  return null
}
