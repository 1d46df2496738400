import type { Input } from '@redress/contracts/api'
import type { ReplyRounds } from '@redress/contracts/replies'
import type { ReplyPartKind } from '@redress/domain/replies/reply'
import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import { callSignedIn } from '../../lib/call-signed-in.ts'
import { roundsQuery } from './replies.queries.ts'

export type LetterChange = Input<'PATCH /api/complaints/:number/reply'>['body']

/** The reply is the newest there is; the record's steps and timeline are fetched again. */
function after(cache: QueryClient, number: string) {
  const { queryKey } = roundsQuery(number)
  return {
    onSuccess: (rounds: ReplyRounds) => {
      cache.setQueryData(queryKey, rounds)
      void cache.invalidateQueries({ queryKey: ['complaints'], predicate: (q) => q.queryKey[1] !== 'reply' })
    },
    onError: () => cache.invalidateQueries({ queryKey }),
  }
}

export function useBeginReply(number: string) {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: () => callSignedIn('POST /api/complaints/:number/reply', { params: { number } }),
    ...after(cache, number),
  })
}

export function useChangeReply(number: string) {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: (body: LetterChange) =>
      callSignedIn('PATCH /api/complaints/:number/reply', { params: { number }, body }),
    ...after(cache, number),
  })
}

export function useReleasePart(number: string) {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: (body: { version: number; part: ReplyPartKind }) =>
      callSignedIn('POST /api/complaints/:number/reply/release', { params: { number }, body }),
    ...after(cache, number),
  })
}

export function useApproveReply(number: string) {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: (version: number) =>
      callSignedIn('POST /api/complaints/:number/reply/approve', { params: { number }, body: { version } }),
    ...after(cache, number),
  })
}

export function useSendReply(number: string) {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: ({ version, key }: { version: number; key: string }) =>
      callSignedIn(
        'POST /api/complaints/:number/reply/send',
        { params: { number }, body: { version } },
        { idempotencyKey: key },
      ),
    ...after(cache, number),
  })
}
