import { Button } from '@mantine/core'
import { useTexts } from '../../lib/staff-texts.tsx'
import classes from './customers.module.css'

type Field = { name: string; label: string; before: string; now: string; mine: string | null }

type Props = { fields: Field[]; busy: boolean; onKeep: () => void; onPut: () => void }

/** Both versions side by side; nothing is chosen for the person (AL-2). */
export function ConflictBox({ fields, busy, onKeep, onPut }: Props) {
  const { t } = useTexts()
  const shown = (value: string) => (value === '' ? t('fact.empty') : value)
  const concerned = fields.filter(({ before, now, mine }) => mine !== null || before !== now)
  return (
    <div role="alert" className={classes.conflict}>
      <strong>{t('conflict.title')}</strong>
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
      <div className={classes.acts}>
        <Button size="compact-sm" variant="default" onClick={onKeep}>
          {t('conflict.keep')}
        </Button>
        <Button size="compact-sm" variant="default" loading={busy} onClick={onPut}>
          {t('conflict.put')}
        </Button>
      </div>
    </div>
  )
}
