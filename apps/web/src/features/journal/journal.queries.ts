import type { JournalImport, JournalImportsPage } from '@redress/contracts/journal'
import type { JournalField } from '@redress/domain/journal/journal-field'
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { callSignedIn } from '../../lib/call-signed-in.ts'

const SECOND = 1_000

/** A job is at work: what is shown changes without anybody doing anything. */
export function isAtWork(status: JournalImport['status']): boolean {
  return status === 'checking' || status === 'running' || status === 'undoing'
}

export const importsQuery = infiniteQueryOptions({
  queryKey: ['journal-imports', 'list'],
  queryFn: ({ pageParam, signal }): Promise<JournalImportsPage> =>
    callSignedIn('GET /api/journal-imports', { query: pageParam ? { cursor: pageParam } : {} }, { signal }),
  initialPageParam: '',
  getNextPageParam: (page) => page.nextCursor,
  refetchInterval: ({ state }) =>
    state.data?.pages.some((page) => page.imports.some(({ status }) => isAtWork(status)))
      ? 3 * SECOND
      : false,
})

export const importKey = (id: string) => ['journal-imports', 'one', id]

export function importQuery(id: string) {
  return queryOptions({
    queryKey: importKey(id),
    queryFn: ({ signal }) => callSignedIn('GET /api/journal-imports/:id', { params: { id } }, { signal }),
    refetchInterval: ({ state }) => (state.data && isAtWork(state.data.status) ? SECOND : false),
  })
}

/** By version: another shape or mapping is understood in another way. */
export function sampleQuery({ id, version }: Pick<JournalImport, 'id' | 'version'>) {
  return queryOptions({
    queryKey: ['journal-imports', 'sample', id, version],
    queryFn: ({ signal }) =>
      callSignedIn('GET /api/journal-imports/:id/sample', { params: { id } }, { signal }),
    placeholderData: keepPreviousData,
  })
}

export function valuesQuery(id: string, version: number, column: number, field: JournalField) {
  return queryOptions({
    queryKey: ['journal-imports', 'values', id, column, field, version],
    queryFn: ({ signal }) =>
      callSignedIn(
        'GET /api/journal-imports/:id/values',
        { params: { id }, query: { column, field } },
        { signal },
      ),
    placeholderData: keepPreviousData,
  })
}

export function refusedRowsQuery(id: string, isDry: boolean) {
  return infiniteQueryOptions({
    queryKey: ['journal-imports', 'rows', id, isDry],
    queryFn: ({ pageParam, signal }) =>
      callSignedIn(
        'GET /api/journal-imports/:id/rows',
        {
          params: { id },
          query: {
            isDry: String(isDry),
            outcome: 'failed',
            limit: 50,
            ...(pageParam ? { cursor: pageParam } : {}),
          },
        },
        { signal },
      ),
    initialPageParam: 0,
    getNextPageParam: (page) => page.nextCursor,
  })
}

export function keptQuery(id: string) {
  return queryOptions({
    queryKey: ['journal-imports', 'kept', id],
    queryFn: ({ signal }) =>
      callSignedIn('GET /api/journal-imports/:id/kept', { params: { id } }, { signal }),
  })
}
