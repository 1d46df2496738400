import { useDebouncedValue } from '@mantine/hooks'
import type { Car } from '@redress/contracts/cars'
import type { CarStage } from '@redress/domain/cars/car'
import type { CustomerLanguage } from '@redress/domain/languages/language'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { callSignedIn } from '../../../lib/call-signed-in.ts'
import { usePicture } from '../../../ui/paper-sheets.tsx'

/** Long enough for two fields saved one after the other. */
const pauseMs = 700

/** The pages as they would be sent, drawn anew a moment after something was saved; the former ones stay until then. */
export function useReportPages(car: Car, stage: CarStage, language: CustomerLanguage) {
  const [saved] = useDebouncedValue(car, pauseMs)
  const { clocks: _, ...drawn } = saved
  const query = useQuery({
    queryKey: ['car-pages', car.number, stage, language, drawn],
    queryFn: ({ signal }) =>
      callSignedIn(
        'GET /api/cars/:number/pages',
        { params: { number: car.number }, query: { stage, language } },
        { signal },
      ),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
    retry: false,
  })
  return { pages: query.data?.pages ?? 0, picture: usePicture(query.data?.svg), isOld: query.isError }
}
