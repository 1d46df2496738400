import type { TimelineEntry } from '@redress/contracts/timeline'
import { useTexts } from '../../lib/staff-texts.tsx'
import classes from './change-entry.module.css'
import { changeWords } from './change-words.ts'
import { TimeOfDay } from './time-of-day.tsx'

type Change = Extract<TimelineEntry, { entry: 'change' }>

export function ChangeEntry({ change }: { change: Change }) {
  const texts = useTexts()
  return (
    <li className={classes.change}>
      <span className={classes.dot} aria-hidden />
      <span className={classes.words}>
        <span className={classes.who}>{texts.word('actor', change.who) ?? change.who}</span>{' '}
        {change.of && (
          <span className={classes.sentence}>{texts.t('timeline.of', { number: change.of })}</span>
        )}
        {changeWords(change, texts).map((sentence) => (
          <span key={sentence} className={classes.sentence}>
            {sentence}
          </span>
        ))}
      </span>
      <TimeOfDay at={change.at} className={classes.time} />
    </li>
  )
}
