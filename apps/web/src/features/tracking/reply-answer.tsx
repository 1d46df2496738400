import type { OurReply } from '@redress/contracts/replies'
import { useState } from 'react'
import { call } from '../../lib/call.ts'
import { useTexts } from '../../public/texts-context.tsx'
import { AnswerChoice } from './answer-choice.tsx'
import { AnswerForm } from './answer-form.tsx'
import { ReasonField } from './reason-field.tsx'
import { useAnswer } from './use-answer.ts'

type Props = { token: string; onAnswered: (answered: OurReply) => void }

/** Accept, or say with what one is not satisfied (RE-6). */
export function ReplyAnswer({ token, onAnswered }: Props) {
  const { t } = useTexts()
  const [reason, setReason] = useState('')
  const answer = useAnswer<'accepted' | 'rejected'>(async (decision, key) => {
    const body = { decision, reason: decision === 'rejected' ? reason : '' }
    onAnswered(await call('POST /api/public/tracking/:token/reply', { params: { token }, body }, key))
  })
  const { decision, wasTried, choose } = answer

  if (!decision) {
    return (
      <AnswerChoice
        yes={{ words: t('track.reply-accept'), onChoose: () => choose('accepted') }}
        no={{ words: t('track.reply-reject'), onChoose: () => choose('rejected') }}
      />
    )
  }
  const isAcceptance = decision === 'accepted'
  const isMissing = reason.trim() === ''
  return (
    <AnswerForm
      act={t(isAcceptance ? 'track.reply-accept-yes' : 'track.reply-reason-send')}
      isSending={answer.isSending}
      error={answer.error}
      onSend={() => answer.send(isAcceptance || !isMissing)}
      onBack={answer.takeBack}
    >
      {isAcceptance ? (
        <p role="status">{t('track.reply-accept-ask')}</p>
      ) : (
        <ReasonField
          name="reason"
          label={t('track.reply-reason')}
          fault={wasTried && isMissing ? t('fault.reason.required') : null}
          value={reason}
          onChange={(words) => {
            setReason(words)
            answer.reworded()
          }}
        />
      )}
    </AnswerForm>
  )
}
