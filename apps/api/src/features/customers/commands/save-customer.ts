import type { CustomerChange, CustomerCreation } from '@redress/contracts/customers'
import type { Tx } from '@redress/prisma/connect'
import type { Prisma } from '@redress/prisma/generated/client'
import { newId } from '../../../platform/insert-row.ts'
import { fieldProblem, problem } from '../../../platform/problem.ts'
import { refuseTaken } from '../../../platform/refuse-taken.ts'
import type { WriteContext } from '../../../platform/write.ts'

/** Facts in codes stand on the trail with before and after; names and free text only by their field (erasure). */
const coded = ['language', 'timeZone', 'preferredChannel', 'calendarId', 'active'] as const

/** Two who take the same name at the same moment pass both: the unique index tells the second. */
async function refuseTakenName(tx: Tx, name: string | undefined, own: string): Promise<void> {
  if (name === undefined) return
  const twins = await tx.customer.count({
    where: { name: { equals: name, mode: 'insensitive' }, id: { not: own } },
  })
  if (twins > 0) throw fieldProblem('#/name', 'already-used')
}

async function needCalendar(tx: Tx, id: string | null | undefined): Promise<void> {
  if (id && (await tx.calendar.count({ where: { id } })) === 0)
    throw fieldProblem('#/calendarId', 'not-found')
}

export async function createCustomer({ tx, now, record }: WriteContext, wish: CustomerCreation) {
  const id = newId()
  await refuseTakenName(tx, wish.name, id)
  await needCalendar(tx, wish.calendarId)
  await tx.customer.create({ data: { id, ...wish, createdAt: now } }).catch(refuseTaken('#/name'))
  record({ subject: 'customer', subjectId: id, type: 'customer.created', isNew: true })
  return { id }
}

/** Changes what is given, upon the version seen (AL-2). @throws `not-found`, `stale-version` */
export async function changeCustomer({ tx, record }: WriteContext, id: string, change: CustomerChange) {
  const { version, ...given } = change
  const before = await tx.customer.findUnique({ where: { id } })
  if (!before) throw problem('not-found')
  if (before.version !== version) throw problem('stale-version')
  await refuseTakenName(tx, given.name, id)
  await needCalendar(tx, given.calendarId)
  const { count } = await tx.customer
    .updateMany({
      where: { id, version },
      // Absent keys stay absent; none is ever set to undefined by the contract.
      data: { ...(given as Prisma.CustomerUncheckedUpdateManyInput), version: { increment: 1 } },
    })
    .catch(refuseTaken('#/name'))
  if (count === 0) throw problem('stale-version')
  const seen = coded.filter((name) => given[name] !== undefined)
  record({
    subject: 'customer',
    subjectId: id,
    type: 'customer.changed',
    data: {
      fields: Object.keys(given),
      before: Object.fromEntries(seen.map((name) => [name, before[name]])),
      after: Object.fromEntries(seen.map((name) => [name, given[name]])),
    },
  })
  return null
}
