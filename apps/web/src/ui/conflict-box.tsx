import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTexts } from '../lib/staff-texts.tsx'
import classes from './conflict-box.module.css'

type ConflictField = { name: string; label: string; before: string; now: string; mine: string | null }

type Props = {
  /** Who was quicker, where that is known. */
  by?: ReactNode
  /** What stood there, what stands there now, and what this person wants, null where nothing. */
  fields: ConflictField[]
  busy: boolean
  /** Absent where there is nothing of one's own to give up. */
  onKeep?: () => void
  /** Absent where mine can't be put any more; `refusal` says why. */
  onPut?: (() => void) | undefined
  putLabel?: string
  refusal?: string | undefined
}

/** Both versions side by side; nothing is chosen for the person (AL-2). */
export function ConflictBox({ by, fields, busy, onKeep, onPut, putLabel, refusal }: Props) {
  const { t } = useTexts()
  const shown = (value: string) => (value === '' ? t('fact.empty') : value)
  const concerned = fields.filter(({ before, now, mine }) => mine !== null || before !== now)
  return (
    <div role="alert" className={classes.conflict}>
      <strong>{by ?? t('conflict.title')}</strong>
      <dl>
        {concerned.map(({ name, label, before, now, mine }) => (
          <div key={name}>
            <dt>{label}</dt>
            {mine === null ? (
              <dd>{t('conflict.changed', { before: shown(before), after: shown(now) })}</dd>
            ) : (
              <>
                <dd>{t('conflict.now', { value: shown(now) })}</dd>
                <dd>{t('conflict.yours', { value: shown(mine) })}</dd>
              </>
            )}
          </div>
        ))}
      </dl>
      {refusal && <p>{refusal}</p>}
      <div className={classes.acts}>
        {onKeep && (
          <Button size="compact-sm" variant="default" onClick={onKeep}>
            {t('conflict.keep')}
          </Button>
        )}
        {onPut && (
          <Button size="compact-sm" variant="default" loading={busy} onClick={() => onPut()}>
            {putLabel ?? t('conflict.put')}
          </Button>
        )}
      </div>
    </div>
  )
}
