import type { PhotoMark } from '@redress/domain/cars/content'
import { markLimits } from '@redress/domain/cars/photo-marks'
import { useState } from 'react'
import { readDraft, writeDraft } from '../../../lib/drafts.ts'

const shape = 1

/** Ids are of this screen alone: they keep a mark's row and focus while others come and go. */
export type Drawn = { id: string; mark: PhotoMark }

const drawn = (mark: PhotoMark): Drawn => ({ id: crypto.randomUUID(), mark })

/** Marks being drawn, with a way back; kept on this device until they are saved (AL-4). */
export function useMarks(draftName: string, stored: readonly PhotoMark[]) {
  const [steps, setSteps] = useState<Drawn[][]>(() => [
    (readDraft<PhotoMark[]>(draftName, shape) ?? stored).map(drawn),
  ])
  const marks = steps.at(-1) ?? []

  function step(next: Drawn[]) {
    writeDraft(
      draftName,
      shape,
      next.map(({ mark }) => mark),
    )
    setSteps([...steps.slice(-100), next])
  }

  return {
    marks,
    isFull: marks.length >= markLimits.count,
    canUndo: steps.length > 1,
    add: (mark: PhotoMark) => {
      const one = drawn(mark)
      step([...marks, one])
      return one.id
    },
    change: (id: string, to: (mark: PhotoMark) => PhotoMark) =>
      step(marks.map((one) => (one.id === id ? { id, mark: to(one.mark) } : one))),
    /** Goes on from what somebody else has drawn; one's own stays one step back. */
    replace: (by: readonly PhotoMark[]) => step(by.map(drawn)),
    remove: (id: string) => step(marks.filter((one) => one.id !== id)),
    undo: () => {
      if (steps.length < 2) return
      const back = steps.slice(0, -1)
      writeDraft(
        draftName,
        shape,
        (back.at(-1) ?? []).map(({ mark }) => mark),
      )
      setSteps(back)
    },
  }
}
