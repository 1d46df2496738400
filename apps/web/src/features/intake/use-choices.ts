import { useDebouncedValue } from '@mantine/hooks'
import { phoneDigits } from '@redress/domain/customers/phone-number'
import { useQuery, useQueryClient } from '@tanstack/react-query'

const pauseMs = 120
const mostShown = 8
const staleTime = 60_000

/** A list the server searches by the words typed. */
export type Searched<T> = {
  key: readonly string[]
  find: (q: string, signal: AbortSignal) => Promise<T[]>
  enabled?: boolean
}

function plain(text: string): string {
  return text.trim().toLocaleLowerCase()
}

/** Whether a telephone number was typed that this one begins, ends or is, however either is written (A24). */
function hasNumber(phone: string, typed: string): boolean {
  const digits = phoneDigits(typed)
  return digits !== null && (phoneDigits(phone)?.includes(digits) ?? false)
}

/**
 * What fits the words typed: at once from everything fetched before, then from the server (UX 2.3). `exact` is the
 * one whose name is typed in full.
 */
export function useChoices<T extends { id: string }>(
  typed: string,
  { key, find, enabled = true }: Searched<T>,
  nameOf: (choice: T) => string,
  alsoOf: (choice: T) => string = () => '',
): { choices: T[]; exact: T | null } {
  const cache = useQueryClient()
  const [q] = useDebouncedValue(typed.trim(), pauseMs)
  const asked = (words: string) => ({
    queryKey: [...key, words],
    queryFn: ({ signal }: { signal: AbortSignal }) => find(words, signal),
    enabled,
    staleTime,
  })
  useQuery(asked(''))
  const newest = useQuery(asked(q)).data ?? []
  // The newest answer last: what it says of a choice, such as whose number was typed, is what counts.
  const fetched = cache.getQueriesData<T[]>({ queryKey: key }).flatMap(([, found]) => found ?? [])
  const all = [...fetched, ...newest]
  const known = [...new Map(all.map((choice) => [choice.id, choice])).values()]
  const wanted = plain(typed)
  return {
    choices: known
      .filter(
        (choice) =>
          plain(`${nameOf(choice)} ${alsoOf(choice)}`).includes(wanted) || hasNumber(alsoOf(choice), typed),
      )
      .slice(0, mostShown),
    exact: wanted === '' ? null : (known.find((choice) => plain(nameOf(choice)) === wanted) ?? null),
  }
}
