import { Button } from '@mantine/core'
import type { FormalReply } from '@redress/contracts/replies'
import { useState } from 'react'
import { useTexts } from '../../lib/staff-texts.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { IconMaximize } from '../../ui/icons.ts'
import { BlankSheet, PaperSheets } from '../../ui/paper-sheets.tsx'
import classes from './letter-pages.module.css'
import type { LetterWords } from './letter-words.ts'
import { useLetterPages } from './use-letter-pages.ts'

type Props = { number: string; letter: FormalReply; words: Partial<LetterWords> }

/** The real pages beside the editor, drawn anew a moment after the typing stops (UX 0.4, RE-1). */
export function LetterPages({ number, letter, words }: Props) {
  const { t } = useTexts()
  const { pages, picture, isOld } = useLetterPages(number, letter, words)
  const [isLarge, setLarge] = useState(false)
  const sheets = picture && <PaperSheets picture={picture} pages={pages} language={letter.language} />
  return (
    <section className={classes.preview} aria-label={t('reply.pages')}>
      <div className={classes.head}>
        <h3>{t('reply.pages')}</h3>
        <Button
          size="compact-sm"
          variant="default"
          disabled={!picture}
          leftSection={<IconMaximize size={14} aria-hidden />}
          onClick={() => setLarge(true)}
        >
          {t('reply.pages-enlarge')}
        </Button>
      </div>
      {isOld && (
        <p className={classes.quiet} role="status">
          {t('reply.pages-old')}
        </p>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: an area that scrolls must be reached by the keyboard */}
      <section className={classes.pages} tabIndex={0} aria-label={t('reply.pages-area')}>
        {sheets ?? (!isOld && <BlankSheet />)}
      </section>
      {isLarge && sheets && (
        <Dialog title={t('reply.pages')} size="54rem" onClose={() => setLarge(false)}>
          {sheets}
        </Dialog>
      )}
    </section>
  )
}
