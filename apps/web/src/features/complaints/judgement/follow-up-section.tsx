import { Button, NativeSelect, Textarea } from '@mantine/core'
import type { Complaint } from '@redress/contracts/complaints'
import { effectivenesses, satisfactions } from '@redress/domain/complaints/assessment'
import { useMay } from '../../../lib/me.tsx'
import { useTexts } from '../../../lib/staff-texts.tsx'
import { TimeStamp } from '../../../ui/time-stamp.tsx'
import classes from './judgement.module.css'
import { useAskSatisfaction, useJudgeEffect, useRecordSatisfaction } from './judgement.mutations.ts'
import { RefusalNotice } from './refusal-notice.tsx'
import { SectionForm } from './section-form.tsx'
import { useSection } from './use-section.ts'

type Effect = Omit<Parameters<ReturnType<typeof useJudgeEffect>['mutate']>[0], 'version'>
type Answer = Omit<Parameters<ReturnType<typeof useRecordSatisfaction>['mutate']>[0], 'version'>

type Props = { record: Complaint; effectiveCar: string | null }

/** Do the measures hold, and is the customer satisfied (DOMAIN §3, step 5). */
export function FollowUpSection({ record, effectiveCar }: Props) {
  return (
    <>
      <EffectSection record={record} effectiveCar={effectiveCar} />
      <SatisfactionSection record={record} />
    </>
  )
}

function EffectSection({ record, effectiveCar }: Props) {
  const { t } = useTexts()
  const mayJudge = useMay('complaint.assess') && record.step === 'follow_up'
  const { effectiveness, effectivenessReason } = record.followUp
  const section = useSection(
    record,
    { effectiveness: effectiveness ?? '', reason: effectivenessReason },
    (form) => form as Effect,
    useJudgeEffect(record.number),
  )
  const { form, change, faults } = section
  return (
    <SectionForm
      id="effectiveness"
      title={t('judgement.effectiveness')}
      section={section}
      act={t('judgement.save-effectiveness')}
      mayChange={mayJudge}
      done={record.step === 'follow_up' ? null : t('judgement.in-follow-up')}
    >
      {mayJudge && effectiveCar && form.effectiveness === '' && (
        <div className={classes.acts}>
          <span>{t('judgement.car-effective', { car: effectiveCar })}</span>
          <Button
            size="compact-md"
            variant="default"
            onClick={() => change({ effectiveness: 'effective', reason: effectiveCar })}
          >
            {t('judgement.take-over')}
          </Button>
        </div>
      )}
      <NativeSelect
        label={t('fact.effectiveness')}
        value={form.effectiveness}
        error={faults['effectiveness']}
        onChange={(event) =>
          change({ effectiveness: event.currentTarget.value as typeof form.effectiveness })
        }
        data={[
          { value: '', label: t('judgement.choose') },
          ...effectivenesses.map((value) => ({ value, label: t(`effectiveness.${value}`) })),
        ]}
      />
      <Textarea
        label={t('fact.reason')}
        value={form.reason}
        error={faults['reason']}
        rows={2}
        maxLength={2_000}
        onChange={(event) => change({ reason: event.currentTarget.value })}
      />
    </SectionForm>
  )
}

function SatisfactionSection({ record }: { record: Complaint }) {
  const { t } = useTexts()
  const mayWork = useMay('complaint.work') && record.step === 'follow_up'
  const ask = useAskSatisfaction(record.number)
  const { satisfaction, satisfactionNote, askedAt } = record.followUp
  const section = useSection(
    record,
    { satisfaction: satisfaction ?? '', note: satisfactionNote },
    (form) => form as Answer,
    useRecordSatisfaction(record.number),
  )
  const { form, change, faults } = section
  return (
    <SectionForm
      id="satisfaction"
      title={t('judgement.satisfaction')}
      section={section}
      act={t('judgement.save-satisfaction')}
      mayChange={mayWork}
      done={
        askedAt.length > 0 && (
          <>
            {t('judgement.asked', { count: askedAt.length })}{' '}
            {askedAt.map((at) => (
              <span key={at}>
                <TimeStamp at={at} exact />{' '}
              </span>
            ))}
          </>
        )
      }
    >
      {mayWork && (
        <div className={classes.acts}>
          <Button
            size="compact-md"
            variant="default"
            loading={ask.isPending}
            onClick={() => ask.mutate({ version: record.version })}
          >
            {t('judgement.ask')}
          </Button>
          {ask.error && <RefusalNotice error={ask.error} />}
        </div>
      )}
      <NativeSelect
        label={t('fact.satisfaction')}
        value={form.satisfaction}
        error={faults['satisfaction']}
        onChange={(event) => change({ satisfaction: event.currentTarget.value as typeof form.satisfaction })}
        data={[
          { value: '', label: t('judgement.choose') },
          ...satisfactions.map((value) => ({ value, label: t(`satisfaction.${value}`) })),
        ]}
      />
      <Textarea
        label={t('fact.note')}
        value={form.note}
        error={faults['note']}
        rows={2}
        maxLength={2_000}
        onChange={(event) => change({ note: event.currentTarget.value })}
      />
    </SectionForm>
  )
}
