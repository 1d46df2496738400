import { ActionIcon, NativeSelect } from '@mantine/core'
import type { Car } from '@redress/contracts/cars'
import type { CarStage } from '@redress/domain/cars/car'
import { stagesOf } from '@redress/domain/cars/staged'
import { customerLanguages, isCustomerLanguage, languageNames } from '@redress/domain/languages/language'
import { useState } from 'react'
import { useTexts } from '../../../lib/staff-texts.tsx'
import { IconX } from '../../../ui/icons.ts'
import { ReportPages } from './report-pages.tsx'
import classes from './revisions.module.css'

/** The customer's sheet beside the editor: what is written here is seen there a moment later (B21, UX 2.6). */
export function CustomersSheet({ car, onClose }: { car: Car; onClose: () => void }) {
  const { t } = useTexts()
  const stages = stagesOf(car.kind)
  const [chosen, setStage] = useState<CarStage | null>(null)
  const [language, setLanguage] = useState(isCustomerLanguage(car.language) ? car.language : 'en')
  const stage = stages.find((one) => one === chosen) ?? stages.at(-1) ?? 'd3'
  return (
    <aside className={classes.beside} aria-label={t('car-report.sheet')}>
      <div className={classes.head}>
        <h2>{t('car-report.sheet')}</h2>
        <NativeSelect
          aria-label={t('car-report.stage')}
          size="xs"
          value={stage}
          data={stages.map((value) => ({ value, label: t(`car-stage.${value}`) }))}
          onChange={({ currentTarget }) =>
            setStage(stages.find((one) => one === currentTarget.value) ?? null)
          }
        />
        <NativeSelect
          aria-label={t('car-report.language')}
          size="xs"
          value={language}
          data={customerLanguages.map((value) => ({ value, label: languageNames[value] }))}
          onChange={({ currentTarget: { value } }) => isCustomerLanguage(value) && setLanguage(value)}
        />
        <ActionIcon variant="subtle" color="gray" aria-label={t('car-report.sheet-hide')} onClick={onClose}>
          <IconX size={16} aria-hidden />
        </ActionIcon>
      </div>
      <ReportPages car={car} stage={stage} language={language} />
    </aside>
  )
}
