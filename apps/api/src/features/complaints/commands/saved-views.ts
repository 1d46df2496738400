import { savedViewLimit } from '@redress/contracts/saved-views'
import { newId } from '../../../platform/insert-row.ts'
import { fieldProblem, problem } from '../../../platform/problem.ts'
import { refuseTaken } from '../../../platform/refuse-taken.ts'
import type { WriteContext } from '../../../platform/write.ts'

type Wish = { name: string; shared: boolean; query: string }
type Change = {
  version: number
  name?: string | undefined
  shared?: boolean | undefined
  query?: string | undefined
}

function ownerOf({ actor }: WriteContext): string {
  if (actor.kind !== 'user') throw problem('forbidden')
  return actor.id
}

/** Keeps the filters of the queue under a name (A4). */
export async function saveView(context: WriteContext, wish: Wish) {
  const { tx, now } = context
  const ownerId = ownerOf(context)
  if ((await tx.savedView.count({ where: { ownerId } })) >= savedViewLimit) {
    throw fieldProblem('#/name', 'too-many', { max: savedViewLimit })
  }
  const id = newId()
  await tx.savedView
    .create({ data: { id, ownerId, ...wish, createdAt: now }, select: { id: true } })
    .catch(refuseTaken('#/name'))
  context.record({ subject: 'saved-view', subjectId: id, type: 'saved-view.saved', isNew: true, data: wish })
  return { id }
}

/** What somebody else shares can be used and not changed; what they keep to themselves does not exist. */
async function findOwn(context: WriteContext, id: string) {
  const found = await context.tx.savedView.findUnique({ where: { id } })
  const isOwn = found?.ownerId === ownerOf(context)
  if (!found || !(isOwn || found.shared)) throw problem('not-found')
  if (!isOwn) throw problem('forbidden')
  return found
}

/** Another name, other filters, shared or private again (A4). */
export async function changeView(context: WriteContext, id: string, { version, ...change }: Change) {
  const { name, shared, query } = await findOwn(context, id)
  const after = {
    ...(change.name === undefined ? {} : { name: change.name }),
    ...(change.shared === undefined ? {} : { shared: change.shared }),
    ...(change.query === undefined ? {} : { query: change.query }),
  }
  const { count } = await context.tx.savedView
    .updateMany({ where: { id, version }, data: { ...after, version: { increment: 1 } } })
    .catch(refuseTaken('#/name'))
  if (count === 0) throw problem('stale-version')
  context.record({
    subject: 'saved-view',
    subjectId: id,
    type: 'saved-view.changed',
    data: { before: { name, shared, query }, after },
  })
  return null
}

/** A view is a way of looking, not a record: it goes, and the trail keeps what it was (AL-1). */
export async function removeView(context: WriteContext, id: string) {
  const { name, shared, query } = await findOwn(context, id)
  await context.tx.savedView.deleteMany({ where: { id } })
  context.record({
    subject: 'saved-view',
    subjectId: id,
    type: 'saved-view.removed',
    data: { before: { name, shared, query } },
  })
  return null
}
