import type { Input } from '@redress/contracts/api'
import type { JournalImport, JournalMapping } from '@redress/contracts/journal'
import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import { callSignedIn } from '../../lib/call-signed-in.ts'
import { importKey } from './journal.queries.ts'

type ShapeChange = Input<'PUT /api/journal-imports/:id/shape'>['body']['shape']

/** The version that stands there when a change's turn has come, not the one it was typed upon by the same person. */
function versionOf(cache: QueryClient, id: string): number {
  return cache.getQueryData<JournalImport>(importKey(id))?.version ?? 1
}

/** Changes of one import stand in line; the answer is the new state, a refusal fetches it. */
function useOnImport<Wish>(id: string, send: (wish: Wish, version: number) => Promise<JournalImport>) {
  const cache = useQueryClient()
  return useMutation({
    scope: { id: `journal-import-${id}` },
    mutationFn: (wish: Wish) => send(wish, versionOf(cache, id)),
    onSuccess: (answer) => {
      cache.setQueryData(importKey(id), answer)
      void cache.invalidateQueries({ queryKey: ['journal-imports', 'list'] })
      void cache.invalidateQueries({ queryKey: ['journal-imports', 'rows', id] })
    },
    onError: () => cache.invalidateQueries({ queryKey: importKey(id) }),
  })
}

export function useShape(id: string) {
  return useOnImport(id, (shape: ShapeChange, version) =>
    callSignedIn('PUT /api/journal-imports/:id/shape', { params: { id }, body: { version, shape } }),
  )
}

export function useMapping(id: string) {
  return useOnImport(id, (mapping: JournalMapping, version) =>
    callSignedIn('PUT /api/journal-imports/:id/mapping', { params: { id }, body: { version, mapping } }),
  )
}

export type ImportAct = 'check' | 'run' | 'stop'

export function useImportAct(id: string) {
  return useOnImport(id, (act: ImportAct, version) => {
    const params = { id }
    if (act === 'stop') return callSignedIn('POST /api/journal-imports/:id/stop', { params })
    if (act === 'run') return callSignedIn('POST /api/journal-imports/:id/run', { params, body: { version } })
    return callSignedIn('POST /api/journal-imports/:id/check', { params, body: { version } })
  })
}

export function useUndoImport(id: string) {
  return useOnImport(id, (reason: string, version) =>
    callSignedIn('POST /api/journal-imports/:id/undo', { params: { id }, body: { version, reason } }),
  )
}
