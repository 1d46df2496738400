import type { Visit } from '@redress/contracts/visits'
import { problem } from '../../platform/problem.ts'
import type { Services } from '../../platform/services.ts'
import { needCustomer } from './customers.queries.ts'

type Row = Omit<Visit, 'plannedAt' | 'doneAt' | 'cancelledAt'> & {
  plannedAt: Date
  doneAt: Date | null
  cancelledAt: Date | null
}

const shown = {
  id: true,
  kind: true,
  plannedAt: true,
  by: { select: { id: true, name: true } },
  purpose: true,
  report: true,
  doneAt: true,
  cancelledAt: true,
  version: true,
} as const

function replyOf(row: Row): Visit {
  return {
    ...row,
    plannedAt: row.plannedAt.toISOString(),
    doneAt: row.doneAt?.toISOString() ?? null,
    cancelledAt: row.cancelledAt?.toISOString() ?? null,
  }
}

type Page = { cursor?: string | undefined; limit: number }

/** The latest first. A cursor that is no visit of this customer ends the list. */
export async function listVisits(services: Services, customerId: string, { cursor, limit }: Page) {
  await needCustomer(services, customerId)
  const before = cursor
    ? await services.prisma.customerVisit.findFirst({
        where: { id: cursor, customerId },
        select: { id: true, plannedAt: true },
      })
    : null
  if (cursor && !before) return { visits: [], nextCursor: null }
  const rows = await services.prisma.customerVisit.findMany({
    where: {
      customerId,
      ...(before
        ? {
            OR: [
              { plannedAt: { lt: before.plannedAt } },
              { plannedAt: before.plannedAt, id: { lt: before.id } },
            ],
          }
        : {}),
    },
    orderBy: [{ plannedAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
    select: shown,
  })
  const page = rows.slice(0, limit)
  return {
    visits: page.map(replyOf),
    nextCursor: rows.length > limit ? (page.at(-1)?.id ?? null) : null,
  }
}

/** @throws `not-found` */
export async function readVisit({ prisma }: Services, id: string): Promise<Visit> {
  const visit = await prisma.customerVisit.findUnique({ where: { id }, select: shown })
  if (!visit) throw problem('not-found')
  return replyOf(visit)
}
