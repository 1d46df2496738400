import type { StockCheck } from '@redress/contracts/car-stock'
import { faultOfStock } from '@redress/domain/cars/balance'
import { useState } from 'react'
import { readDraft, writeDraft } from '../../../lib/drafts.ts'
import { useMe } from '../../../lib/me.tsx'
import { useTexts } from '../../../lib/staff-texts.tsx'
import { readPieces } from '../../../ui/grid/read-cell.ts'
import { countDraft } from './waiting-counts.ts'

export const figures = ['good', 'bad', 'blocked'] as const
export type Figure = (typeof figures)[number]
type Photo = { token: string; name: string; size: number }
/** Upon which version it was begun: somebody else may count the same place meanwhile (AL-2). */
type Draft = Record<Figure, string> & { note: string; photos: Photo[]; version: number }

const shape = 1

/** What is being counted: on this device with every key, until it is sent (AL-4). */
export function useCount(check: StockCheck) {
  const { id: userId } = useMe()
  const { language } = useTexts()
  const name = countDraft(userId, check.id)
  const [draft, setDraft] = useState<Draft>(() => readDraft<Draft>(name, shape) ?? fresh(check))
  const put = (next: (before: Draft) => Draft) =>
    setDraft((before) => {
      const after = next(before)
      writeDraft(name, shape, after)
      return after
    })

  const read = (figure: Figure) => {
    const pieces = readPieces(draft[figure], language)
    return pieces === null ? null : Number(pieces)
  }
  const [good, bad, blocked] = [read('good'), read('bad'), read('blocked')]
  const checked = good === null || bad === null ? null : good + bad
  const { toCheck, scrapped } = check
  return {
    draft,
    checked,
    unread: figures.filter((figure) => draft[figure].trim() !== '' && read(figure) === null),
    fault: faultOfStock({ toCheck, checked, good, bad, blocked, scrapped }),
    /** What is sent; null while good or bad are missing. */
    report:
      good === null || bad === null
        ? null
        : {
            version: draft.version,
            good,
            bad,
            blocked,
            scrapped,
            note: draft.note,
            photos: draft.photos.map(({ token }) => token),
          },
    change: (part: Partial<Draft>) => put((now) => ({ ...now, ...part })),
    add: (figure: Figure, step: number) =>
      put((now) => ({
        ...now,
        [figure]: String(Math.max(0, Number(readPieces(now[figure], language) ?? 0) + step)),
      })),
    addPhoto: (photo: Photo) => put((now) => ({ ...now, photos: [...now.photos, photo] })),
    /** Goes on upon what somebody else counted meanwhile. */
    startAnew: (now: StockCheck) => put((mine) => ({ ...mine, version: now.version })),
  }
}

function fresh(check: StockCheck): Draft {
  const { good, bad, blocked, note, version } = check
  return { good: textOf(good), bad: textOf(bad), blocked: textOf(blocked), note, photos: [], version }
}

const textOf = (count: number | null) => (count === null ? '' : String(count))
