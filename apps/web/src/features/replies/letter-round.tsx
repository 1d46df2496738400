import { Button } from '@mantine/core'
import type { FormalReply } from '@redress/contracts/replies'
import { formatTime } from '@redress/texts/format'
import { addressOf } from '../../lib/call.ts'
import { useMe } from '../../lib/me.tsx'
import { useTexts } from '../../lib/staff-texts.tsx'
import { IconFileTypePdf } from '../../ui/icons.ts'
import classes from './reply.module.css'

/** A letter that was sent: the PDF as it went, and what became of it (RE-6). */
export function LetterRound({ number, letter }: { number: string; letter: FormalReply }) {
  const { t, language } = useTexts()
  const { timeZone } = useMe()
  const time = (at: string | null) => ({ time: at ? formatTime(language, timeZone, new Date(at)) : '' })
  return (
    <article className={classes.round} aria-label={t('reply.round', { round: letter.round })}>
      <h3>
        {t('reply.round', { round: letter.round })} · {t(`reply.status.${letter.status}`)}
      </h3>
      {letter.decision && <p>{t(`reply.decision.${letter.decision}`)}</p>}
      {letter.approvedBy && (
        <p className={classes.quiet}>{t('reply.approved-by', { name: letter.approvedBy.name })}</p>
      )}
      {letter.status === 'sent' && <p>{t('reply.waits', time(letter.silenceAt))}</p>}
      {letter.status === 'accepted' && (
        <p>{t(letter.bySilence ? 'reply.accepted-silence' : 'reply.accepted', time(letter.answeredAt))}</p>
      )}
      {letter.status === 'rejected' && <p>{t('reply.rejected', time(letter.answeredAt))}</p>}
      {letter.answerReason !== '' && (
        <blockquote className={classes.reason}>{letter.answerReason}</blockquote>
      )}
      {letter.sentAt && (
        <div>
          <Button
            component="a"
            href={addressOf('GET /api/complaints/:number/reply/:round/letter', {
              number,
              round: String(letter.round),
            })}
            download
            size="compact-md"
            variant="default"
            leftSection={<IconFileTypePdf size={16} stroke={1.6} aria-hidden />}
          >
            {t('reply.letter')}
          </Button>
        </div>
      )}
    </article>
  )
}
