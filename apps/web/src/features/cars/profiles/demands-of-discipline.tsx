import { Checkbox } from '@mantine/core'
import type { Discipline } from '@redress/domain/cars/car'
import { type CarFieldName, fieldsOf } from '@redress/domain/cars/fields'
import { type ReportRuleName, reportRuleNames, reportRules } from '@redress/domain/cars/gate-rules'
import { useTexts } from '../../../lib/staff-texts.tsx'
import classes from './profiles.module.css'

type DemandsDraft = { required: (ReportRuleName | CarFieldName)[]; waived: ReportRuleName[] }

type Props = {
  discipline: Discipline
  demands: DemandsDraft
  onChange: (demands: DemandsDraft) => void
}

/** One discipline: rules and fields to demand besides ours, and those of ours to waive. */
export function DemandsOfDiscipline({ discipline, demands, onChange }: Props) {
  const { t } = useTexts()
  const rules = reportRuleNames.filter((rule) => reportRules[rule].discipline === discipline)
  const asked = rules.filter((rule) => reportRules[rule].gate === 'asked')
  const always = rules.filter((rule) => reportRules[rule].gate === 'always')
  const ruled = new Set(rules.map((rule) => reportRules[rule].place))
  const fields = fieldsOf(discipline).filter((name) => !ruled.has(name))
  const chosen = [
    ...asked.filter((rule) => demands.required.includes(rule)),
    ...fields.filter((name) => demands.required.includes(name)),
    ...always.filter((rule) => demands.waived.includes(rule)),
  ].length
  const toggled = <T extends string>(list: T[], one: T) =>
    list.includes(one) ? list.filter((other) => other !== one) : [...list, one]
  const require = (one: ReportRuleName | CarFieldName) =>
    onChange({ ...demands, required: toggled(demands.required, one) })

  return (
    <details className={classes.discipline}>
      <summary>
        <strong>{discipline.toUpperCase()}</strong> {t(`discipline.${discipline}`)}
        {chosen > 0 && ` (${chosen})`}
      </summary>
      {(asked.length > 0 || fields.length > 0) && (
        <fieldset className={classes.group}>
          <legend>{t('car-profile.required')}</legend>
          {asked.map((rule) => (
            <Checkbox
              key={rule}
              label={t(`car-rule.${rule}`)}
              checked={demands.required.includes(rule)}
              onChange={() => require(rule)}
            />
          ))}
          {fields.map((name) => (
            <Checkbox
              key={name}
              label={t(`car-field.${name}`)}
              checked={demands.required.includes(name)}
              onChange={() => require(name)}
            />
          ))}
        </fieldset>
      )}
      {always.length > 0 && (
        <fieldset className={classes.group}>
          <legend>{t('car-profile.waived')}</legend>
          {always.map((rule) => (
            <Checkbox
              key={rule}
              label={t(`car-rule.${rule}`)}
              checked={demands.waived.includes(rule)}
              onChange={() => onChange({ ...demands, waived: toggled(demands.waived, rule) })}
            />
          ))}
        </fieldset>
      )}
    </details>
  )
}
