import type { TimelineEntry } from '@redress/contracts/timeline'
import { useTexts } from '../../lib/staff-texts.tsx'
import { ChannelIcon } from '../../ui/channel-icon.tsx'
import { IconLock } from '../../ui/icons.ts'
import { FileList } from './file-list.tsx'
import classes from './message-entry.module.css'
import { TimeOfDay } from './time-of-day.tsx'

type Message = Extract<TimelineEntry, { entry: 'message' }>

const looks: Record<Message['kind'], string | undefined> = {
  from_customer: classes.fromCustomer,
  to_customer: classes.toCustomer,
  internal_note: classes.note,
}

/** Who said what to whom; a note can't be taken for a message (RE-4). */
export function MessageEntry({ message, language }: { message: Message; language: string }) {
  const { t } = useTexts()
  const isNote = message.kind === 'internal_note'
  return (
    <li className={`${classes.message} ${looks[message.kind]}`}>
      <div className={classes.head}>
        {isNote ? <IconLock size={15} aria-hidden /> : <ChannelIcon channel={message.channel} size={15} />}
        <strong className={classes.who}>{message.who}</strong>
        <span className={classes.kind}>{t(`message.${message.kind}`)}</span>
        {message.of && <span className={classes.kind}>{t('timeline.of', { number: message.of })}</span>}
        <TimeOfDay at={message.at} className={classes.time} />
      </div>
      {message.body !== '' && (
        <div
          className={classes.body}
          {...(message.kind === 'internal_note' ? {} : { lang: language })}
          dir="auto"
        >
          {message.body}
        </div>
      )}
      {message.files.length > 0 && <FileList files={message.files} />}
      {message.mail && <MailState mail={message.mail} />}
    </li>
  )
}

function MailState({ mail }: { mail: NonNullable<Message['mail']> }) {
  const { t } = useTexts()
  const failed = mail.status === 'failed'
  return (
    <div className={failed ? classes.failed : classes.mail} {...(failed ? { role: 'note' } : {})}>
      {t(`mail-state.${mail.status}.to`, { to: mail.to })}
      {mail.error && ` – ${mail.error}`}
    </div>
  )
}
