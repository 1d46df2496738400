import { Button, TextInput } from '@mantine/core'
import type { Action } from '@redress/contracts/actions'
import { type FormEvent, useRef, useState } from 'react'
import { Link } from 'react-router'
import { fieldErrors } from '../../lib/field-errors.ts'
import { newIdempotencyKey } from '../../lib/idempotency-key.ts'
import { useTexts } from '../../lib/staff-texts.tsx'
import { ChannelIcon } from '../../ui/channel-icon.tsx'
import { IconPhone } from '../../ui/icons.ts'
import { notify } from '../../ui/notify.ts'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { TimeStamp } from '../../ui/time-stamp.tsx'
import { ActionStateTag } from './action-state-tag.tsx'
import classes from './actions.module.css'
import { useTakeStep } from './actions.mutations.ts'

/** Whom to call and what about; the outcome is written where the number stood (SLA-4). */
export function CallBackCard({ action, href }: { action: Action; href: string }) {
  const texts = useTexts()
  const { t } = texts
  const [outcome, setOutcome] = useState('')
  const key = useRef(newIdempotencyKey())
  const take = useTakeStep()
  const { contact } = action

  function submit(event: FormEvent) {
    event.preventDefault()
    const body = { version: action.version, outcome: outcome.trim() }
    take.mutate(
      { id: action.id, key: key.current, step: 'done', body },
      {
        onSuccess: () => notify(t('action-past.done', { title: action.title })),
        // Corrected words are another deed than the refused ones.
        onError: () => {
          key.current = newIdempotencyKey()
        },
      },
    )
  }

  return (
    <li className={classes.card}>
      <div className={classes.call}>
        <ActionStateTag action={action} />
        <strong>
          <TimeStamp at={action.dueAt} exact />
        </strong>
        <span>{contact.name}</span>
        {contact.phone ? (
          <a href={`tel:${contact.phone.replace(/[^\d+]/g, '')}`}>
            <IconPhone size={14} aria-hidden /> {t('today.call', { phone: contact.phone })}
          </a>
        ) : (
          <span className={classes.quiet}>{t('today.no-phone')}</span>
        )}
        {contact.preferredChannel && (
          <span className={classes.quiet}>
            <ChannelIcon channel={contact.preferredChannel} size={14} />{' '}
            {t('today.prefers', { channel: t(`channel.${contact.preferredChannel}`) })}
          </span>
        )}
        <span className={classes.record}>
          <Link to={href}>{action.of.number}</Link>{' '}
          <span className={classes.quiet}>{action.of.customer}</span>
        </span>
      </div>
      <p className={classes.title}>{action.title}</p>
      {action.detail && <p className={classes.words}>{action.detail}</p>}
      {take.error && <ProblemNotice error={take.error} slim />}
      <form className={classes.answer} onSubmit={submit} noValidate>
        <TextInput
          label={t('today.outcome-of', { name: contact.name })}
          value={outcome}
          maxLength={2000}
          error={fieldErrors(take.error, texts)['outcome']}
          onChange={(event) => setOutcome(event.currentTarget.value)}
        />
        <Button type="submit" loading={take.isPending}>
          {t('today.call-done')}
        </Button>
      </form>
    </li>
  )
}
