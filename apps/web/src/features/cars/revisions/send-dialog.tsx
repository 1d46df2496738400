import { Button, NativeSelect, Textarea } from '@mantine/core'
import type { CarRevisions } from '@redress/contracts/car-revisions'
import type { Car } from '@redress/contracts/cars'
import type { CarStage } from '@redress/domain/cars/car'
import { customerLanguages, isCustomerLanguage, languageNames } from '@redress/domain/languages/language'
import { type FormEvent, useState } from 'react'
import { newIdempotencyKey } from '../../../lib/idempotency-key.ts'
import { useTexts } from '../../../lib/staff-texts.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import { Receivers } from './receivers.tsx'
import { ReportPages } from './report-pages.tsx'
import classes from './revisions.module.css'
import { useSendRevision } from './revisions.queries.ts'

type Props = { car: Car; list: CarRevisions; onClose: () => void }

/** Who gets what in which language, with the very pages before the eyes (CAR-7). */
export function SendDialog({ car, list, onClose }: Props) {
  const { t } = useTexts()
  const send = useSendRevision(car.number)
  const [key, setKey] = useState(newIdempotencyKey)
  const ready = list.stages.filter(({ missing }) => missing.length === 0)
  const [stage, setStage] = useState<CarStage>(ready.at(-1)?.stage ?? 'd3')
  const [language, setLanguage] = useState(isCustomerLanguage(car.language) ? car.language : 'en')
  const [message, setMessage] = useState('')

  function submit(event: FormEvent) {
    event.preventDefault()
    send.mutate(
      { stage, language, message, key },
      { onSuccess: onClose, onError: () => setKey(newIdempotencyKey()) },
    )
  }

  return (
    <Dialog title={t('car-report.send')} size="60rem" onClose={onClose}>
      <form onSubmit={submit} noValidate className={classes.dialog}>
        <div className={classes.wish}>
          <NativeSelect
            label={t('car-report.stage')}
            value={stage}
            data={ready.map((one) => ({ value: one.stage, label: t(`car-stage.${one.stage}`) }))}
            onChange={({ currentTarget: { value } }) => {
              const chosen = ready.find((one) => one.stage === value)
              if (chosen) setStage(chosen.stage)
            }}
          />
          {list.stages
            .filter(({ missing }) => missing.length > 0)
            .map((one) => (
              <p key={one.stage} className={classes.quiet}>
                {t('car-report.waits', {
                  stage: t(`car-stage.${one.stage}`),
                  gates: one.missing.map((gate) => t(`gate.${gate}`)).join(', '),
                })}
              </p>
            ))}
          <NativeSelect
            label={t('car-report.language')}
            value={language}
            data={customerLanguages.map((value) => ({ value, label: languageNames[value] }))}
            onChange={({ currentTarget: { value } }) => isCustomerLanguage(value) && setLanguage(value)}
          />
          <Textarea
            label={t('car-report.message')}
            description={t('car-report.message-hint')}
            autosize
            minRows={2}
            maxLength={2_000}
            value={message}
            onChange={(event) => setMessage(event.currentTarget.value)}
          />
          <Receivers recipients={list.recipients} />
          <p>{t('car-report.means')}</p>
          {send.error && <ProblemNotice error={send.error} slim />}
          <div className={classes.acts}>
            <Button type="submit" loading={send.isPending} disabled={list.recipients.length === 0}>
              {t('car-report.send-now')}
            </Button>
            <Button variant="default" onClick={onClose}>
              {t('car-report.cancel')}
            </Button>
          </div>
        </div>
        <ReportPages car={car} stage={stage} language={language} />
      </form>
    </Dialog>
  )
}
