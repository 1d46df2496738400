import { may } from '@redress/domain/identity/permissions'
import type { CustomerLanguage } from '@redress/domain/languages/language'
import { newId } from '../../../platform/insert-row.ts'
import type { WriteContext } from '../../../platform/write.ts'
import type { KnownCustomer } from './customer-by-name.ts'

type Wanted = { name: string; country: string; language: CustomerLanguage }

async function findByNames({ tx }: WriteContext, names: string[]): Promise<Map<string, KnownCustomer>> {
  const rows = await tx.$queryRaw<(KnownCustomer & { key: string })[]>`
    SELECT DISTINCT ON (lower("name")) lower("name") AS "key", "id", "name", "language" FROM "Customer"
    WHERE lower("name") = ANY(SELECT lower(n) FROM unnest(${names}::text[]) n) ORDER BY lower("name"), "createdAt"`
  return new Map(rows.map(({ key, ...customer }) => [key, customer]))
}

/**
 * The customers of many names at once, as `customerByName` finds or creates one (IN-10).
 * @returns by name, in any case; empty names and those a role may not create are left out
 */
export async function customersByNames(context: WriteContext, wanted: readonly Wanted[]) {
  const { tx, actor, now, record } = context
  const byKey = new Map(wanted.filter(({ name }) => name !== '').map((one) => [one.name.toLowerCase(), one]))
  const names = [...byKey.values()].map(({ name }) => name)
  let known = await findByNames(context, names)
  // The database has its own idea of lower case, so names are asked for by it as well.
  const missing = [...byKey].filter(([key]) => !known.has(key)).map(([, one]) => one)
  if (missing.length > 0 && actor.kind === 'user' && may(actor.role, 'customer.write')) {
    const made = missing.map((one) => ({ id: newId(), ...one, createdAt: now }))
    // Sorted, so that two imports that create the same names never wait in a circle.
    const sorted = made.toSorted((a, b) => (a.name < b.name ? -1 : 1))
    const created = await tx.customer.createManyAndReturn({
      data: sorted,
      skipDuplicates: true,
      select: { id: true },
    })
    for (const { id } of created) {
      record({ subject: 'customer', subjectId: id, type: 'customer.created', isNew: true, isOfMany: true })
    }
    known = await findByNames(context, names)
  }
  return (name: string): KnownCustomer | null => known.get(name.toLowerCase()) ?? null
}
