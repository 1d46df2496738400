import { ActionIcon } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTexts } from '../../lib/staff-texts.tsx'
import { IconPaperclip, IconX } from '../../ui/icons.ts'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { TimeStamp } from '../../ui/time-stamp.tsx'
import { MailStateTag } from './mail-state-tag.tsx'
import classes from './mails.module.css'
import { mailQuery } from './mails.queries.ts'

/** One mail as it goes out: plain text, shown as such. */
export function MailSheet({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTexts()
  const { data: mail, error, refetch } = useQuery(mailQuery(id))
  return (
    <aside className={classes.sheet} aria-label={t('mail.one')}>
      <div className={classes.sheetHead}>
        <h2 className={classes.sheetTitle}>{mail?.subject}</h2>
        <ActionIcon size={28} aria-label={t('mail.close')} onClick={onClose}>
          <IconX size={16} aria-hidden />
        </ActionIcon>
      </div>
      {error && <ProblemNotice error={error} onRetry={() => refetch()} slim />}
      {mail && (
        <>
          <dl className={classes.facts}>
            <dt>{t('mail.to')}</dt>
            <dd>{mail.to}</dd>
            <dt>{t('mail.state')}</dt>
            <dd>
              <MailStateTag mail={mail} /> {mail.sentAt && <TimeStamp at={mail.sentAt} exact />}
              {mail.error && <div className={classes.error}>{mail.error}</div>}
            </dd>
            <dt>{t('mail.created')}</dt>
            <dd>
              <TimeStamp at={mail.createdAt} exact />
            </dd>
            {mail.enclosures.length > 0 && (
              <>
                <dt>{t('mail.enclosures')}</dt>
                <dd>
                  {mail.enclosures.map((name) => (
                    <div key={name}>
                      <IconPaperclip size={14} aria-hidden /> {name}
                    </div>
                  ))}
                </dd>
              </>
            )}
          </dl>
          <div className={classes.text} lang={mail.language} dir="auto">
            <Linked text={mail.body} />
          </div>
        </>
      )}
    </aside>
  )
}

/** Addresses in the text become links; everything else stays the text it is. */
function Linked({ text }: { text: string }) {
  return text.split(/(https?:\/\/[^\s<>"]+)/).map((part, index) =>
    index % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of a text that never changes order
      <a key={`${index} ${part}`} href={part}>
        {part}
      </a>
    ) : (
      part
    ),
  )
}
