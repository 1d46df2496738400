import type { InboxRow } from '@redress/contracts/inbox'
import { useCallback, useRef, useState } from 'react'

const none: ReadonlySet<string> = new Set()

/** Rows chosen for one act on all of them; with Shift all from the one chosen last (UX A8). */
export function useChoice(rows: readonly InboxRow[]) {
  const [numbers, setNumbers] = useState(none)
  const anchor = useRef<string | null>(null)
  const latest = useRef(rows)
  latest.current = rows

  const choose = useCallback((number: string, isRange: boolean) => {
    const all = latest.current.map((row) => row.number)
    const from = anchor.current === null ? -1 : all.indexOf(anchor.current)
    const to = all.indexOf(number)
    anchor.current = number
    setNumbers((before) => {
      if (isRange && from >= 0) {
        return new Set([...before, ...all.slice(Math.min(from, to), Math.max(from, to) + 1)])
      }
      const after = new Set(before)
      if (!after.delete(number)) after.add(number)
      return after
    })
  }, [])

  return {
    /** What is no longer in the list is not acted on. */
    chosen: rows.filter(({ number }) => numbers.has(number)),
    has: (number: string) => numbers.has(number),
    choose,
    keep: (kept: readonly string[]) => setNumbers(new Set(kept)),
    clear: useCallback(() => setNumbers(none), []),
  } as const
}

export type Choice = ReturnType<typeof useChoice>
