import { Button } from '@mantine/core'
import type { HeldBefore } from '@redress/contracts/holds'
import { useState } from 'react'
import { useMay } from '../../lib/me.tsx'
import { useTexts } from '../../lib/staff-texts.tsx'
import { HoldPlate } from '../../ui/hold-plate.tsx'
import { TimeStamp } from '../../ui/time-stamp.tsx'
import classes from './catalog.module.css'
import { ReleaseDialog } from './hold-dialog.tsx'

/** Holds with their reasons, in force first; the head of quality lets them go (CAR-3). */
export function HoldList({ holds }: { holds: HeldBefore[] }) {
  const { t } = useTexts()
  const mayRelease = useMay('hold.release')
  const [releasing, setReleasing] = useState<HeldBefore | null>(null)
  if (holds.length === 0) return <p className={classes.quiet}>{t('catalog.no-holds')}</p>
  return (
    <>
      <ul className={classes.rows}>
        {holds.map((hold) => (
          <li key={hold.id} className={classes.row}>
            {hold.releasedAt ? (
              <span className={classes.quiet}>{t('catalog.released')}</span>
            ) : (
              <HoldPlate reason={hold.reason} />
            )}
            <strong>{hold.batch ?? t('catalog.whole-product')}</strong>
            <div className={classes.grow}>
              <div>{hold.reason}</div>
              <div className={classes.quiet}>
                {t('catalog.held-by', { who: hold.setBy })} · <TimeStamp at={hold.setAt} exact />
              </div>
              {hold.releasedAt && (
                <>
                  <div>{hold.releaseReason}</div>
                  <div className={classes.quiet}>
                    {t('catalog.held-by', { who: hold.releasedBy ?? '–' })} ·{' '}
                    <TimeStamp at={hold.releasedAt} exact />
                  </div>
                </>
              )}
            </div>
            {mayRelease && !hold.releasedAt && (
              <Button
                size="compact-sm"
                variant="default"
                aria-label={t('catalog.release-hold', { name: hold.batch ?? hold.product })}
                onClick={() => setReleasing(hold)}
              >
                {t('catalog.release')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {releasing && <ReleaseDialog hold={releasing} onClose={() => setReleasing(null)} />}
    </>
  )
}
