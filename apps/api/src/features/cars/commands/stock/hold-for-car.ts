import { problem } from '../../../../platform/problem.ts'
import type { WriteContext } from '../../../../platform/write.ts'
import { releaseHold, setHold } from '../../../catalog/commands/hold.ts'
import { findOpenCar } from '../../find-car.ts'
import { signCar } from '../../sign-car.ts'

type Wish = { productId: string; batchId: string | null; reason: string }

/** Stops production and shipping of what the CAR is about (CAR-3); also after D3 was released, when more is found. */
export async function holdForCar(context: WriteContext, number: string, wish: Wish) {
  const car = await findOpenCar(context.tx, number)
  await setHold(context, { ...wish, carId: car.id })
  context.record({
    subject: 'car',
    subjectId: car.id,
    type: 'car.hold-set',
    number,
    data: { name: await nameOf(context, wish), reason: wish.reason },
  })
  return null
}

type Release = { reason: string; anyway: boolean }

/**
 * Lets it go again; for a hold of a CAR with a signature in it (CAR-3).
 * @throws `conditions-missing` while the containment of its CAR is not accepted, unless that was seen (`anyway`).
 */
export async function releaseSigned(context: WriteContext, id: string, { reason, anyway }: Release) {
  const { tx } = context
  const hold = await tx.hold.findUnique({
    where: { id },
    select: {
      productId: true,
      batchId: true,
      reason: true,
      car: {
        select: { id: true, number: true, gates: { where: { gate: 'd1_d3' }, select: { status: true } } },
      },
    },
  })
  if (!hold) throw problem('not-found')
  const { car } = hold
  if (car && !anyway && car.gates[0]?.status !== 'accepted') {
    throw problem('conditions-missing', {
      errors: [{ pointer: '#/anyway', code: 'required', detail: `D3 of ${car.number} is not accepted` }],
    })
  }
  await releaseHold(context, id, reason)
  if (!car) return null
  const name = await nameOf(context, hold)
  await signCar(context, {
    carId: car.id,
    meaning: 'hold_released',
    comment: `${name}: ${reason}`,
    content: { hold: id, held: hold.reason, released: reason, anyway },
  })
  context.record({
    subject: 'car',
    subjectId: car.id,
    type: 'car.hold-released',
    number: car.number,
    data: { name, reason, anyway },
  })
  return null
}

async function nameOf(
  { tx }: WriteContext,
  of: { productId: string; batchId: string | null },
): Promise<string> {
  const product = await tx.product.findUnique({ where: { id: of.productId }, select: { number: true } })
  if (!of.batchId) return product?.number ?? ''
  const batch = await tx.batch.findUnique({ where: { id: of.batchId }, select: { number: true } })
  return `${product?.number ?? ''} ${batch?.number ?? ''}`
}
