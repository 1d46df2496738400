import { Button, Popover } from '@mantine/core'
import type { Car } from '@redress/contracts/cars'
import { type Score, scoreOf } from '@redress/domain/cars/score'
import { useMemo, useState } from 'react'
import { useTexts } from '../../../lib/staff-texts.tsx'
import { useUnsaved } from '../../../lib/unsaved.ts'
import { IconAlertTriangleFilled } from '../../../ui/icons.ts'
import classes from './gates.module.css'
import { PlaceLink } from './place-link.tsx'
import { UnsavedNotice } from './unsaved-notice.tsx'

/**
 * The quality of the report as it stands, with the reason for each missing point (CAR-9). It is reckoned from what is
 * saved: while something is typed beyond that, the figure says so.
 */
export function ScoreButton({ car }: { car: Car }) {
  const { t } = useTexts()
  const [isOpen, setOpen] = useState(false)
  const score = useMemo(() => scoreOf(car), [car])
  const unsaved = useUnsaved()
  const close = () => setOpen(false)
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-end" shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <Button size="compact-md" variant="default" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {score.flags.length > 0 && (
            <IconAlertTriangleFilled size={14} className={classes.flagMark} aria-hidden />
          )}
          {t(unsaved === null ? 'car-score.button' : `car-score.${unsaved}`, { points: score.total })}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={classes.score} aria-label={t('car-score.title')}>
        <UnsavedNotice />
        <Explained score={score} onJump={close} />
      </Popover.Dropdown>
    </Popover>
  )
}

function Explained({ score, onJump }: { score: Score; onJump: () => void }) {
  const { t } = useTexts()
  const { total, earned, parts, missing, flags } = score
  return (
    <>
      {flags.length > 0 && (
        <section>
          <h2>{t('car-score.flags')}</h2>
          <ul className={classes.missing}>
            {flags.map(({ flag, place }) => (
              <li key={flag}>
                <PlaceLink place={place} onJump={onJump}>
                  {t(`car-flag.${flag}`)}
                </PlaceLink>
              </li>
            ))}
          </ul>
          {total < earned && <p>{t('car-score.capped', { points: total, of: earned })}</p>}
        </section>
      )}
      <h2>{t('car-score.missing')}</h2>
      {missing.length === 0 && <p>{t('car-score.full')}</p>}
      {parts
        .filter(({ points, of }) => points < of)
        .map(({ part, points, of }) => (
          <section key={part}>
            <h3>
              {t(`car-part.${part}`)} <span>{t('car-score.of', { points, of })}</span>
            </h3>
            <ul className={classes.missing}>
              {missing
                .filter((one) => one.part === part)
                .map(({ rule, place, points: worth }) => (
                  <li key={rule}>
                    <PlaceLink place={place} onJump={onJump}>
                      {t(`car-rule.${rule}`)}
                    </PlaceLink>{' '}
                    <span className={classes.worth}>{worth}</span>
                  </li>
                ))}
            </ul>
          </section>
        ))}
    </>
  )
}
