import { useQueryClient } from '@tanstack/react-query'
import { readDraft, writeDraft } from '../../lib/drafts.ts'
import { useTexts } from '../../lib/staff-texts.tsx'
import { isRefusal, useSendAgain } from '../../lib/use-send-again.ts'
import { dropWaiting, waitingAt } from '../../lib/waiting.ts'
import { notify, notifyFailure } from '../../ui/notify.ts'
import { draftVersion } from './intake-draft.ts'
import { sendIntake } from './send-intake.ts'
import { draftNameFor } from './use-intake.ts'
import { type WaitingIntake, waitingIntakes } from './waiting-intakes.ts'

/** Sends what was registered while the server was down; each number follows as news (UX 2.3). */
export function useSendWaiting(userId: string): void {
  const { t } = useTexts()
  const cache = useQueryClient()
  const name = waitingIntakes(userId)

  async function sendOne(waiting: WaitingIntake) {
    try {
      const { number, radar } = await sendIntake(waiting)
      dropWaiting(name, waiting.key)
      const tell = radar?.done === 'refused' ? notifyFailure : notify
      const about = radar ? [t(`radar-done.${radar.done}`, { car: radar.car ?? '–' })] : []
      tell([t('waiting.sent', { mark: waiting.mark, number }), ...about].join(' '))
      void cache.invalidateQueries({ queryKey: ['complaints'] })
      if (radar) void cache.invalidateQueries({ queryKey: ['cars'] })
    } catch (error) {
      if (!isRefusal(error)) return
      // Refused for good: it goes back into the form, unless another call is being taken down there.
      if (readDraft(draftNameFor(userId), draftVersion) !== null) return
      dropWaiting(name, waiting.key)
      writeDraft(draftNameFor(userId), draftVersion, waiting.draft)
      notifyFailure(t('waiting.refused', { mark: waiting.mark }))
    }
  }

  useSendAgain(async () => {
    for (const waiting of waitingAt<WaitingIntake>(name)) await sendOne(waiting)
  })
}
