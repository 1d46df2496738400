import type { SavedView } from '@redress/contracts/saved-views'
import type { Prisma } from '@redress/prisma/generated/client'
import type { UserActor } from '../../platform/actor.ts'
import { problem } from '../../platform/problem.ts'
import type { Services } from '../../platform/services.ts'

const select = {
  id: true,
  name: true,
  shared: true,
  query: true,
  version: true,
  owner: { select: { id: true, name: true } },
} as const satisfies Prisma.SavedViewSelect

/** What one list shows; a house that shares more has lost sight of them anyway. */
const most = 200

/** Own views and those others share; the private ones of others are nobody's business (A4). */
export async function listSavedViews(
  { prisma }: Services,
  actor: UserActor,
): Promise<{ views: SavedView[] }> {
  const views = await prisma.savedView.findMany({
    where: { OR: [{ ownerId: actor.id }, { shared: true }] },
    select,
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: most,
  })
  return { views }
}

/** @throws `not-found` */
export async function readSavedView({ prisma }: Services, id: string): Promise<SavedView> {
  const view = await prisma.savedView.findUnique({ where: { id }, select })
  if (!view) throw problem('not-found')
  return view
}
