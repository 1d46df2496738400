import type { ImprovementsPage } from '@redress/contracts/improvements'
import type { ImprovementStatus } from '@redress/domain/complaints/improvement'
import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query'
import { callSignedIn } from '../../lib/call-signed-in.ts'

export function improvementsQuery(status: ImprovementStatus) {
  return infiniteQueryOptions({
    queryKey: ['improvements', status],
    queryFn: ({ pageParam, signal }): Promise<ImprovementsPage> =>
      callSignedIn(
        'GET /api/improvements',
        { query: { status, ...(pageParam ? { cursor: pageParam } : {}) } },
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  })
}
