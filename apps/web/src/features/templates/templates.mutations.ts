import type { Input } from '@redress/contracts/api'
import type { Templates } from '@redress/contracts/templates'
import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import { callSignedIn } from '../../lib/call-signed-in.ts'
import { templatesQuery } from './templates.queries.ts'

/** The desk's own list of modules is fetched again as well. */
function after(cache: QueryClient) {
  return {
    onSuccess: (templates: Templates) => {
      cache.setQueryData(templatesQuery.queryKey, templates)
      void cache.invalidateQueries({ queryKey: ['complaints', 'text-modules'] })
    },
    onError: () => cache.invalidateQueries({ queryKey: templatesQuery.queryKey, exact: true }),
  }
}

export function useCreateTemplate() {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: ({ key, ...body }: Input<'POST /api/templates'>['body'] & { key: string }) =>
      callSignedIn('POST /api/templates', { body }, { idempotencyKey: key }),
    ...after(cache),
  })
}

export function useChangeTemplate() {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: ({ id, ...body }: Input<'PUT /api/templates/:id'>['body'] & { id: string }) =>
      callSignedIn('PUT /api/templates/:id', { params: { id }, body }),
    ...after(cache),
  })
}
