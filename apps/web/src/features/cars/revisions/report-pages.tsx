import type { Car } from '@redress/contracts/cars'
import type { CarStage } from '@redress/domain/cars/car'
import type { CustomerLanguage } from '@redress/domain/languages/language'
import { useTexts } from '../../../lib/staff-texts.tsx'
import { BlankSheet, PaperSheets } from '../../../ui/paper-sheets.tsx'
import classes from './revisions.module.css'
import { useReportPages } from './use-report-pages.ts'

/** The pages as the customer will get them, marked as a draft. */
export function ReportPages({
  car,
  stage,
  language,
}: {
  car: Car
  stage: CarStage
  language: CustomerLanguage
}) {
  const { t } = useTexts()
  const { pages, picture, isOld } = useReportPages(car, stage, language)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: an area that scrolls must be reached by the keyboard
    <section className={classes.pages} tabIndex={0} aria-label={t('car-report.sheet')}>
      {isOld && (
        <p className={classes.quiet} role="status">
          {t('car-report.sheet-old')}
        </p>
      )}
      {picture ? (
        <PaperSheets picture={picture} pages={pages} language={language} />
      ) : (
        !isOld && <BlankSheet />
      )}
    </section>
  )
}
