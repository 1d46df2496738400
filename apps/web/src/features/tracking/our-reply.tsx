import type { OurReply } from '@redress/contracts/replies'
import { formatTime } from '@redress/texts/public/reader-dates'
import { addressOf } from '../../lib/call.ts'
import { readersZone } from '../../public/readers-zone.ts'
import { useTexts } from '../../public/texts-context.tsx'
import { ReplyAnswer } from './reply-answer.tsx'
import { useOurReply } from './use-our-reply.ts'

type Letter = NonNullable<OurReply['reply']>

/** Our written reply, and what the customer says to it (RE-6). */
export function OurReplySection({ token, stamp }: { token: string; stamp: string }) {
  const { t, language } = useTexts()
  const { letter, show } = useOurReply(token, stamp)
  if (!letter) return null
  const time = (at: string) => formatTime(language, readersZone(), new Date(at))
  return (
    <section aria-labelledby="reply-title" className="card">
      <h2 id="reply-title">{t('track.reply-title')}</h2>
      <p className="hint">{t('track.reply-sent', { time: time(letter.sentAt) })}</p>
      <p>
        <a
          className="button second"
          href={addressOf('GET /api/public/tracking/:token/reply/letter', { token })}
        >
          {t('track.reply-download')}
        </a>
      </p>
      {letter.canAnswer ? (
        <>
          <p>{t('track.reply-until', { time: time(letter.silenceAt) })}</p>
          <ReplyAnswer token={token} onAnswered={show} />
        </>
      ) : (
        <Outcome letter={letter} time={time} />
      )}
    </section>
  )
}

function Outcome({ letter, time }: { letter: Letter; time: (at: string) => string }) {
  const { t } = useTexts()
  if (!letter.answeredAt) return null
  const words =
    letter.status === 'rejected'
      ? 'track.reply-rejected'
      : letter.bySilence
        ? 'track.reply-silence'
        : 'track.reply-accepted'
  return (
    <p className="notice good" role="status">
      {t(words, { time: time(letter.answeredAt) })}
    </p>
  )
}
