import { Textarea } from '@mantine/core'
import type { KeyboardEvent } from 'react'
import { useTexts } from '../../../lib/staff-texts.tsx'
import classes from './causes.module.css'
import { fitsWords } from './fits-words.ts'
import type { NewWhy, useNewWhys } from './use-new-whys.ts'

type Props = {
  why: NewWhy
  place: string
  fresh: ReturnType<typeof useNewWhys>
  onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>) => void
}

/** A Why that is being written; left empty it goes away, left with words it is sent. */
export function NewWhyLine({ why, place, fresh, onKeyDown }: Props) {
  const { t } = useTexts()
  const isOnWay = fresh.isOnWay(why.key)

  function leave(field: HTMLTextAreaElement) {
    // A line that moves loses the focus for a moment and gets it back.
    requestAnimationFrame(() => {
      if (document.activeElement === field) return
      if (field.value.trim() === '') fresh.drop(why.key)
      else fresh.send(why.key)
    })
  }

  return (
    <>
      <div className={classes.words}>
        <span className={classes.ask} aria-hidden>
          {t('cause.why')}
        </span>
        <Textarea
          className={classes.text}
          variant="unstyled"
          autosize={!fitsWords}
          rows={1}
          minRows={1}
          maxLength={500}
          aria-label={t('cause.at', { place })}
          data-why={why.key}
          readOnly={isOnWay}
          value={why.text}
          onChange={(event) => fresh.write(why.key, event.currentTarget.value.replaceAll('\n', ' '))}
          onBlur={(event) => leave(event.currentTarget)}
          onKeyDown={onKeyDown}
        />
      </div>
      {!isOnWay && fresh.error !== null && why.text.trim() !== '' && (
        <p className={classes.proof}>{t('cause.unsent')}</p>
      )}
    </>
  )
}
