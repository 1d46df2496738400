import type { InboxRow } from '@redress/contracts/inbox'
import { useQuery } from '@tanstack/react-query'
import type { PickFilter } from '../../features/inbox/filter-bar.tsx'
import type { InboxFilters } from '../../features/inbox/inbox-filters.ts'
import { peopleQuery } from '../../lib/people.ts'

/** Names of what the address knows by id only; the rows found tell customer and product. */
export function useFilterNames(filters: InboxFilters, rows: InboxRow[]): Record<PickFilter, string | null> {
  const people = useQuery({ ...peopleQuery, enabled: filters.responsible !== '' })
  return {
    responsible: people.data?.people.find((person) => person.id === filters.responsible)?.name ?? null,
    customer: rows[0]?.customer ?? null,
    product: rows[0]?.product ?? null,
  }
}
