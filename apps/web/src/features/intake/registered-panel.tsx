import { Button } from '@mantine/core'
import type { IntakeReceipt } from '@redress/contracts/intake'
import { formatPromise } from '@redress/texts/format'
import { useEffect, useRef } from 'react'
import { Link } from 'react-router'
import { copyText } from '../../lib/copy-text.ts'
import { useMe } from '../../lib/me.tsx'
import { useTexts } from '../../lib/staff-texts.tsx'
import { notify } from '../../ui/notify.ts'
import { QrCode } from '../../ui/qr-code.tsx'
import { AskForPhotos } from './ask-for-photos.tsx'
import classes from './intake.module.css'
import { RadarDone } from './radar-done.tsx'

type Props = {
  receipt: IntakeReceipt
  href: string
  /** Where it is judged, with the CARs it may belong to. */
  judgement: string
  carAt: (number: string) => string
  onNext: () => void
}

/** The number to read out, and the customer's page as link and picture (UX 2.3). */
export function RegisteredPanel({ receipt, href, judgement, carAt, onNext }: Props) {
  const { t, language } = useTexts()
  const { timeZone } = useMe()
  const { number, kind, trackingUrl, firstReplyDueAt, sentTo, radar } = receipt
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  return (
    <section className={classes.registered} aria-labelledby="registered-number">
      <h2 id="registered-number" ref={title} tabIndex={-1} className={classes.number}>
        {number}
      </h2>
      <p className={classes.spelled}>{t('registered.read-out', { spelled: spelled(number) })}</p>
      <p>{t(`registered.${kind}`)}</p>
      {radar && <RadarDone outcome={radar} carAt={carAt} judgement={judgement} />}
      <p>{sentTo ? t('registered.sent-to', { to: sentTo }) : t('registered.not-sent')}</p>
      {firstReplyDueAt && (
        <p>
          {t('registered.first-reply', { due: formatPromise(language, timeZone, new Date(firstReplyDueAt)) })}
        </p>
      )}
      <div className={classes.row}>
        <Button onClick={onNext}>{t('registered.next')}</Button>
        <Button component={Link} to={href} variant="default">
          {t('registered.open')}
        </Button>
        <Button
          variant="default"
          onClick={async () =>
            notify(t((await copyText(trackingUrl)) ? 'documents.link-copied' : 'copied.no'))
          }
        >
          {t('documents.copy-link')}
        </Button>
        {sentTo && <AskForPhotos number={number} />}
      </div>
      <QrCode text={trackingUrl} label={t('registered.qr')} className={classes.qr ?? ''} />
    </section>
  )
}

/** Sign by sign, as one reads it into a telephone. */
function spelled(number: string): string {
  return [...number].join(' ')
}
