import { Button } from '@mantine/core'
import { useTexts } from '../../../lib/staff-texts.tsx'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import classes from '../cars.module.css'
import type { useWhyWords } from './use-why-words.ts'

/** How far self-saving words are, and what to do when two people wrote. */
export function WordsState({ words }: { words: ReturnType<typeof useWhyWords> }) {
  const { t } = useTexts()
  if (words.theirs !== null) {
    return (
      <div role="alert" className={classes.clash}>
        <strong>{t('cause.clash')}</strong>
        <blockquote>{words.theirs || t('fact.empty')}</blockquote>
        <div className={classes.acts}>
          <Button size="compact-sm" variant="default" onClick={words.keepTheirs}>
            {t('conflict.keep')}
          </Button>
          <Button size="compact-sm" variant="default" onClick={words.putMine}>
            {t('conflict.put')}
          </Button>
        </div>
      </div>
    )
  }
  if (words.error) return <ProblemNotice error={words.error} onRetry={words.retry} slim />
  if (!words.isTyped) return null
  return (
    <p className={classes.state} role="status">
      {t(words.isSaving ? 'car-field.saving' : 'car-field.kept')}
    </p>
  )
}
