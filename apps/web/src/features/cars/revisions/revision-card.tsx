import { Button } from '@mantine/core'
import type { CarRevision } from '@redress/contracts/car-revisions'
import type { Car } from '@redress/contracts/cars'
import { isCustomerLanguage, languageNames } from '@redress/domain/languages/language'
import { formatTime } from '@redress/texts/format'
import { useState } from 'react'
import { addressOf } from '../../../lib/call.ts'
import { useMay, useMe } from '../../../lib/me.tsx'
import { useTexts } from '../../../lib/staff-texts.tsx'
import { IconFile, IconFileTypePdf } from '../../../ui/icons.ts'
import { DifferenceList } from './difference-list.tsx'
import classes from './revisions.module.css'
import { ScoreField } from './score-field.tsx'

/** One report as it went: papers, answer, scores, and what it says otherwise than the one before. */
export function RevisionCard({ car, revision }: { car: Car; revision: CarRevision }) {
  const { t, language } = useTexts()
  const { timeZone } = useMe()
  const mayScore = useMay('car.work')
  const [isCompared, setCompared] = useState(false)
  const time = (at: string) => formatTime(language, timeZone, new Date(at))
  const file = { number: car.number, revision: String(revision.revision) }
  const before = revision.revision - 1
  return (
    <li className={classes.card} data-status={revision.status}>
      <div className={classes.head}>
        <h2>{t('car-report.revision', { revision: revision.revision })}</h2>
        <strong>{t(`revision-status.${revision.status}`)}</strong>
        <span className={classes.quiet}>
          {isCustomerLanguage(revision.language) && languageNames[revision.language]}
        </span>
      </div>
      <p className={classes.quiet}>
        {t('car-report.sent', {
          stage: t(`car-stage.${revision.stage}`),
          time: time(revision.sentAt),
          name: revision.sentBy,
        })}
      </p>
      {revision.answeredAt && (
        <div className={classes.answer}>
          {revision.refused.length > 0 && (
            <strong>
              {t('car-report.refused', { disciplines: revision.refused.join(', ').toUpperCase() })}
            </strong>
          )}
          {revision.answerReason && <blockquote>{revision.answerReason}</blockquote>}
          <p className={classes.quiet}>
            {t('car-report.answered', { name: revision.answeredBy, time: time(revision.answeredAt) })}
          </p>
        </div>
      )}
      <div className={classes.acts}>
        <Button
          component="a"
          download
          size="compact-sm"
          variant="default"
          href={addressOf('GET /api/cars/:number/revisions/:revision/pdf', file)}
          leftSection={<IconFileTypePdf size={14} stroke={1.6} aria-hidden />}
        >
          {t('car-report.pdf')}
        </Button>
        <Button
          component="a"
          download
          size="compact-sm"
          variant="default"
          href={addressOf('GET /api/cars/:number/revisions/:revision/workbook', file)}
          leftSection={<IconFile size={14} stroke={1.6} aria-hidden />}
        >
          {t('car-report.workbook')}
        </Button>
        {before > 0 && (
          <Button
            size="compact-sm"
            variant="default"
            aria-expanded={isCompared}
            onClick={() => setCompared(!isCompared)}
          >
            {t('car-report.compare', { revision: before })}
          </Button>
        )}
      </div>
      <div className={classes.scores}>
        <span>{t('car-report.our-score', { score: revision.ourScore })}</span>
        {mayScore ? (
          <ScoreField number={car.number} revision={revision} />
        ) : (
          <span>
            {t('car-report.customers-score')} {revision.customersScore ?? '–'}
          </span>
        )}
      </div>
      {isCompared && <DifferenceList number={car.number} revision={revision.revision} from={before} />}
    </li>
  )
}
