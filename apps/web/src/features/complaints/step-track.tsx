import { VisuallyHidden } from '@mantine/core'
import type { Complaint } from '@redress/contracts/complaints'
import { sixSteps } from '@redress/domain/complaints/complaint'
import { formatDay } from '@redress/texts/format'
import { Link } from 'react-router'
import { useMe } from '../../lib/me.tsx'
import { useTexts } from '../../lib/staff-texts.tsx'
import { IconCheck } from '../../ui/icons.ts'
import { StepActs } from './step-acts.tsx'
import { chooseStep } from './step-choice.ts'
import classes from './step-track.module.css'

type Props = {
  record: Complaint
  /** Where a missing condition is fulfilled; null when it is at hand. */
  placeOf: (condition: string) => string | null
}

/** The six steps with their dates, the next one as a button, and what it still lacks with the way there. */
export function StepTrack({ record, placeOf }: Props) {
  const { t, language, word } = useTexts()
  const { timeZone } = useMe()
  const place = sixSteps.findIndex((step) => step === record.step)
  const missing = chooseStep(record).onward?.missing ?? []
  return (
    <section className={classes.track} aria-label={t('track.title')}>
      <ol className={classes.steps}>
        {sixSteps.map((step, index) => {
          const reached = record.steps.find((one) => one.step === step)?.reachedAt ?? null
          const isNow = index === place
          const isDone = place > index || (place < 0 && reached !== null)
          const look = isNow ? classes.now : isDone ? classes.done : classes.later
          return (
            <li key={step} className={look} aria-current={isNow ? 'step' : undefined}>
              <span className={classes.circle} aria-hidden>
                {isDone ? <IconCheck size={13} stroke={2.5} /> : index + 1}
              </span>
              <span className={classes.name} title={t(`step.${step}`)}>
                <span>{t(`step.${step}`)}</span>
              </span>
              {isDone && <VisuallyHidden>{t('track.done')}</VisuallyHidden>}
              {reached && (
                <time className={classes.date} dateTime={reached}>
                  {formatDay(language, timeZone, new Date(reached))}
                </time>
              )}
            </li>
          )
        })}
      </ol>
      {place < 0 && <p className={classes.missing}>{t('track.ended', { step: t(`step.${record.step}`) })}</p>}
      {missing.length > 0 && (
        <p className={classes.missing}>
          {t('track.to-leave', { step: t(`step.${record.step}`) })}
          {missing.map((code) => (
            <Condition key={code} words={word('condition', code) ?? code} place={placeOf(code)} />
          ))}
        </p>
      )}
      <StepActs record={record} />
    </section>
  )
}

function Condition({ words, place }: { words: string; place: string | null }) {
  return (
    <span className={classes.condition}>
      <span aria-hidden>✖</span> {place ? <Link to={place}>{words}</Link> : words}
    </span>
  )
}
