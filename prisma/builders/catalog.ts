import { randomUUID } from 'node:crypto'
import type { Batch, DefectCode, Hold, Prisma, Product } from '../generated/client.ts'
import type { Tx } from '../src/connect.ts'
import { aUser } from './users.ts'

export function aProduct(prisma: Tx, o: Partial<Prisma.ProductUncheckedCreateInput> = {}): Promise<Product> {
  const own = randomUUID().slice(0, 8).toUpperCase()
  return prisma.product.create({
    data: { number: `MS-${own}`, name: `Membrane switch ${own}`, family: 'membrane', ...o },
  })
}

/** Without `productId` the batch gets a product of its own. */
export async function aBatch(prisma: Tx, o: Partial<Prisma.BatchUncheckedCreateInput> = {}): Promise<Batch> {
  const own = randomUUID().slice(0, 8).toUpperCase()
  const productId = o.productId ?? (await aProduct(prisma)).id
  return prisma.batch.create({ data: { number: `L-${own}`, quantityMade: 5_000, ...o, productId } })
}

/** A hold in force: on the given batch, else on the given product, else on a batch of its own (CAR-3). */
export async function aHold(prisma: Tx, o: Partial<Prisma.HoldUncheckedCreateInput> = {}): Promise<Hold> {
  const place = await placeOfHold(prisma, o)
  const setById = o.setById ?? (await aUser(prisma, { role: 'quality_manager' })).id
  return prisma.hold.create({
    data: { reason: 'Suspected of the same fault', setAt: new Date(), ...o, ...place, setById },
  })
}

async function placeOfHold(prisma: Tx, o: Partial<Prisma.HoldUncheckedCreateInput>) {
  if (o.productId) return { productId: o.productId, batchId: o.batchId ?? null }
  const batch = o.batchId
    ? await prisma.batch.findUniqueOrThrow({ where: { id: o.batchId } })
    : await aBatch(prisma)
  return { productId: batch.productId, batchId: batch.id }
}

/** A defect code below a group of its own, unless a `parentId` is given (AN-3). */
export async function aDefectCode(
  prisma: Tx,
  o: Partial<Prisma.DefectCodeUncheckedCreateInput> = {},
): Promise<DefectCode> {
  const own = randomUUID().slice(0, 8).toUpperCase()
  const parentId =
    o.parentId ??
    (await prisma.defectCode.create({ data: { code: `G-${own}`, name: `Defect group ${own}` } })).id
  return prisma.defectCode.create({ data: { code: `D-${own}`, name: `Defect ${own}`, ...o, parentId } })
}
