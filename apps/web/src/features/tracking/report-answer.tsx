import type { SharedReports } from '@redress/contracts/car-revisions'
import { useState } from 'react'
import { call } from '../../lib/call.ts'
import { useTexts } from '../../public/texts-context.tsx'
import { AnswerChoice } from './answer-choice.tsx'
import { AnswerForm } from './answer-form.tsx'
import { ReasonField } from './reason-field.tsx'
import { ReportParts } from './report-parts.tsx'
import { useAnswer } from './use-answer.ts'

type Report = SharedReports['reports'][number]
type Discipline = Report['disciplines'][number]
type Props = { report: Report; token: string; onAnswered: (shared: SharedReports) => void }

/** Accept, or say which parts are sent back and why (CAR-7). */
export function ReportAnswer({ report, token, onAnswered }: Props) {
  const { t } = useTexts()
  const [reason, setReason] = useState('')
  const [disciplines, setDisciplines] = useState<Discipline[]>([])
  const answer = useAnswer<'accepted' | 'sent_back'>(async (decision, key) => {
    const body = decision === 'accepted' ? { decision } : { decision, reason, disciplines }
    const params = { token, id: report.id }
    onAnswered(await call('POST /api/public/tracking/:token/reports/:id', { params, body }, key))
  })
  const { decision, wasTried, choose } = answer

  if (!decision) {
    return (
      <AnswerChoice
        yes={{ words: t('track.report-accept'), onChoose: () => choose('accepted') }}
        no={{ words: t('track.report-back'), onChoose: () => choose('sent_back') }}
      />
    )
  }
  const isBack = decision === 'sent_back'
  const isMissing = reason.trim() === ''
  return (
    <AnswerForm
      act={t(isBack ? 'track.report-send-back' : 'track.reply-accept-yes')}
      isSending={answer.isSending}
      error={answer.error}
      onSend={() => answer.send(!isBack || (!isMissing && disciplines.length > 0))}
      onBack={answer.takeBack}
    >
      {isBack ? (
        <>
          <ReportParts
            parts={report.disciplines}
            chosen={disciplines}
            fault={wasTried && disciplines.length === 0 ? t('track.report-which-missing') : null}
            onChange={(next) => {
              setDisciplines(next)
              answer.reworded()
            }}
          />
          <ReasonField
            name="report-reason"
            label={t('track.report-reason')}
            fault={wasTried && isMissing ? t('track.report-reason-missing') : null}
            value={reason}
            onChange={(words) => {
              setReason(words)
              answer.reworded()
            }}
          />
        </>
      ) : (
        <p role="status">{t('track.report-accept-ask')}</p>
      )}
    </AnswerForm>
  )
}
