import { useDebouncedValue } from '@mantine/hooks'
import type { CarRadar, RadarCandidate } from '@redress/contracts/car-radar'
import { useQuery } from '@tanstack/react-query'
import { useTexts } from '../../lib/staff-texts.tsx'
import classes from './intake.module.css'
import { type RadarAsked, radarQuery } from './intake.queries.ts'
import type { RadarDraft } from './intake-draft.ts'
import { RadarCandidates } from './radar-candidates.tsx'
import { RadarChoices } from './radar-choices.tsx'

type Props = {
  asked: RadarAsked
  choice: RadarDraft | null
  onChoose: (choice: RadarDraft | null) => void
  complaintAt: (number: string) => string
  carAt: (number: string) => string
}

const pauseMs = 200
/** From the third time on it is urgent. */
const isOften = (before: number) => before > 1
/** The server stops counting there. */
const mostCounted = 100
const nothing: CarRadar = { candidates: [], recent: { customer: 0, all: 0, numbers: [] } }

/**
 * Whether it has come back, while it is being typed: how often, which CARs know it, and what to do about it (IN-11).
 * The choice stands in the draft and is carried out by registering; choosing nothing holds nobody up (IN-3).
 */
export function RadarPanel({ asked, choice, onChoose, complaintAt, carAt }: Props) {
  const { t } = useTexts()
  const [query] = useDebouncedValue(asked, pauseMs)
  const isKnown = query.product !== '' || query.batch !== ''
  const { data, error } = useQuery(radarQuery(query, isKnown))
  const { candidates, recent } = (isKnown && data) || nothing
  const isQuiet = candidates.length === 0 && recent.all === 0
  return (
    <section aria-label={t('radar.title')} className={`${classes.card} ${classes.radar}`}>
      <h2 className={classes.cardTitle}>{t('radar.title')}</h2>
      <div aria-live="polite">
        {isQuiet ? (
          <p className={classes.quiet}>
            {error ? t('radar.failed') : t(isKnown && data ? 'radar.none' : 'radar.wait')}
          </p>
        ) : (
          <Counts recent={recent} complaintAt={complaintAt} />
        )}
      </div>
      <RadarCandidates candidates={candidates} choice={choice} onChoose={onChoose} carAt={carAt} />
      {(!isQuiet || choice) && (
        <RadarChoices
          choice={choice}
          onChoose={onChoose}
          isGone={data !== undefined && isGone(choice, candidates)}
        />
      )}
    </section>
  )
}

/** The CAR that was chosen is none of those that fit any more: product or batch were changed since. */
function isGone(choice: RadarDraft | null, candidates: RadarCandidate[]): boolean {
  return choice?.does === 'join' && !candidates.some(({ number }) => number === choice.car)
}

function Counts({ recent, complaintAt }: { recent: CarRadar['recent'] } & Pick<Props, 'complaintAt'>) {
  const { t } = useTexts()
  const whose = recent.customer > 0 ? 'customer' : 'all'
  const before = recent[whose]
  if (before === 0) return null
  const times = before < mostCounted ? String(before + 1) : `${mostCounted}+`
  return (
    <p className={classes.again} data-often={whose === 'customer' && isOften(before)}>
      {t(`radar.${whose}`, { count: before + 1, times })}{' '}
      {recent.numbers.map((number) => (
        <a key={number} href={complaintAt(number)} target="_blank" rel="noreferrer">
          {number}
        </a>
      ))}
    </p>
  )
}
