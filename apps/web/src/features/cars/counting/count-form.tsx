import { Button, Textarea } from '@mantine/core'
import type { StockCheck } from '@redress/contracts/car-stock'
import { localeOf } from '@redress/domain/languages/language'
import { type FormEvent, type ReactNode, useId } from 'react'
import { fieldErrors } from '../../../lib/field-errors.ts'
import { useTexts } from '../../../lib/staff-texts.tsx'
import { IconCheck } from '../../../ui/icons.ts'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import classes from './counting.module.css'
import { type Figure, figures, type useCount } from './use-count.ts'

type Props = {
  check: StockCheck
  count: ReturnType<typeof useCount>
  /** Fields and list of the photos. */
  photos: ReactNode
  isUploading: boolean
  isWaiting: boolean
  error: unknown
  onSend: () => void
}

/** One place, numbers one can hit with gloves on (CAR-3). */
export function CountForm({ check, count, photos, isUploading, isWaiting, error, onSend }: Props) {
  const texts = useTexts()
  const { t, language } = texts
  const pieces = (value: number | null) => value?.toLocaleString(localeOf[language]) ?? '–'
  const faults = fieldErrors(error, texts)
  const isTaken = check.version !== count.draft.version
  const wordsOf = (figure: Figure) => {
    if (count.unread.includes(figure)) return t('grid.not-pieces')
    if (count.fault?.key === figure) return t(`field.${count.fault.code}`, { max: count.fault.max })
    return faults[figure]
  }

  function submit(event: FormEvent) {
    event.preventDefault()
    onSend()
  }

  return (
    <form onSubmit={submit} noValidate className={classes.form}>
      <dl className={classes.sums}>
        <div>
          <dt>{t('car-stock.toCheck')}</dt>
          <dd>{pieces(check.toCheck)}</dd>
        </div>
        <div>
          <dt>{t('car-stock.checked')}</dt>
          <dd aria-live="polite">{pieces(count.checked)}</dd>
        </div>
      </dl>
      {isTaken && (
        <div role="alert" className={classes.taken}>
          {t('count.taken', {
            name: check.doneBy ?? '–',
            good: pieces(check.good),
            bad: pieces(check.bad),
          })}
          <Button size="md" variant="default" onClick={() => count.startAnew(check)}>
            {t('conflict.put')}
          </Button>
        </div>
      )}
      {figures.map((figure) => (
        <BigNumber
          key={figure}
          label={t(`car-stock.${figure}`)}
          value={count.draft[figure]}
          fault={wordsOf(figure)}
          onChange={(value) => count.change({ [figure]: value })}
          onStep={(step) => count.add(figure, step)}
        />
      ))}
      <Textarea
        label={t('car-stock.note')}
        size="md"
        autosize
        minRows={2}
        maxLength={2000}
        value={count.draft.note}
        onChange={(event) => count.change({ note: event.currentTarget.value })}
      />
      {photos}
      {Boolean(error) && Object.keys(faults).length === 0 && !isTaken && <ProblemNotice error={error} slim />}
      {isWaiting && (
        <p className={classes.waiting} role="status">
          {t('count.waiting')}
        </p>
      )}
      <Button
        type="submit"
        fullWidth
        className={classes.send}
        leftSection={<IconCheck size={22} aria-hidden />}
        loading={isUploading}
        disabled={!count.report || count.fault !== null || count.unread.length > 0 || isWaiting || isTaken}
      >
        {t('count.send')}
      </Button>
    </form>
  )
}

type NumberProps = {
  label: string
  value: string
  fault: string | undefined
  onChange: (value: string) => void
  onStep: (step: number) => void
}

function BigNumber({ label, value, fault, onChange, onStep }: NumberProps) {
  const { t } = useTexts()
  const id = useId()
  return (
    <div className={classes.number}>
      <label htmlFor={id}>{label}</label>
      <div className={classes.row}>
        <Button
          variant="default"
          className={classes.step}
          aria-label={t('count.less', { name: label })}
          onClick={() => onStep(-1)}
        >
          −
        </Button>
        <input
          id={id}
          className={classes.big}
          inputMode="numeric"
          autoComplete="off"
          value={value}
          aria-invalid={fault !== undefined}
          aria-describedby={fault ? `${id}-fault` : undefined}
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
        <Button
          variant="default"
          className={classes.step}
          aria-label={t('count.more', { name: label })}
          onClick={() => onStep(1)}
        >
          +
        </Button>
      </div>
      {fault && (
        <p id={`${id}-fault`} className={classes.fault}>
          {fault}
        </p>
      )}
    </div>
  )
}
