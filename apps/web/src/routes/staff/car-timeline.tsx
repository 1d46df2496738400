import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { carTimelineQuery } from '../../features/cars/cars.queries.ts'
import { TimelineDays } from '../../features/complaints/timeline.tsx'
import { useTexts } from '../../lib/staff-texts.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'

/** What happened to a CAR, drawn as on every case. */
export function CarTimeline({ number, language }: { number: string; language: string }) {
  const { t } = useTexts()
  const list = useInfiniteQuery(carTimelineQuery(number))
  const entries = list.data?.pages.flatMap((page) => page.entries) ?? []
  return (
    <>
      {list.error && <ProblemNotice error={list.error} onRetry={() => list.refetch()} slim />}
      <TimelineDays entries={entries} language={language} isOld={list.isPlaceholderData} />
      {list.hasNextPage && (
        <Button
          variant="default"
          size="compact-md"
          loading={list.isFetchingNextPage}
          onClick={() => list.fetchNextPage()}
        >
          {t('timeline.older')}
        </Button>
      )}
    </>
  )
}
