import type { Improvement } from '@redress/contracts/improvements'
import { useRef } from 'react'
import { fieldErrors } from '../../lib/field-errors.ts'
import { newIdempotencyKey } from '../../lib/idempotency-key.ts'
import { useTexts } from '../../lib/staff-texts.tsx'
import { notify } from '../../ui/notify.ts'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'
import { actOf, type Decided } from './improvement-card.tsx'
import { useDecideImprovement } from './improvements.mutations.ts'

type Props = { improvement: Improvement; status: Decided; onClose: () => void }

/** A judgement never goes without its reason (IN-8). */
export function DecideDialog({ improvement, status, onClose }: Props) {
  const texts = useTexts()
  const { t } = texts
  const key = useRef(newIdempotencyKey())
  const decide = useDecideImprovement()
  const fault = fieldErrors(decide.error, texts)['reason']
  const { id, version, title } = improvement
  const act = t(actOf(improvement.status, status)).replace('…', '')

  function send(reason: string) {
    decide.mutate(
      { id, version, status, reason, key: key.current },
      {
        onSuccess: () => {
          notify(t('improvements.decided', { status: t(`improvements.status.${status}`), title }))
          onClose()
        },
        onError: () => {
          key.current = newIdempotencyKey()
        },
      },
    )
  }

  return (
    <ReasonDialog
      title={act}
      label={t('improvements.reason')}
      act={act}
      fault={fault}
      isPending={decide.isPending}
      onReason={send}
      onClose={onClose}
    >
      {decide.error && !fault && <ProblemNotice error={decide.error} slim />}
      <strong>{title}</strong>
    </ReasonDialog>
  )
}
