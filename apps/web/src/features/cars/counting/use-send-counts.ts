import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ProblemError } from '../../../lib/call.ts'
import { callSignedIn } from '../../../lib/call-signed-in.ts'
import { dropDraft } from '../../../lib/drafts.ts'
import { useMe } from '../../../lib/me.tsx'
import { useTexts } from '../../../lib/staff-texts.tsx'
import { isRefusal, useSendAgain } from '../../../lib/use-send-again.ts'
import { dropWaiting, keepWaiting, waitingAt } from '../../../lib/waiting.ts'
import { notify } from '../../../ui/notify.ts'
import { countDraft, type WaitingCount, waitingCounts } from './waiting-counts.ts'

/**
 * Sends counts, now and whenever the network is back. What is refused for good is handed over with its error and
 * waits no longer; the figures stay in the form.
 */
export function useSendCounts(onArrived: (id: string) => void = () => undefined) {
  const { id: userId } = useMe()
  const { t } = useTexts()
  const cache = useQueryClient()
  const name = waitingCounts(userId)
  const all = () => waitingAt<WaitingCount>(name)
  const [waiting, setWaiting] = useState(all)
  const [refused, setRefused] = useState<{ id: string; error: ProblemError } | null>(null)

  async function sendOne({ id, place, key, body }: WaitingCount, isKept: boolean) {
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
      if (!(error instanceof ProblemError) || (isKept && !isRefusal(error))) return
      setRefused({ id, error })
    }
    if (isKept) dropWaiting(name, key)
    void cache.invalidateQueries({ queryKey: ['cars'] })
  }

  const sendAll = useSendAgain(async () => {
    for (const count of all()) await sendOne(count, true)
    setWaiting(all())
  })

  return {
    waiting,
    refused,
    send: (count: WaitingCount) => {
      setRefused(null)
      // The newest count of a place is the one that counts. A browser that keeps nothing sends it once, and says if not.
      if (!keepWaiting(name, count, ({ id }) => id === count.id)) {
        void sendOne(count, false)
        return
      }
      setWaiting(all())
      sendAll()
    },
  }
}
