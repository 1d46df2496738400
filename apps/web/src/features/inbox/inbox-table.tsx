import type { InboxRow as Row } from '@redress/contracts/inbox'
import { type Range, useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import { useTexts } from '../../lib/staff-texts.tsx'
import type { InboxSort } from './inbox-filters.ts'
import { InboxRow } from './inbox-row.tsx'
import classes from './inbox-table.module.css'
import { SortHeader } from './sort-header.tsx'
import type { Choice } from './use-choice.ts'
import { useRowHeight } from './use-row-height.ts'

type Props = {
  rows: Row[]
  hasMore: boolean
  onMore: () => void
  current: string | null
  onCurrent: (number: string) => void
  onOpen: (number: string) => void
  hrefOf: (number: string) => string
  linkState: unknown
  sort: InboxSort
  onSort: (sort: InboxSort) => void
  /** Null for people who give complaints to nobody. */
  choice: Choice | null
  /** Old rows stay readable while new ones are on their way. */
  dimmed: boolean
}

const HEADER_AND_SPARE = 12

export function InboxTable(props: Props) {
  const { rows, hasMore, onMore, current } = props
  const { t } = useTexts()
  const scroller = useRef<HTMLDivElement>(null)
  const rowHeight = useRowHeight()
  const currentIndex = rows.findIndex((row) => row.number === current)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: HEADER_AND_SPARE,
    // The row with the focus stays on the page even when it is scrolled away: focus is never lost.
    rangeExtractor: (range) => withCurrent(range, currentIndex),
  })
  const items = virtual.getVirtualItems()
  const last = items.at(-1)?.index ?? 0

  // biome-ignore lint/correctness/useExhaustiveDependencies: only a change of the height needs a new measure
  useEffect(() => virtual.measure(), [rowHeight])
  useEffect(() => {
    if (hasMore && rows.length > 0 && last >= rows.length - HEADER_AND_SPARE) onMore()
  }, [hasMore, last, rows.length, onMore])
  // biome-ignore lint/correctness/useExhaustiveDependencies: follows the current row, not every new measure
  useEffect(() => {
    if (currentIndex >= 0) virtual.scrollToIndex(currentIndex, { align: 'auto' })
  }, [current])

  return (
    // biome-ignore lint/a11y/useSemanticElements: rows are placed by the virtual list, which a table can't be
    <div
      role="table"
      aria-label={t('inbox.table')}
      aria-rowcount={hasMore ? -1 : rows.length + 1}
      className={classes.table}
      aria-busy={props.dimmed}
    >
      <SortHeader sort={props.sort} isChoosable={props.choice !== null} onSort={props.onSort} />
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      <div role="rowgroup" ref={scroller} className={props.dimmed ? classes.dimmed : classes.body}>
        <div role="presentation" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
          {items.map((item) => {
            const row = rows[item.index]
            if (!row) return null
            const isCurrent = row.number === current
            return (
              <InboxRow
                key={item.key}
                row={row}
                index={item.index}
                top={item.start}
                height={rowHeight}
                isCurrent={isCurrent}
                isEntry={isCurrent || (currentIndex < 0 && item.index === 0)}
                href={props.hrefOf(row.number)}
                linkState={props.linkState}
                isChosen={props.choice?.has(row.number) ?? null}
                onChoose={props.choice?.choose ?? nothing}
                onFocus={props.onCurrent}
                onOpen={props.onOpen}
              />
            )
          })}
        </div>
      </div>
    </div>
  )
}

/** Without boxes nobody chooses. */
const nothing = () => undefined

function withCurrent(range: Range, current: number): number[] {
  const start = Math.max(0, range.startIndex - range.overscan)
  const end = Math.min(range.count - 1, range.endIndex + range.overscan)
  const indexes = Array.from({ length: Math.max(0, end - start + 1) }, (_, place) => start + place)
  if (current < 0 || current >= range.count || (current >= start && current <= end)) return indexes
  return current < start ? [current, ...indexes] : [...indexes, current]
}
