import type { Complaint } from '@redress/contracts/complaints'
import { fieldErrors } from '../../lib/field-errors.ts'
import { useTexts } from '../../lib/staff-texts.tsx'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'
import { useTakeStep } from './judgement/judgement.mutations.ts'
import { RefusalNotice } from './judgement/refusal-notice.tsx'

type Props = { record: Complaint; action: 'withdraw' | 'reopen' | 'analyse-again'; onClose: () => void }

/** A step aside or back is taken with its reason, which stays on the record. */
export function StepWithReason({ record, action, onClose }: Props) {
  const texts = useTexts()
  const { t } = texts
  const step = useTakeStep(record.number)
  const fault = fieldErrors(step.error, texts)['reason']
  return (
    <ReasonDialog
      title={t(`step-act.${action}`)}
      label={t('fact.reason')}
      act={t(`step-act.${action}`)}
      fault={fault}
      isPending={step.isPending}
      maxLength={2_000}
      onReason={(reason) => step.mutate({ version: record.version, action, reason }, { onSuccess: onClose })}
      onClose={onClose}
    >
      {step.error && !fault && <RefusalNotice error={step.error} />}
    </ReasonDialog>
  )
}
