import type { Input } from '@redress/contracts/api'
import type { Clock, ClockRules } from '@redress/contracts/sla'
import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import { callSignedIn } from '../../lib/call-signed-in.ts'
import { clockRulesQuery, clocksQuery } from './sla.queries.ts'

type OneClock = { number: string; kind: Clock['kind'] }

export function usePauseClock() {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: ({ number, kind, reason, key }: OneClock & { reason: string; key: string }) =>
      callSignedIn(
        'POST /api/complaints/:number/clocks/:kind/pause',
        { params: { number, kind }, body: { reason } },
        { idempotencyKey: key },
      ),
    onSuccess: (clocks, { number }) => cache.setQueryData(clocksQuery(number).queryKey, clocks),
    onSettled: () => cache.invalidateQueries({ queryKey: ['complaints'] }),
  })
}

export function useResumeClock() {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: ({ number, kind }: OneClock) =>
      callSignedIn('POST /api/complaints/:number/clocks/:kind/resume', { params: { number, kind } }),
    onSuccess: (clocks, { number }) => cache.setQueryData(clocksQuery(number).queryKey, clocks),
    onSettled: () => cache.invalidateQueries({ queryKey: ['complaints'] }),
  })
}

function keep(cache: QueryClient, rules: ClockRules): void {
  cache.setQueryData(clockRulesQuery.queryKey, rules)
}

export function useCreateCalendar() {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: ({ key, ...body }: Input<'POST /api/calendars'>['body'] & { key: string }) =>
      callSignedIn('POST /api/calendars', { body }, { idempotencyKey: key }),
    onSuccess: (rules) => keep(cache, rules),
  })
}

export function useChangeCalendar() {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: ({ id, ...body }: Input<'PUT /api/calendars/:id'>['body'] & { id: string }) =>
      callSignedIn('PUT /api/calendars/:id', { params: { id }, body }),
    onSuccess: (rules) => keep(cache, rules),
    onError: () => cache.invalidateQueries({ queryKey: clockRulesQuery.queryKey }),
  })
}

export function useSetPolicy() {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: ({ key, ...body }: Input<'POST /api/clock-policies'>['body'] & { key: string }) =>
      callSignedIn('POST /api/clock-policies', { body }, { idempotencyKey: key }),
    onSuccess: (rules) => keep(cache, rules),
    onError: () => cache.invalidateQueries({ queryKey: clockRulesQuery.queryKey }),
  })
}

export function useEndPolicy() {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => callSignedIn('DELETE /api/clock-policies/:id', { params: { id } }),
    onSuccess: (rules) => keep(cache, rules),
    onError: () => cache.invalidateQueries({ queryKey: clockRulesQuery.queryKey }),
  })
}
