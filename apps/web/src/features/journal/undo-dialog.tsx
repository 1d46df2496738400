import { fieldErrors } from '../../lib/field-errors.ts'
import { useTexts } from '../../lib/staff-texts.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'
import { useUndoImport } from './journal.mutations.ts'

/** Says what goes and what stays before a whole import is taken back. */
export function UndoDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const texts = useTexts()
  const { t } = texts
  const undo = useUndoImport(id)
  const fault = fieldErrors(undo.error, texts)['reason']
  return (
    <ReasonDialog
      title={t('journal.undo-title')}
      label={t('journal.undo-reason')}
      act={t('journal.undo-button')}
      fault={fault}
      isPending={undo.isPending}
      onReason={(reason) => undo.mutate(reason, { onSuccess: onClose })}
      onClose={onClose}
    >
      {undo.error && !fault && <ProblemNotice error={undo.error} slim />}
      <span>{t('journal.undo-hint')}</span>
    </ReasonDialog>
  )
}
