import { ActionIcon, Tooltip } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useNavigate } from 'react-router'
import { inboxListQuery } from '../../features/inbox/inbox.queries.ts'
import { filtersOf } from '../../features/inbox/inbox-filters.ts'
import { useKeys } from '../../lib/key-bindings.ts'
import { useTexts } from '../../lib/staff-texts.tsx'
import { IconChevronLeft, IconChevronRight } from '../../ui/icons.ts'
import { paths } from '../paths.ts'

type Ways = { previous: string | null; next: string | null }

/** The way on in the view the record was opened from; without one there is none. */
export function Neighbours({ number, from }: { number: string; from: string | null }) {
  const { t } = useTexts()
  const navigate = useNavigate()
  const url = new URL(from ?? '/inbox/open', window.location.origin)
  const filters = filtersOf(url.pathname.split('/')[2], url.searchParams)
  const list = useInfiniteQuery({ ...inboxListQuery(filters), enabled: from !== null })
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? []
  const index = rows.findIndex((row) => row.number === number)
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list
  // A record that has left the view meanwhile (assigned, answered) still knows where it stood.
  const last = useRef<{ number: string; ways: Ways }>({ number, ways: { previous: null, next: null } })
  if (index >= 0) {
    last.current = {
      number,
      ways: { previous: rows[index - 1]?.number ?? null, next: rows[index + 1]?.number ?? null },
    }
  }
  const { previous, next } =
    last.current.number === number ? last.current.ways : { previous: null, next: null }

  useEffect(() => {
    if (index >= 0 && index >= rows.length - 2 && hasNextPage && !isFetchingNextPage) void fetchNextPage()
  }, [index, rows.length, hasNextPage, isFetchingNextPage, fetchNextPage])

  const go = (to: string | null) => {
    if (to) void navigate(paths.complaint(to), { state: { inbox: from }, replace: true })
  }
  useKeys(
    from === null
      ? []
      : [
          { strokes: ['['], label: t('key.previous-record'), run: () => go(previous) },
          { strokes: [']'], label: t('key.next-record'), run: () => go(next) },
        ],
  )
  if (from === null) return null
  return (
    <>
      <Tooltip label={`${t('key.previous-record')}  [`}>
        <ActionIcon
          size={28}
          aria-label={t('key.previous-record')}
          disabled={previous === null}
          onClick={() => go(previous)}
        >
          <IconChevronLeft size={17} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={`${t('key.next-record')}  ]`}>
        <ActionIcon
          size={28}
          aria-label={t('key.next-record')}
          disabled={next === null}
          onClick={() => go(next)}
        >
          <IconChevronRight size={17} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </>
  )
}
