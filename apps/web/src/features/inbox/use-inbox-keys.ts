import type { InboxRow } from '@redress/contracts/inbox'
import { useKeys } from '../../lib/key-bindings.ts'
import { useTexts } from '../../lib/staff-texts.tsx'

type Acts = {
  move: (number: string) => void
  open: (number: string) => void
  peek: (number: string) => void
  closePeek: () => void
  assign: (row: InboxRow) => void
  take: (row: InboxRow) => void
  choose: (row: InboxRow, isRange: boolean) => void
}

/** The keys of the queue (UX 2.0); without a current row the first one is meant. */
export function useInboxKeys(rows: InboxRow[], current: string | null, peeking: boolean, acts: Acts): void {
  const { t } = useTexts()
  const index = rows.findIndex((row) => row.number === current)
  const row = rows[Math.max(index, 0)]

  function step(by: number) {
    const next = rows[index < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, index + by))]
    if (next) acts.move(next.number)
  }

  useKeys([
    { strokes: ['j', 'down'], label: t('key.next'), run: () => step(1) },
    { strokes: ['k', 'up'], label: t('key.previous'), run: () => step(-1) },
    { strokes: ['o', 'enter'], label: t('key.open'), run: () => row && acts.open(row.number) },
    {
      strokes: ['space'],
      label: t('key.peek'),
      run: () => (peeking ? acts.closePeek() : row && acts.peek(row.number)),
    },
    { strokes: ['a'], label: t('key.assign'), run: () => row && acts.assign(row) },
    { strokes: ['i'], label: t('key.take'), run: () => row && acts.take(row) },
    { strokes: ['x'], label: t('key.choose'), run: () => row && acts.choose(row, false) },
    { strokes: ['shift+x'], label: t('key.choose-to'), run: () => row && acts.choose(row, true) },
    ...(peeking ? [{ strokes: ['escape'], label: t('key.close'), run: acts.closePeek }] : []),
  ])
}

/** The focus follows the current row, so that Tab and a screen reader go on from there. */
export function focusRow(number: string): void {
  requestAnimationFrame(() => {
    document.querySelector<HTMLElement>(`[data-row-link="${number}"]`)?.focus({ preventScroll: true })
  })
}
