import { SegmentedControl, Switch } from '@mantine/core'
import type { Complaint } from '@redress/contracts/complaints'
import { type Severity, severities } from '@redress/domain/complaints/complaint'
import { useMay } from '../../lib/me.tsx'
import { useTexts } from '../../lib/staff-texts.tsx'
import { SeverityBars } from '../../ui/severity-bars.tsx'
import { ConflictNotice } from './conflict-notice.tsx'
import classes from './editable-facts.module.css'
import { useFactChange } from './use-fact-change.ts'
import { WordFact } from './word-fact.tsx'

const NONE = 'none'

/** What we make of it; each fact is saved by itself upon the version one saw. */
export function EditableFacts({ record }: { record: Complaint }) {
  const { t } = useTexts()
  const mayWork = useMay('complaint.work')
  const change = useFactChange(record)
  return (
    <div className={classes.facts}>
      <div className={classes.label} id="fact-severity">
        {t('fact.severity')}
      </div>
      {mayWork ? (
        <SegmentedControl
          size="xs"
          fullWidth
          aria-labelledby="fact-severity"
          value={record.severity ?? NONE}
          disabled={change.isPending}
          onChange={(value) => change.save({ severity: value === NONE ? null : (value as Severity) })}
          data={[
            { value: NONE, label: t('severity.none-short') },
            ...severities.map((value) => ({ value, label: t(`severity.${value}`) })),
          ]}
        />
      ) : (
        <SeverityBars severity={record.severity} named />
      )}
      {mayWork ? (
        <Switch
          label={t('fact.urgent')}
          checked={record.urgent}
          disabled={change.isPending}
          onChange={(event) => change.save({ urgent: event.currentTarget.checked })}
        />
      ) : (
        <div className={classes.pair}>
          <span className={classes.label}>{t('fact.urgent')}</span>{' '}
          {t(record.urgent ? 'fact.yes' : 'fact.no')}
        </div>
      )}
      <ConflictNotice change={change} />
      {(['customersNumber', 'orderNumber', 'project', 'contactFax'] as const).map((fact) => (
        <WordFact key={fact} record={record} fact={fact} mayWork={mayWork} />
      ))}
      {record.validity && (
        <div className={classes.pair}>
          <span className={classes.label}>{t('fact.validity')}</span> {t(`validity.${record.validity}`)}
        </div>
      )}
      {record.faultSide && (
        <div className={classes.pair}>
          <span className={classes.label}>{t('fact.faultSide')}</span> {t(`fault.${record.faultSide}`)}
        </div>
      )}
    </div>
  )
}
