import { Button, SegmentedControl, Switch, Textarea, TextInput } from '@mantine/core'
import type { Car } from '@redress/contracts/cars'
import { type CarFieldName, carFields } from '@redress/domain/cars/fields'
import { isFrozen } from '@redress/domain/cars/gate-state'
import { lintField } from '@redress/domain/cars/linter'
import { useId, useMemo } from 'react'
import { useMay } from '../../lib/me.tsx'
import { useTexts } from '../../lib/staff-texts.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import classes from './cars.module.css'
import { Findings } from './gates/findings.tsx'
import { useField } from './use-field.ts'

/** One written field: saves itself, says how far it is, and shows both texts when two people wrote. */
export function FieldEditor({ car, name }: { car: Car; name: CarFieldName }) {
  const { t, word } = useTexts()
  const field = useField(car, name)
  const id = useId()
  const { kind } = carFields[name]
  const isReadOnly = !useMay('car.work') || isFrozen(car, carFields[name].discipline)
  const findings = useMemo(() => lintField(name, field.value), [name, field.value])
  const label = t(`car-field.${name}`)
  const input = {
    id,
    value: field.value,
    readOnly: isReadOnly,
    error: field.fault ? (word('field', field.fault) ?? field.fault) : undefined,
    description: word('car-hint', name),
    onChange: (event: { currentTarget: { value: string } }) => field.change(event.currentTarget.value),
    onBlur: field.leave,
  }
  // What is shown says by itself that it was switched on.
  if (kind === 'shown' && isReadOnly) return null
  return (
    <div className={classes.field} id={name}>
      {kind === 'text' ? (
        <Textarea label={label} autosize minRows={2} maxRows={16} {...input} />
      ) : kind === 'yes_no' ? (
        <YesNo label={label} value={field.value} onChange={field.change} isReadOnly={isReadOnly} />
      ) : kind === 'shown' ? (
        <Switch
          label={label}
          checked={field.value === 'yes'}
          onChange={(event) => field.change(event.currentTarget.checked ? 'yes' : '')}
        />
      ) : (
        <TextInput
          label={label}
          type={kind === 'day' ? 'date' : 'text'}
          inputMode={kind === 'quantity' ? 'numeric' : kind === 'share' ? 'decimal' : 'text'}
          className={kind === 'line' ? undefined : classes.short}
          {...input}
        />
      )}
      {field.theirs ? (
        <div role="alert" className={classes.clash}>
          <strong>{t('car-field.clash', { name: field.theirs.by })}</strong>
          <blockquote>{field.theirs.value || t('fact.empty')}</blockquote>
          <div className={classes.acts}>
            <Button size="compact-sm" variant="default" onClick={field.keepTheirs}>
              {t('conflict.keep')}
            </Button>
            <Button size="compact-sm" variant="default" onClick={field.putMine}>
              {t('conflict.put')}
            </Button>
          </div>
        </div>
      ) : (
        field.state !== 'saved' && (
          <p className={classes.state} role="status">
            {t(field.state === 'saving' ? 'car-field.saving' : 'car-field.kept')}
          </p>
        )
      )}
      {field.error && <ProblemNotice error={field.error} onRetry={field.retry} slim />}
      <Findings car={car} findings={findings} isSaved={field.state === 'saved'} />
    </div>
  )
}

function YesNo(props: { label: string; value: string; onChange: (v: string) => void; isReadOnly: boolean }) {
  const { t } = useTexts()
  return (
    <fieldset className={classes.yesNo}>
      <legend>{props.label}</legend>
      <SegmentedControl
        size="xs"
        disabled={props.isReadOnly}
        value={props.value}
        onChange={props.onChange}
        data={[
          { value: '', label: t('car-field.open') },
          { value: 'yes', label: t('fact.yes') },
          { value: 'no', label: t('fact.no') },
        ]}
      />
    </fieldset>
  )
}
