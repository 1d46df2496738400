import { useDebouncedValue } from '@mantine/hooks'
import type { FormalReply } from '@redress/contracts/replies'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { callSignedIn } from '../../lib/call-signed-in.ts'
import { usePicture } from '../../ui/paper-sheets.tsx'
import { changeOf, type LetterWords } from './letter-words.ts'

/** Long enough not to draw in the middle of a word. */
const pauseMs = 600

/** The pages with the words being typed; the former ones stay until the next are drawn (RE-1). */
export function useLetterPages(number: string, letter: FormalReply, typed: Partial<LetterWords>) {
  const wanted = useMemo(() => drawable(typed, letter.version), [typed, letter.version])
  const [words] = useDebouncedValue(wanted, pauseMs)
  const query = useQuery({
    queryKey: ['letter-pages', number, letter.id, letter.version, words],
    queryFn: ({ signal }) =>
      callSignedIn(
        'POST /api/complaints/:number/reply/pages',
        { params: { number }, body: words },
        { signal },
      ),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
    retry: false,
  })
  return { pages: query.data?.pages ?? 0, picture: usePicture(query.data?.svg), isOld: query.isError }
}

/** An amount that is half typed can't be drawn yet: the saved one stays meanwhile. */
function drawable(typed: Partial<LetterWords>, upon: number) {
  const { version: _, amount, currency, ...words } = changeOf(typed, upon)
  return {
    ...words,
    ...(amount === undefined || (amount !== null && !/^\d{1,12}(\.\d{1,2})?$/.test(amount))
      ? {}
      : { amount }),
    ...(currency === undefined || !/^([A-Z]{3})?$/.test(currency) ? {} : { currency }),
  }
}
