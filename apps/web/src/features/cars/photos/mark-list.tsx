import { ActionIcon, TextInput } from '@mantine/core'
import type { PhotoMark } from '@redress/domain/cars/content'
import { moveMark, stretchMark } from '@redress/domain/cars/move-marks'
import { markLimits } from '@redress/domain/cars/photo-marks'
import type { KeyboardEvent } from 'react'
import { useTexts } from '../../../lib/staff-texts.tsx'
import { IconX } from '../../../ui/icons.ts'
import classes from './photos.module.css'
import type { Drawn } from './use-marks.ts'

const pace = 0.02
const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-pace, 0],
  ArrowRight: [pace, 0],
  ArrowUp: [0, -pace],
  ArrowDown: [0, pace],
}

type Props = {
  marks: readonly Drawn[]
  chosen: string | null
  onChoose: (id: string) => void
  onChange: (id: string, to: (mark: PhotoMark) => PhotoMark) => void
  onRemove: (id: string) => void
}

/** Every mark as a button: arrow keys move it, with Shift its end, Delete takes it away (UX B15). */
export function MarkList({ marks, chosen, onChoose, onChange, onRemove }: Props) {
  const { t } = useTexts()
  if (marks.length === 0) return <p className={classes.quiet}>{t('car-mark.none')}</p>

  function onKeyDown(event: KeyboardEvent, id: string) {
    const step = steps[event.key]
    if (event.key === 'Delete') {
      event.preventDefault()
      onRemove(id)
    }
    if (!step) return
    event.preventDefault()
    const [x, y] = step
    onChange(id, (mark) => (event.shiftKey ? stretchMark(mark, x, y) : moveMark(mark, x, y)))
  }

  return (
    <ol className={classes.marks} aria-label={t('car-mark.list')}>
      {marks.map(({ id, mark }, index) => (
        <li key={id}>
          <button
            type="button"
            className={classes.markButton}
            aria-pressed={id === chosen}
            onFocus={() => onChoose(id)}
            onClick={() => onChoose(id)}
            onKeyDown={(event) => onKeyDown(event, id)}
          >
            {index + 1} {t(`car-mark.${mark.shape}`)}
          </button>
          {mark.shape === 'text' && (
            <TextInput
              size="xs"
              aria-label={t('car-mark.words', { row: index + 1 })}
              maxLength={markLimits.text}
              value={mark.text}
              error={mark.text.trim() === '' ? t('car-mark.wordless') : undefined}
              onChange={(event) => {
                const text = event.currentTarget.value
                onChange(id, (before) => ({ ...before, text }))
              }}
            />
          )}
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('car-mark.delete', { row: index + 1 })}
            onClick={() => onRemove(id)}
          >
            <IconX size={14} aria-hidden />
          </ActionIcon>
        </li>
      ))}
    </ol>
  )
}
