import type { IntakeLine } from '@redress/contracts/intake'
import { fieldProblem } from '../../../platform/problem.ts'
import type { WriteContext } from '../../../platform/write.ts'
import { addBatch, addProduct } from '../../catalog/commands/add-to-catalogue.ts'
import { recogniseProduct } from '../../catalog/recognise-product.ts'
import type { NewLine } from './register-complaint.ts'

type LinePointer = `#/lines/${number}`

type Product = { id: string; number: string; name: string }

async function productOf(context: WriteContext, line: IntakeLine, at: LinePointer): Promise<Product | null> {
  const { tx } = context
  const shown = { id: true, number: true, name: true } as const
  if (line.productId) {
    const chosen = await tx.product.findUnique({ where: { id: line.productId }, select: shown })
    if (!chosen) throw fieldProblem(`${at}/productId`, 'not-found')
    return chosen
  }
  const { productId, productNumber, productName } = await recogniseProduct(tx, line.product, '')
  if (productId) return { id: productId, number: productNumber, name: productName }
  if (!line.createProduct || line.product === '') return null
  return { id: await addProduct(context, line.product), number: line.product, name: line.product }
}

async function batchOf(context: WriteContext, line: IntakeLine, product: Product | null, at: LinePointer) {
  const { tx } = context
  if (line.batchId) {
    const chosen = await tx.batch.findUnique({ where: { id: line.batchId } })
    if (!chosen || chosen.productId !== product?.id) throw fieldProblem(`${at}/batchId`, 'not-found')
    return { id: chosen.id, number: chosen.number }
  }
  if (!product || line.batch === '') return null
  const { batchId } = await recogniseProduct(tx, product.number, line.batch)
  if (batchId) return { id: batchId, number: line.batch }
  return line.createBatch ? { id: await addBatch(context, product.id, line.batch), number: line.batch } : null
}

/** Product, batch and defect of a line: chosen, recognised in what was typed, or new to the catalogue (IN-3). */
export async function resolveLine(context: WriteContext, line: IntakeLine, index: number): Promise<NewLine> {
  const at: LinePointer = `#/lines/${index}`
  const product = await productOf(context, line, at)
  const batch = await batchOf(context, line, product, at)
  if (line.defectCodeId) {
    // A group is too coarse to be counted as a defect (AN-3).
    const known = await context.tx.defectCode.count({
      where: { id: line.defectCodeId, active: true, parentId: { not: null } },
    })
    if (known === 0) throw fieldProblem(`${at}/defectCodeId`, 'not-found')
  }
  return {
    productText: line.product || (product?.number ?? ''),
    batchText: line.batch || (batch?.number ?? ''),
    productId: product?.id ?? null,
    batchId: batch?.id ?? null,
    productNumber: product?.number ?? '',
    productName: product?.name ?? '',
    defectCodeId: line.defectCodeId ?? null,
    quantityAffected: line.quantityAffected ?? null,
    quantitySupplied: line.quantitySupplied ?? null,
    remainingStock: line.remainingStock ?? null,
  }
}
