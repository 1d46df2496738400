import type { MailRow } from '@redress/contracts/mails'
import { useTexts } from '../../lib/staff-texts.tsx'
import { IconAlertTriangleFilled, IconCheck } from '../../ui/icons.ts'
import classes from './mails.module.css'

export function MailStateTag({ mail }: { mail: MailRow }) {
  const { t } = useTexts()
  const failed = mail.status === 'failed'
  return (
    <span className={failed ? classes.failed : classes.state} title={mail.error ?? undefined}>
      {failed && <IconAlertTriangleFilled size={13} aria-hidden />}
      {mail.status === 'sent' && <IconCheck size={13} aria-hidden />}
      {t(`mail-state.${mail.status}`)}
      {mail.status === 'queued' && mail.attempts > 0 && ` · ${t('mail.attempts', { count: mail.attempts })}`}
    </span>
  )
}
