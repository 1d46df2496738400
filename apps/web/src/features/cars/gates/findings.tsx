import { Button } from '@mantine/core'
import type { Car } from '@redress/contracts/cars'
import { isFrozen } from '@redress/domain/cars/gate-state'
import type { Finding } from '@redress/domain/cars/linter'
import { useState } from 'react'
import { fieldErrors } from '../../../lib/field-errors.ts'
import { useMay } from '../../../lib/me.tsx'
import { useTexts } from '../../../lib/staff-texts.tsx'
import { IconAlertTriangleFilled, IconCheck } from '../../../ui/icons.ts'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import { ReasonDialog } from '../../../ui/reason-dialog.tsx'
import classes from './gates.module.css'
import { useOverride } from './gates.mutations.ts'

type Props = {
  car: Car
  findings: readonly Finding[]
  /** A reason is given for words that are stored; what is still being typed may change. */
  isSaved?: boolean
}

const most = 8

/** What a reviewer would strike out, in the words of the text; a reason lets it stand (CAR-9). */
export function Findings({ car, findings, isSaved = true }: Props) {
  const { t } = useTexts()
  const mayWork = useMay('car.work')
  const [asked, setAsked] = useState<Finding | null>(null)
  if (findings.length === 0) return null
  return (
    <ul className={classes.findings}>
      {findings.slice(0, most).map((finding) => {
        const reason = car.overrides.find(
          ({ rule, place, wordsHash }) =>
            rule === finding.rule && place === finding.place && wordsHash === finding.wordsHash,
        )
        const Mark = reason ? IconCheck : IconAlertTriangleFilled
        return (
          <li key={`${finding.rule} ${finding.place} ${finding.from}`}>
            <Mark size={14} stroke={1.8} aria-hidden />
            <span>
              {t('car-linter.words', { name: finding.words })}{' '}
              {reason
                ? t('car-linter.accepted', { who: reason.by, reason: reason.reason })
                : t(`car-warning.${finding.rule}`)}
            </span>
            {!reason && mayWork && isSaved && !isFrozen(car, finding.discipline) && (
              <Button size="compact-xs" variant="default" onClick={() => setAsked(finding)}>
                {t('car-linter.override')}
              </Button>
            )}
          </li>
        )
      })}
      {asked && <OverrideDialog car={car} finding={asked} onClose={() => setAsked(null)} />}
    </ul>
  )
}

function OverrideDialog({ car, finding, onClose }: { car: Car; finding: Finding; onClose: () => void }) {
  const texts = useTexts()
  const { t } = texts
  const override = useOverride(car.number)
  const fault = fieldErrors(override.error, texts)['reason']
  const { rule, place, wordsHash, words } = finding
  return (
    <ReasonDialog
      title={t('car-linter.words', { name: words })}
      label={t('car-linter.why')}
      act={t('car-linter.override')}
      fault={fault}
      isPending={override.isPending}
      onReason={(reason) => override.mutate({ rule, place, wordsHash, reason }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <p className={classes.meaning}>{t(`car-warning.${rule}`)}</p>
      {override.error && !fault && <ProblemNotice error={override.error} slim />}
    </ReasonDialog>
  )
}
