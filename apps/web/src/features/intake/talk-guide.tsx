import { useTexts } from '../../lib/staff-texts.tsx'
import classes from './intake.module.css'

/** Listen, apologise, solve, thank (RE-2). */
export function TalkGuide() {
  const { t } = useTexts()
  return (
    <section aria-label={t('guide.title')} className={classes.card}>
      <dl className={classes.guide}>
        {(['listen', 'apologise', 'solve', 'thank'] as const).map((part) => (
          <div key={part}>
            <dt>{t(`guide.${part}`)}</dt>
            <dd>{t(`guide.${part}-how`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
