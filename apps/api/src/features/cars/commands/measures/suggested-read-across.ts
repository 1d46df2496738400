import type { WantedSuggestion } from '@redress/contracts/car-prevention'
import { suggestReadAcross } from '@redress/domain/cars/read-across'
import type { Tx } from '@redress/prisma/connect'
import { fieldProblem, problem } from '../../../../platform/problem.ts'
import type { WriteContext } from '../../../../platform/write.ts'
import { findOpenCar } from '../../find-car.ts'
import { lockCar } from '../../lock-car.ts'
import { needOpenDiscipline } from '../../need-open-discipline.ts'
import { idOfUsual } from '../../usual-id.ts'
import { mostRows } from './save-rows.ts'

async function nameOf(tx: Tx, { likeness, id }: WantedSuggestion) {
  if (likeness === 'customer') {
    const customer = await tx.customer.findUnique({ where: { id }, select: { name: true } })
    return customer && { key: customer.name, subject: customer.name }
  }
  if (likeness === 'batch') {
    const select = { number: true, product: { select: { number: true } } } as const
    const batch = await tx.batch.findUnique({ where: { id }, select })
    return batch && { key: batch.number, subject: `${batch.product.number} · ${batch.number}` }
  }
  const product = await tx.product.findUnique({ where: { id }, select: { number: true, name: true } })
  return product && { key: product.number, subject: `${product.number} ${product.name}` }
}

/**
 * A row nobody has looked at yet, for something that may have failed as well (B25). Of two people who add it at once the
 * second waits, and finds it there. @throws `duplicate` when a row names it; `invalid-input` for what is not known
 */
export async function addSuggestedReadAcross(context: WriteContext, number: string, wish: WantedSuggestion) {
  const { tx, record } = context
  const car = await findOpenCar(tx, number)
  await needOpenDiscipline(tx, car, 'd7')
  const named = await nameOf(tx, wish)
  if (!named) throw fieldProblem('#/id', 'not-found')
  await lockCar(tx, car)
  const before = await tx.carReadAcross.findMany({
    where: { carId: car.id },
    select: { id: true, subject: true, position: true },
  })
  const id = idOfUsual(car.id, `read-across ${wish.id}`)
  const isNew = suggestReadAcross([{ ...named, ...wish, shares: '' }], before).length > 0
  if (!isNew || before.some((row) => row.id === id)) throw problem('duplicate')
  if (before.length >= mostRows) throw fieldProblem('#/id', 'too-many', { max: mostRows })
  const row = { id, subject: named.subject.slice(0, 200), note: wish.note }
  const position = Math.max(0, ...before.map((one) => one.position)) + 1
  await tx.carReadAcross.create({ data: { ...row, carId: car.id, position } })
  record({
    subject: 'car',
    subjectId: car.id,
    type: 'car.read-across-written',
    number,
    data: { count: 1, before: [], after: [row] },
  })
  return null
}
