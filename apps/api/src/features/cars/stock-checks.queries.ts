import type { StockCheck } from '@redress/contracts/car-stock'
import { isSigned, signedStatuses } from '@redress/domain/cars/gate-state'
import type { Prisma } from '@redress/prisma/generated/client'
import { problem } from '../../platform/problem.ts'
import type { Services } from '../../platform/services.ts'
import { isoOrNull } from './car-parts.ts'

/** More than these are no list to work off with a phone. */
const most = 100

const shown = {
  id: true,
  place: true,
  placeName: true,
  toCheck: true,
  checked: true,
  good: true,
  bad: true,
  blocked: true,
  scrapped: true,
  note: true,
  dueAt: true,
  doneAt: true,
  version: true,
  lot: { select: { lot: true } },
  responsible: { select: { name: true } },
  doneBy: { select: { name: true } },
  car: {
    select: {
      number: true,
      title: true,
      status: true,
      product: { select: { number: true } },
      gates: { where: { gate: 'd1_d3' }, select: { status: true } },
    },
  },
} satisfies Prisma.CarStockSelect

/** Where people may still write: the CAR runs and D3 is not signed. */
const open = {
  status: 'open',
  gates: { none: { gate: 'd1_d3', status: { in: [...signedStatuses] } } },
} satisfies Prisma.CarWhereInput

/** Places still to be counted: those of one person, or of everybody. */
export async function listStockChecks({ prisma }: Services, responsibleId: string | null) {
  const rows = await prisma.carStock.findMany({
    where: { doneAt: null, car: open, ...(responsibleId ? { responsibleId } : {}) },
    orderBy: [{ dueAt: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
    take: most,
    select: shown,
  })
  return rows.map(checkOf)
}

export async function readStockCheck({ prisma }: Services, id: string): Promise<StockCheck> {
  const row = await prisma.carStock.findUnique({ where: { id }, select: shown })
  if (!row) throw problem('not-found')
  return checkOf(row)
}

function checkOf(row: Prisma.CarStockGetPayload<{ select: typeof shown }>): StockCheck {
  const { car, lot, responsible, doneBy, dueAt, doneAt, ...rest } = row
  return {
    ...rest,
    car: car.number,
    title: car.title,
    product: car.product?.number ?? null,
    lot: lot?.lot ?? null,
    responsible: responsible?.name ?? null,
    doneBy: doneBy?.name ?? null,
    dueAt: isoOrNull(dueAt),
    doneAt: isoOrNull(doneAt),
    isOpen: car.status === 'open' && !car.gates.some(({ status }) => isSigned(status)),
  }
}
