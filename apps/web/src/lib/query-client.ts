import { QueryClient } from '@tanstack/react-query'
import { ProblemError } from './call.ts'

const FRESH_MS = 15_000

/** Only an unreachable server is asked again by itself; a refusal stays a refusal. */
function worthAnotherTry(failures: number, error: unknown): boolean {
  return failures < 2 && error instanceof ProblemError && error.code === 'unavailable'
}

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { staleTime: FRESH_MS, retry: worthAnotherTry },
    mutations: { retry: false },
  },
})
