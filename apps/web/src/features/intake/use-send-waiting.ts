import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useRef } from 'react'
import { ProblemError } from '../../lib/call.ts'
import { readDraft, writeDraft } from '../../lib/drafts.ts'
import { useTexts } from '../../lib/staff-texts.tsx'
import { notify, notifyFailure } from '../../ui/notify.ts'
import { draftVersion } from './intake-draft.ts'
import { sendIntake } from './send-intake.ts'
import { draftNameFor } from './use-intake.ts'
import { dropWaiting, type WaitingIntake, waitingIntakes } from './waiting-intakes.ts'

const againMs = 5_000
const unsure = ['unavailable', 'in-progress', 'internal', 'too-many-requests']

/** Sends what was registered while the server was down; each number follows as news (UX 2.3). */
export function useSendWaiting(userId: string): void {
  const { t } = useTexts()
  const cache = useQueryClient()
  const busy = useRef(false)

  async function sendOne(waiting: WaitingIntake) {
    try {
      const { number, radar } = await sendIntake(waiting)
      dropWaiting(userId, waiting.key)
      const tell = radar?.done === 'refused' ? notifyFailure : notify
      const about = radar ? [t(`radar-done.${radar.done}`, { car: radar.car ?? '–' })] : []
      tell([t('waiting.sent', { mark: waiting.mark, number }), ...about].join(' '))
      void cache.invalidateQueries({ queryKey: ['complaints'] })
      if (radar) void cache.invalidateQueries({ queryKey: ['cars'] })
    } catch (error) {
      if (!(error instanceof ProblemError) || unsure.includes(error.code)) return
      // Refused for good: it goes back into the form, unless another call is being taken down there.
      if (readDraft(draftNameFor(userId), draftVersion) !== null) return
      dropWaiting(userId, waiting.key)
      writeDraft(draftNameFor(userId), draftVersion, waiting.draft)
      notifyFailure(t('waiting.refused', { mark: waiting.mark }))
    }
  }

  const sendAll = useEffectEvent(async () => {
    if (busy.current) return
    busy.current = true
    for (const waiting of waitingIntakes(userId)) await sendOne(waiting)
    busy.current = false
  })
  useEffect(() => {
    const send = () => void sendAll()
    const timer = setInterval(send, againMs)
    window.addEventListener('online', send)
    send()
    return () => {
      clearInterval(timer)
      window.removeEventListener('online', send)
    }
  }, [])
}
