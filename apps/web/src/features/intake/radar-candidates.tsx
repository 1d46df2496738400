import { Button } from '@mantine/core'
import type { RadarCandidate } from '@redress/contracts/car-radar'
import { carStanding } from '../../lib/car-standing.ts'
import { useNow } from '../../lib/now.ts'
import { useTexts } from '../../lib/staff-texts.tsx'
import classes from './intake.module.css'
import type { RadarDraft } from './intake-draft.ts'

type Props = {
  candidates: RadarCandidate[]
  choice: RadarDraft | null
  onChoose: (choice: RadarDraft | null) => void
  carAt: (number: string) => string
}

/** More is not read while somebody waits on the telephone; the record names the others. */
const mostShown = 3

/** Where the batch, or product and defect, are the same, other failures of the product are no news. */
function likeliest(candidates: RadarCandidate[]): RadarCandidate[] {
  const same = candidates.filter(({ shares }) => shares.includes('batch') || shares.includes('defect'))
  return (same.length > 0 ? same : candidates).slice(0, mostShown)
}

/** The CARs it may belong to, the likeliest first; one click, or Alt+A for the first, attaches it (IN-11, CAR-10). */
export function RadarCandidates({ candidates, choice, onChoose, carAt }: Props) {
  const texts = useTexts()
  const { t } = texts
  const now = useNow()
  const chosen = choice?.does === 'join' ? choice.car : null
  if (candidates.length === 0) return null
  return (
    <ul className={classes.similar}>
      {likeliest(candidates).map((one, index) => (
        <li key={one.number}>
          <a href={carAt(one.number)} target="_blank" rel="noreferrer">
            {one.number}
          </a>{' '}
          {one.title}
          <div className={classes.quiet}>{carStanding(one, texts, now)}</div>
          <div className={classes.row}>
            <Button
              size="compact-xs"
              variant={chosen === one.number ? 'filled' : 'default'}
              aria-pressed={chosen === one.number}
              {...(index === 0 ? { 'data-attach': true, 'aria-keyshortcuts': 'Alt+A' } : {})}
              aria-label={t('radar.join-of', { number: one.number })}
              onClick={() => onChoose(chosen === one.number ? null : { does: 'join', car: one.number })}
            >
              {t('radar.join')}
            </Button>
            {index === 0 && (
              <kbd className={classes.keys} aria-hidden>
                Alt+A
              </kbd>
            )}
          </div>
        </li>
      ))}
    </ul>
  )
}
