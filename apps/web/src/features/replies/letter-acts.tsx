import { Button } from '@mantine/core'
import type { FormalReply } from '@redress/contracts/replies'
import { useState } from 'react'
import { addressOf } from '../../lib/call.ts'
import { newIdempotencyKey } from '../../lib/idempotency-key.ts'
import { useMay } from '../../lib/me.tsx'
import { useTexts } from '../../lib/staff-texts.tsx'
import { IconFileTypePdf, IconSend } from '../../ui/icons.ts'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { useApproveReply, useSendReply } from './replies.mutations.ts'
import classes from './reply.module.css'

type Props = { number: string; letter: FormalReply; isDirty: boolean }

/** Preview, approval and sending, each with what it still lacks. */
export function LetterActs({ number, letter, isDirty }: Props) {
  const { t, word } = useTexts()
  const mayApprove = useMay('reply.approve')
  const maySend = useMay('reply.write')
  const approve = useApproveReply(number)
  const send = useSendReply(number)
  const [asking, setAsking] = useState<string | null>(null)
  const next = letter.nextSteps.find(({ action }) => action !== 'change')
  const missing = next?.missing ?? []
  const isApproved = letter.status === 'approved'
  const cannot = isDirty || missing.length > 0

  return (
    <div className={classes.acts}>
      <Button
        component="a"
        href={addressOf('GET /api/complaints/:number/reply/preview', { number })}
        download
        size="compact-md"
        variant="default"
        leftSection={<IconFileTypePdf size={16} stroke={1.6} aria-hidden />}
      >
        {t('reply.preview')}
      </Button>
      {!isApproved && mayApprove && (
        <Button
          size="compact-md"
          disabled={cannot}
          loading={approve.isPending}
          onClick={() => approve.mutate(letter.version)}
        >
          {t('reply.approve')}
        </Button>
      )}
      {isApproved && maySend && asking === null && (
        <Button
          size="compact-md"
          disabled={cannot}
          leftSection={<IconSend size={16} stroke={1.6} aria-hidden />}
          onClick={() => setAsking(newIdempotencyKey())}
        >
          {t('reply.send')}
        </Button>
      )}
      {isApproved && asking !== null && (
        <section className={classes.ask} aria-label={t('reply.send')}>
          <strong>{t('reply.send-ask', { number: letter.number })}</strong>
          <p>{t('reply.send-means')}</p>
          <div className={classes.row}>
            <Button
              autoFocus
              size="compact-md"
              loading={send.isPending}
              onClick={() => send.mutate({ version: letter.version, key: asking })}
            >
              {t('reply.send')}
            </Button>
            <Button size="compact-md" variant="default" onClick={() => setAsking(null)}>
              {t('reply.cancel')}
            </Button>
          </div>
        </section>
      )}
      <p className={classes.quiet}>{t('reply.preview-hint')}</p>
      {letter.approvedBy && <p>{t('reply.approved-by', { name: letter.approvedBy.name })}</p>}
      {!isApproved && !mayApprove && <p className={classes.quiet}>{t('reply.approve-role')}</p>}
      {missing.length > 0 && (
        <div>
          <strong>{t('reply.missing')}</strong>
          <ul className={classes.missing}>
            {missing.map((code) => (
              <li key={code}>{word('reply.missing', code) ?? code}</li>
            ))}
          </ul>
        </div>
      )}
      {(approve.error ?? send.error) && <ProblemNotice error={approve.error ?? send.error} slim />}
    </div>
  )
}
