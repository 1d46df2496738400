import type { Input } from '@redress/contracts/api'
import type { Complaint } from '@redress/contracts/complaints'
import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import { callSignedIn } from '../../lib/call-signed-in.ts'
import { inLine } from '../../lib/own-changes.ts'
import { complaintQuery } from './complaints.queries.ts'

type Change = Input<'PATCH /api/complaints/:number'>['body']
type Creation = { number: string; files: string[]; key: string }

/** The record that came back is the newest there is; lists and the rest are fetched again. */
export function keepRecord(cache: QueryClient, record: Complaint): void {
  cache.setQueryData(complaintQuery(record.number).queryKey, record)
  void cache.invalidateQueries({
    queryKey: ['complaints'],
    predicate: (query) => query.queryKey[1] !== 'record',
  })
}

export function useChangeComplaint(number: string) {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: (change: Change) =>
      inLine(number, change, (body) =>
        callSignedIn('PATCH /api/complaints/:number', { params: { number }, body }),
      ),
    onSuccess: (record) => keepRecord(cache, record),
  })
}

export function useAssign() {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: ({ number, ...to }: { number: string; version: number; userId: string }) =>
      inLine(number, to, (body) =>
        callSignedIn('PUT /api/complaints/:number/responsible', { params: { number }, body }),
      ),
    onSuccess: (record) => keepRecord(cache, record),
    onError: () => cache.invalidateQueries({ queryKey: ['complaints'] }),
  })
}

type Assignments = Input<'POST /api/complaints/assign'>['body']

export function useAssignMany() {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: ({ key, ...body }: Assignments & { key: string }) =>
      callSignedIn('POST /api/complaints/assign', { body }, { idempotencyKey: key }),
    onSettled: () => cache.invalidateQueries({ queryKey: ['complaints'] }),
  })
}

export function useSendMessage() {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: ({ number, key, ...body }: Creation & { body: string; lastSeenAt: string }) =>
      callSignedIn(
        'POST /api/complaints/:number/messages',
        { params: { number }, body },
        { idempotencyKey: key },
      ),
    onSuccess: (record) => keepRecord(cache, record),
  })
}

export function useWriteNote() {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: ({ number, key, ...body }: Creation & { body: string }) =>
      callSignedIn(
        'POST /api/complaints/:number/notes',
        { params: { number }, body },
        { idempotencyKey: key },
      ),
    onSuccess: (record) => keepRecord(cache, record),
  })
}

export function useAddFiles() {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: ({ number, key, files }: Creation) =>
      callSignedIn(
        'POST /api/complaints/:number/files',
        { params: { number }, body: { files } },
        { idempotencyKey: key },
      ),
    onSuccess: (record) => keepRecord(cache, record),
  })
}

export function useTrackingLink(number: string) {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: () => callSignedIn('POST /api/complaints/:number/tracking-link', { params: { number } }),
    // Who asked stands on the timeline.
    onSuccess: () => cache.invalidateQueries({ queryKey: ['complaints', 'timeline', number] }),
  })
}
