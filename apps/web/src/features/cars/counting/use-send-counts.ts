import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { ProblemError } from '../../../lib/call.ts'
import { callSignedIn } from '../../../lib/call-signed-in.ts'
import { dropDraft } from '../../../lib/drafts.ts'
import { useMe } from '../../../lib/me.tsx'
import { useTexts } from '../../../lib/staff-texts.tsx'
import { notify } from '../../../ui/notify.ts'
import { countDraft, dropCount, keepCount, type WaitingCount, waitingCounts } from './waiting-counts.ts'

const againMs = 5_000
/** After these nobody knows whether it arrived: the same key makes asking again harmless (AL-3). */
const unsure = ['unavailable', 'in-progress', 'internal', 'too-many-requests']

/**
 * Sends counts, now and whenever the network is back. What is refused for good is handed over with its error and
 * waits no longer; the figures stay in the form.
 */
export function useSendCounts(onArrived: (id: string) => void = () => undefined) {
  const { id: userId } = useMe()
  const { t } = useTexts()
  const cache = useQueryClient()
  const isBusy = useRef(false)
  const [waiting, setWaiting] = useState(() => waitingCounts(userId))
  const [refused, setRefused] = useState<{ id: string; error: ProblemError } | null>(null)

  async function sendOne({ id, place, key, body }: WaitingCount) {
    try {
      await callSignedIn(
        'POST /api/stock-checks/:id/count',
        { params: { id }, body },
        { idempotencyKey: key },
      )
      notify(t('count.sent', { name: place }))
      dropDraft(countDraft(userId, id))
      onArrived(id)
    } catch (error) {
      if (!(error instanceof ProblemError) || unsure.includes(error.code)) return
      setRefused({ id, error })
    }
    dropCount(userId, key)
    void cache.invalidateQueries({ queryKey: ['cars'] })
  }

  const sendAll = useEffectEvent(async () => {
    if (isBusy.current) return
    isBusy.current = true
    for (const count of waitingCounts(userId)) await sendOne(count)
    isBusy.current = false
    setWaiting(waitingCounts(userId))
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

  return {
    waiting,
    refused,
    send: (count: WaitingCount) => {
      setRefused(null)
      if (!keepCount(userId, count)) return
      setWaiting(waitingCounts(userId))
      void sendAll()
    },
  }
}
