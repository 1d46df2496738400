import { Checkbox, NativeSelect, Textarea } from '@mantine/core'
import type { Complaint } from '@redress/contracts/complaints'
import { complaintRoutes, complexities } from '@redress/domain/complaints/assessment'
import { severities } from '@redress/domain/complaints/complaint'
import { useMay } from '../../../lib/me.tsx'
import { useTexts } from '../../../lib/staff-texts.tsx'
import { TimeStamp } from '../../../ui/time-stamp.tsx'
import { useAssess } from './judgement.mutations.ts'
import { SectionForm } from './section-form.tsx'
import { useSection } from './use-section.ts'

type Body = Omit<Parameters<ReturnType<typeof useAssess>['mutate']>[0], 'version'>

function storedOf({ severity, assessment }: Complaint) {
  const { safety, complexity, onSite, impact, immediateAction, route, routeReason } = assessment
  return {
    severity: severity ?? '',
    safety: safety ?? false,
    complexity: complexity ?? '',
    onSite,
    impact,
    immediateAction,
    route: route ?? '',
    routeReason,
  }
}

/** How bad it is, what is done at once, and how it is worked on (AN-7); whether it is looked at on site (SLA-2). */
export function AssessmentSection({ record }: { record: Complaint }) {
  const { t } = useTexts()
  const mayAssess = useMay('complaint.assess')
  const assess = useAssess(record.number)
  // What was not chosen goes as it is: the server names the field.
  const section = useSection(record, storedOf(record), (form) => form as Body, assess)
  const { form, change, faults } = section
  const { by, at } = record.assessment
  return (
    <SectionForm
      id="assessment"
      title={t('judgement.assessment')}
      section={section}
      act={t('judgement.save-assessment')}
      mayChange={mayAssess}
      done={
        by &&
        at && (
          <>
            {by.name} · <TimeStamp at={at} exact />
          </>
        )
      }
    >
      <NativeSelect
        label={t('fact.severity')}
        value={form.severity}
        error={faults['severity']}
        onChange={(event) => change({ severity: event.currentTarget.value as typeof form.severity })}
        data={[
          { value: '', label: t('judgement.choose') },
          ...severities.map((value) => ({ value, label: t(`severity.${value}`) })),
        ]}
      />
      <NativeSelect
        label={t('fact.complexity')}
        value={form.complexity}
        error={faults['complexity']}
        onChange={(event) => change({ complexity: event.currentTarget.value as typeof form.complexity })}
        data={[
          { value: '', label: t('judgement.choose') },
          ...complexities.map((value) => ({ value, label: t(`complexity.${value}`) })),
        ]}
      />
      <Checkbox
        label={t('fact.safety')}
        checked={form.safety}
        onChange={(event) => change({ safety: event.currentTarget.checked })}
      />
      <Checkbox
        label={t('fact.onSite')}
        description={t('judgement.on-site-hint')}
        checked={form.onSite}
        onChange={(event) => change({ onSite: event.currentTarget.checked })}
      />
      <Textarea
        label={t('fact.impact')}
        value={form.impact}
        rows={2}
        maxLength={10_000}
        onChange={(event) => change({ impact: event.currentTarget.value })}
      />
      <Textarea
        label={t('fact.immediateAction')}
        value={form.immediateAction}
        rows={2}
        maxLength={10_000}
        onChange={(event) => change({ immediateAction: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('fact.route')}
        value={form.route}
        error={faults['route']}
        onChange={(event) => change({ route: event.currentTarget.value as typeof form.route })}
        data={[
          { value: '', label: t('judgement.choose') },
          ...complaintRoutes.map((value) => ({ value, label: t(`route.${value}`) })),
        ]}
      />
      <Textarea
        label={t('fact.routeReason')}
        value={form.routeReason}
        error={faults['routeReason']}
        rows={2}
        maxLength={2_000}
        onChange={(event) => change({ routeReason: event.currentTarget.value })}
      />
    </SectionForm>
  )
}
