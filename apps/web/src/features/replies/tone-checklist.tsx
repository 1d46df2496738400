import { Checkbox, VisuallyHidden } from '@mantine/core'
import { type ToneCheck, toneChecks, toneOf } from '@redress/domain/replies/tone'
import { useState } from 'react'
import { useTexts } from '../../lib/staff-texts.tsx'
import classes from './reply.module.css'

/** RE-2: what a good letter has; it advises and never holds anything up. */
export function ToneChecklist({ language, words }: { language: string; words: string }) {
  const { t } = useTexts()
  const [ticked, setTicked] = useState<readonly ToneCheck[]>([])
  const found = toneOf(language, words)
  return (
    <fieldset className={classes.tone}>
      <legend>{t('reply.tone')}</legend>
      {found === null && <p className={classes.quiet}>{t('reply.tone-by-hand')}</p>}
      <ul>
        {toneChecks.map((check) => (
          <li key={check}>
            {found ? (
              <>
                <span aria-hidden>{found[check] ? '✔' : '☐'}</span>{' '}
                <span className={found[check] ? undefined : classes.quiet}>{t(`reply.tone.${check}`)}</span>
                <VisuallyHidden> {t(found[check] ? 'fact.yes' : 'fact.no')}</VisuallyHidden>
              </>
            ) : (
              <Checkbox
                size="xs"
                label={t(`reply.tone.${check}`)}
                checked={ticked.includes(check)}
                onChange={() =>
                  setTicked((now) => (now.includes(check) ? now.filter((c) => c !== check) : [...now, check]))
                }
              />
            )}
          </li>
        ))}
      </ul>
    </fieldset>
  )
}
