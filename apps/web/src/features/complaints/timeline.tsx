import { Button, SegmentedControl } from '@mantine/core'
import type { TimelineEntry } from '@redress/contracts/timeline'
import { formatDay } from '@redress/texts/format'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useMe } from '../../lib/me.tsx'
import { useTexts } from '../../lib/staff-texts.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { ChangeEntry } from './change-entry.tsx'
import { type TimelineShow, timelineQuery } from './complaints.queries.ts'
import { MessageEntry } from './message-entry.tsx'
import classes from './timeline.module.css'

const shows: TimelineShow[] = ['everything', 'messages', 'changes', 'files']

/** Messages and changes as one story, newest first, by days. */
export function Timeline({ number, language }: { number: string; language: string }) {
  const { t } = useTexts()
  const [show, setShow] = useState<TimelineShow>('everything')
  const list = useInfiniteQuery(timelineQuery(number, show))
  const entries = list.data?.pages.flatMap((page) => page.entries) ?? []
  return (
    <div className={classes.timeline}>
      <SegmentedControl
        size="xs"
        className={classes.filter}
        aria-label={t('timeline.show')}
        value={show}
        onChange={setShow}
        data={shows.map((value) => ({ value, label: t(`timeline.${value}`) }))}
      />
      {list.error && <ProblemNotice error={list.error} onRetry={() => list.refetch()} slim />}
      {list.data && entries.length === 0 && <p className={classes.none}>{t(`timeline.none.${show}`)}</p>}
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
    </div>
  )
}

type DaysProps = { entries: TimelineEntry[]; language: string; isOld: boolean }

/** The entries of any case under the days they belong to. */
export function TimelineDays({ entries, language, isOld }: DaysProps) {
  const days = useDays(entries)
  return days.map(({ day, entries: ofDay }) => (
    <div key={day} className={isOld ? classes.dimmed : undefined}>
      <h2 className={classes.day}>
        <span>{day}</span>
      </h2>
      <ol className={classes.entries}>
        {ofDay.map((entry) =>
          entry.entry === 'message' ? (
            <MessageEntry key={entry.id} message={entry} language={language} />
          ) : (
            <ChangeEntry key={entry.id} change={entry} />
          ),
        )}
      </ol>
    </div>
  ))
}

function useDays(entries: TimelineEntry[]): { day: string; entries: TimelineEntry[] }[] {
  const { language } = useTexts()
  const { timeZone } = useMe()
  const days: { day: string; entries: TimelineEntry[] }[] = []
  for (const entry of entries) {
    const day = formatDay(language, timeZone, new Date(entry.at))
    const last = days.at(-1)
    if (last?.day === day) last.entries.push(entry)
    else days.push({ day, entries: [entry] })
  }
  return days
}
