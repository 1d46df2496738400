import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMay } from '../../lib/me.tsx'
import { useTexts } from '../../lib/staff-texts.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { LetterEditor } from './letter-editor.tsx'
import { LetterRound } from './letter-round.tsx'
import { useBeginReply } from './replies.mutations.ts'
import { roundsQuery } from './replies.queries.ts'
import classes from './reply.module.css'

/** The formal written reply of one complaint, round by round (RE-1). */
export function ReplyTab({ number }: { number: string }) {
  const { t } = useTexts()
  const query = useQuery(roundsQuery(number))
  const mayWrite = useMay('reply.write')
  const begin = useBeginReply(number)
  if (query.error && !query.data)
    return <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />
  if (!query.data) return null
  const { rounds, mayBegin } = query.data
  const open = rounds.find(({ status }) => status === 'draft' || status === 'approved')
  const sent = rounds.filter((round) => round !== open)
  const button = mayBegin && mayWrite && (
    <Button size="compact-md" loading={begin.isPending} onClick={() => begin.mutate()}>
      {t(rounds.length === 0 ? 'reply.begin' : 'reply.begin-next')}
    </Button>
  )
  return (
    <div className={classes.reply}>
      {begin.error && <ProblemNotice error={begin.error} slim />}
      {rounds.length === 0 && (
        <EmptyState title={t('reply.none')} action={button}>
          {t('reply.none-hint')}
        </EmptyState>
      )}
      {rounds.length > 0 && button && <div>{button}</div>}
      {open && (
        <>
          <h2 className={classes.title}>
            {t('reply.round', { round: open.round })} · {t(`reply.status.${open.status}`)}
          </h2>
          <LetterEditor key={open.id} number={number} letter={open} />
        </>
      )}
      {open && sent.length > 0 && <h2 className={classes.title}>{t('reply.former')}</h2>}
      {sent.map((letter) => (
        <LetterRound key={letter.id} number={number} letter={letter} />
      ))}
    </div>
  )
}
