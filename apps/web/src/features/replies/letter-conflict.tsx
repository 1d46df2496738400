import { Button } from '@mantine/core'
import type { FormalReply } from '@redress/contracts/replies'
import { useTexts } from '../../lib/staff-texts.tsx'
import { type LetterWords, letterFields, wordsOf } from './letter-words.ts'
import classes from './reply.module.css'

type Props = {
  letter: FormalReply
  words: Partial<LetterWords>
  isSaving: boolean
  onPut: () => void
  onTake: () => void
}

/** Somebody else was quicker: what stands there now, and nothing chosen for the person (AL-2). */
export function LetterConflict({ letter, words, isSaving, onPut, onTake }: Props) {
  const { t } = useTexts()
  const now = wordsOf(letter)
  const name = (field: (typeof letterFields)[number]) =>
    field === 'technical' || field === 'commercial' || field === 'legal'
      ? t(`reply.part.${field}`)
      : t(`reply.${field}`)
  return (
    <div role="alert" className={classes.conflict}>
      <strong>{t('reply.conflict')}</strong>
      <ul className={classes.missing}>
        {letterFields
          .filter((field) => words[field] !== undefined)
          .map((field) => (
            <li key={field}>{t('reply.conflict-field', { name: name(field), value: now[field] })}</li>
          ))}
      </ul>
      <div className={classes.row}>
        <Button size="compact-sm" variant="default" loading={isSaving} onClick={onPut}>
          {t('reply.conflict-mine')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={onTake}>
          {t('reply.conflict-theirs')}
        </Button>
      </div>
    </div>
  )
}
