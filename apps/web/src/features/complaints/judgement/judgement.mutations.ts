import type { Input } from '@redress/contracts/api'
import type { Complaint } from '@redress/contracts/complaints'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ProblemError } from '../../../lib/call.ts'
import { callSignedIn } from '../../../lib/call-signed-in.ts'
import { inLine } from '../../../lib/own-changes.ts'
import { keepRecord } from '../complaints.mutations.ts'
import { complaintQuery } from '../complaints.queries.ts'

type Body<S extends keyof Bodies> = Bodies[S]
type Bodies = {
  step: Input<'POST /api/complaints/:number/steps'>['body']
  assessment: Input<'PUT /api/complaints/:number/assessment'>['body']
  findings: Input<'PUT /api/complaints/:number/findings'>['body']
  verdict: Input<'PUT /api/complaints/:number/verdict'>['body']
  signature: Input<'POST /api/complaints/:number/verdict/signature'>['body']
  test: Input<'POST /api/complaints/:number/tests'>['body']
  noMeasures: Input<'PUT /api/complaints/:number/no-measures'>['body']
  effectiveness: Input<'PUT /api/complaints/:number/effectiveness'>['body']
  satisfaction: Input<'PUT /api/complaints/:number/satisfaction'>['body']
}

/** Every change of the judgement answers with the record; after a refusal for its version the new one is fetched. */
function useRecordMutation<B extends { version: number }>(
  number: string,
  send: (body: B) => Promise<Complaint>,
) {
  return useLooseMutation(number, (body: B) => inLine(number, body, send))
}

/** For what is added beside others' additions: it depends on no version. */
function useLooseMutation<B>(number: string, send: (body: B) => Promise<Complaint>) {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: send,
    onSuccess: (record) => keepRecord(cache, record),
    onError: (error) => {
      if (error instanceof ProblemError && error.code === 'stale-version') {
        void cache.invalidateQueries({ queryKey: complaintQuery(number).queryKey })
      }
    },
  })
}

export function useTakeStep(number: string) {
  return useRecordMutation(number, (body: Body<'step'>) =>
    callSignedIn('POST /api/complaints/:number/steps', { params: { number }, body }),
  )
}

export function useAssess(number: string) {
  return useRecordMutation(number, (body: Body<'assessment'>) =>
    callSignedIn('PUT /api/complaints/:number/assessment', { params: { number }, body }),
  )
}

export function useRecordFindings(number: string) {
  return useRecordMutation(number, (body: Body<'findings'>) =>
    callSignedIn('PUT /api/complaints/:number/findings', { params: { number }, body }),
  )
}

export function useDecide(number: string) {
  return useRecordMutation(number, (body: Body<'verdict'>) =>
    callSignedIn('PUT /api/complaints/:number/verdict', { params: { number }, body }),
  )
}

export function useSignVerdict(number: string) {
  return useRecordMutation(number, (body: Body<'signature'>) =>
    callSignedIn('POST /api/complaints/:number/verdict/signature', { params: { number }, body }),
  )
}

export function useAgreeTest(number: string) {
  return useRecordMutation(number, (body: Body<'test'>) =>
    callSignedIn('POST /api/complaints/:number/tests', { params: { number }, body }),
  )
}

export function useTickTest(number: string) {
  return useRecordMutation(
    number,
    ({ position, ...body }: { position: number; version: number; result: string }) =>
      callSignedIn('PUT /api/complaints/:number/tests/:position', { params: { number, position }, body }),
  )
}

export function useJudgeEffect(number: string) {
  return useRecordMutation(number, (body: Body<'effectiveness'>) =>
    callSignedIn('PUT /api/complaints/:number/effectiveness', { params: { number }, body }),
  )
}

export function useAskSatisfaction(number: string) {
  return useRecordMutation(number, (body: { version: number }) =>
    callSignedIn('POST /api/complaints/:number/satisfaction/askings', { params: { number }, body }),
  )
}

export function useRecordSatisfaction(number: string) {
  return useRecordMutation(number, (body: Body<'satisfaction'>) =>
    callSignedIn('PUT /api/complaints/:number/satisfaction', { params: { number }, body }),
  )
}

export function useAddTime(number: string) {
  return useLooseMutation(number, ({ minutes, key }: { minutes: number; key: string }) =>
    callSignedIn(
      'POST /api/complaints/:number/time',
      { params: { number }, body: { minutes } },
      { idempotencyKey: key },
    ),
  )
}

export function useMerge(number: string) {
  return useRecordMutation(number, (body: { version: number; into: string; reason: string }) =>
    callSignedIn('POST /api/complaints/:number/merge', { params: { number }, body }),
  )
}

export function useUndoMerge(number: string) {
  return useRecordMutation(number, (body: { version: number }) =>
    callSignedIn('POST /api/complaints/:number/merge/undo', { params: { number }, body }),
  )
}

export function useLinkRepeat(number: string) {
  return useLooseMutation(number, (body: { earlier: string }) =>
    callSignedIn('POST /api/complaints/:number/repeats', { params: { number }, body }),
  )
}

export function useWaiveMeasures(number: string) {
  return useRecordMutation(number, (body: Body<'noMeasures'>) =>
    callSignedIn('PUT /api/complaints/:number/no-measures', { params: { number }, body }),
  )
}
