import type { Improvement, ImprovementsPage, ImprovementsQuery } from '@redress/contracts/improvements'
import { nextImprovementStatuses } from '@redress/domain/complaints/improvement'
import type { Prisma } from '@redress/prisma/generated/client'
import { problem } from '../../platform/problem.ts'
import type { Services } from '../../platform/services.ts'
import { readCursor, writeCursor } from './keyset-cursor.ts'

const include = {
  owner: { select: { id: true, name: true } },
  complaint: {
    select: { number: true, wording: true, companyName: true, customer: { select: { name: true } } },
  },
} as const satisfies Prisma.ImprovementInclude

type Row = Prisma.ImprovementGetPayload<{ include: typeof include }>

function replyOf({ complaint, createdAt, decidedAt, ...row }: Row): Improvement {
  return {
    ...row,
    createdAt: createdAt.toISOString(),
    decidedAt: decidedAt?.toISOString() ?? null,
    complaint: complaint && {
      number: complaint.number,
      customer: complaint.customer?.name ?? complaint.companyName,
      wording: complaint.wording,
    },
    next: [...nextImprovementStatuses(row.status)],
  }
}

/** @throws `not-found` */
export async function readImprovement({ prisma }: Services, id: string): Promise<Improvement> {
  const row = await prisma.improvement.findUnique({ where: { id }, include })
  if (!row) throw problem('not-found')
  return replyOf(row)
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

function behind(cursor: string): Prisma.ImprovementWhereInput {
  const { at, id } = readCursor(cursor, uuid)
  return { OR: [{ createdAt: { lt: at } }, { createdAt: at, id: { lt: id } }] }
}

/** One status of the list, the newest first (IN-8). */
export async function listImprovements(
  { prisma }: Services,
  query: ImprovementsQuery,
): Promise<ImprovementsPage> {
  const rows = await prisma.improvement.findMany({
    where: { status: query.status, ...(query.cursor ? behind(query.cursor) : {}) },
    include,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: query.limit + 1,
  })
  const page = rows.slice(0, query.limit)
  const last = page.at(-1)
  return {
    improvements: page.map(replyOf),
    nextCursor: rows.length > query.limit && last ? writeCursor(last.createdAt, last.id) : null,
  }
}
