import { type CleanPoint, isFromCleanLot } from '@redress/domain/cars/watch'
import type { Tx } from '@redress/prisma/connect'
import { dayText } from './car-parts.ts'

/** By what another case of the same failure is known (CAR-12). */
export type Failure = { productIds: string[]; defectIds: string[]; clean: CleanPoint }

/** Products and defects of the complaints behind a CAR, and where its clean lots begin (D3, else D6). */
export async function failureOf(tx: Tx, carId: string): Promise<Failure> {
  const car = await tx.car.findUniqueOrThrow({
    where: { id: carId },
    select: {
      productId: true,
      fields: {
        where: { name: { in: ['d3.cleanLot', 'd3.cleanFrom', 'd6.firstGoodLot'] } },
        select: { name: true, value: true },
      },
      complaints: {
        select: { complaint: { select: { lines: { select: { productId: true, defectCodeId: true } } } } },
      },
    },
  })
  const lines = car.complaints.flatMap(({ complaint }) => complaint.lines)
  const productIds = car.productId
    ? [car.productId]
    : [...new Set(lines.flatMap((line) => line.productId ?? []))]
  const said = (name: string) => car.fields.find((field) => field.name === name)?.value ?? ''
  const lot = said('d3.cleanLot') || said('d6.firstGoodLot')
  const batch = lot
    ? await tx.batch.findFirst({
        where: { productId: { in: productIds }, number: lot },
        select: { madeOn: true },
      })
    : null
  return {
    productIds,
    defectIds: [
      ...new Set(
        lines.flatMap((line) =>
          line.productId && productIds.includes(line.productId) ? (line.defectCodeId ?? []) : [],
        ),
      ),
    ],
    clean: { lot, from: said('d3.cleanFrom'), lotMadeOn: dayText(batch?.madeOn ?? null) },
  }
}

const lineParts = {
  productId: true,
  defectCodeId: true,
  batchText: true,
  batch: { select: { number: true, madeOn: true } },
} as const

type Line = {
  productId: string | null
  defectCodeId: string | null
  batchText: string
  batch: { number: string; madeOn: Date | null } | null
}

export function batchOf({ batch, batchText }: Line): { number: string; madeOn: string | null } {
  return { number: batch?.number ?? batchText, madeOn: dayText(batch?.madeOn ?? null) }
}

/** What of a complaint's lines the failure is looked for in. */
export const linesOfFailure = { orderBy: { position: 'asc' }, select: lineParts } as const

/** The lines on which the same product has the same defect; a linked complaint is about it whatever its code says. */
export function linesAbout(failure: Failure, lines: Line[], o: { isLinked: boolean }): Line[] {
  return lines.filter(
    ({ productId, defectCodeId }) =>
      productId !== null &&
      failure.productIds.includes(productId) &&
      (o.isLinked || (defectCodeId !== null && failure.defectIds.includes(defectCodeId))),
  )
}

/** Whether one of these lines is from the first clean lot on; null when no lot can tell. */
export function isFromClean(failure: Failure, lines: Line[]): boolean | null {
  const answers = lines.map((line) => {
    const batch = batchOf(line)
    return batch.number === '' ? null : isFromCleanLot(batch, failure.clean)
  })
  if (answers.includes(true)) return true
  return answers.includes(null) || answers.length === 0 ? null : false
}

/** Whether a complaint is the same failure on a lot that should be clean (CAR-12); earlier lots do not count. */
export async function hasRecurred(tx: Tx, carId: string, complaintId: string, o: { isLinked: boolean }) {
  const { lines } = await tx.complaint.findUniqueOrThrow({
    where: { id: complaintId },
    select: { lines: linesOfFailure },
  })
  const failure = await failureOf(tx, carId)
  return isFromClean(failure, linesAbout(failure, lines, o)) === true
}
