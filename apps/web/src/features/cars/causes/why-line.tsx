import { Textarea } from '@mantine/core'
import type { Car } from '@redress/contracts/cars'
import type { Finding } from '@redress/domain/cars/linter'
import type { KeyboardEvent } from 'react'
import { useTexts } from '../../../lib/staff-texts.tsx'
import { IconPaperclip } from '../../../ui/icons.ts'
import { Findings } from '../gates/findings.tsx'
import { CauseMark } from './cause-mark.tsx'
import classes from './causes.module.css'
import { fitsWords } from './fits-words.ts'
import { useWhyWords } from './use-why-words.ts'
import type { Cause } from './why-rows.ts'
import { WordsState } from './words-state.tsx'

type Props = {
  car: Car
  cause: Cause
  place: string
  /** Words a reviewer would stop at, such as "operator error" as the end (B9). */
  findings: readonly Finding[]
  isReadOnly: boolean
  isChosen: boolean
  onChoose: () => void
  onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>) => void
}

/** One Why: its words save themselves; below them the evidence, or that there is none. */
export function WhyLine({ car, cause, place, findings, isReadOnly, isChosen, onChoose, onKeyDown }: Props) {
  const { t, word } = useTexts()
  const words = useWhyWords(car, cause, 'text')
  return (
    <>
      <div className={classes.words}>
        <span className={classes.ask} aria-hidden>
          {t('cause.why')}
        </span>
        <Textarea
          className={cause.status === 'ruled_out' ? classes.ruledOut : classes.text}
          variant="unstyled"
          autosize={!fitsWords}
          rows={1}
          minRows={1}
          maxLength={500}
          aria-label={t('cause.at', { place })}
          data-why={cause.id}
          tabIndex={isChosen ? 0 : -1}
          readOnly={isReadOnly}
          value={words.value}
          error={words.fault ? word('field', words.fault) : undefined}
          onFocus={onChoose}
          onChange={(event) => words.change(event.currentTarget.value.replaceAll('\n', ' '))}
          onBlur={words.leave}
          onKeyDown={onKeyDown}
        />
        <CauseMark status={cause.status} />
      </div>
      <p className={classes.proof}>
        {cause.evidence || t('cause.no-evidence')}
        {cause.files.length > 0 && (
          <span className={classes.files}>
            <IconPaperclip size={13} aria-hidden /> {cause.files.length}
          </span>
        )}
      </p>
      <WordsState words={words} />
      <Findings car={car} findings={findings} isSaved={!words.isTyped} />
    </>
  )
}
