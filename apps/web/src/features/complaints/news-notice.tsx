import { Button } from '@mantine/core'
import { useTexts } from '../../lib/staff-texts.tsx'
import { TimeStamp } from '../../ui/time-stamp.tsx'
import classes from './composer.module.css'
import type { CustomerWord } from './use-customer-word.ts'

/** Sending is stopped when the customer wrote meanwhile: the news is shown, the text is kept (AL-2). */
export function NewsNotice({ word, onRead }: { word: CustomerWord; onRead: () => void }) {
  const { t } = useTexts()
  return (
    <div role="alert" className={classes.news}>
      <p className={classes.newsTitle}>
        <strong>{t('news.title')}</strong> <TimeStamp at={word.at} exact />
      </p>
      <blockquote className={classes.newsWords} dir="auto">
        {word.body === '' ? t('news.files-only') : word.body}
      </blockquote>
      <Button size="compact-sm" variant="default" onClick={onRead}>
        {t('news.read')}
      </Button>
    </div>
  )
}
