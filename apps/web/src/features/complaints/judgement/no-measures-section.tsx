import { Textarea } from '@mantine/core'
import type { Complaint } from '@redress/contracts/complaints'
import { useMay } from '../../../lib/me.tsx'
import { useTexts } from '../../../lib/staff-texts.tsx'
import { useWaiveMeasures } from './judgement.mutations.ts'
import { SectionForm } from './section-form.tsx'
import { useSection } from './use-section.ts'

/** Why nothing has to be done although the customer is right (AC-2). */
export function NoMeasuresSection({ record }: { record: Complaint }) {
  const { t } = useTexts()
  const mayAssess = useMay('complaint.assess')
  const waive = useWaiveMeasures(record.number)
  const section = useSection(record, { reason: record.noMeasuresReason }, (form) => form, waive)
  return (
    <SectionForm
      id="no-measures"
      title={t('judgement.no-measures')}
      section={section}
      act={t('judgement.save-no-measures')}
      mayChange={mayAssess}
    >
      <Textarea
        label={t('judgement.no-measures-why')}
        description={t('judgement.no-measures-hint')}
        value={section.form.reason}
        error={section.faults['reason']}
        rows={2}
        maxLength={2_000}
        onChange={(event) => section.change({ reason: event.currentTarget.value })}
      />
    </SectionForm>
  )
}
