import type { Complaint } from '@redress/contracts/complaints'
import { useRef } from 'react'
import { copyText } from '../../lib/copy-text.ts'
import { useTexts } from '../../lib/staff-texts.tsx'
import { notify, notifyFailure } from '../../ui/notify.ts'

const AGAIN_MS = 1200

/** Once the number, twice with the title, three times with the link as well. */
export function useCopyNumber(record: Complaint | undefined): () => void {
  const { t } = useTexts()
  const last = useRef({ at: 0, times: 0 })
  return () => {
    if (!record) return
    const again = performance.now() - last.current.at < AGAIN_MS
    const times = again ? Math.min(last.current.times + 1, 3) : 1
    last.current = { at: performance.now(), times }
    const parts = [record.number, record.subject, `${window.location.origin}/complaints/${record.number}`]
    const text = parts.slice(0, times).join(times === 3 ? '\n' : ' ')
    void copyText(text).then((done) =>
      done
        ? notify(t(`copied.${times as 1 | 2 | 3}`, { number: record.number }))
        : notifyFailure(t('copied.no')),
    )
  }
}
