import { ActionIcon, Button, NativeSelect, TextInput } from '@mantine/core'
import type { Car } from '@redress/contracts/cars'
import { photoSides } from '@redress/domain/cars/tables'
import { useState } from 'react'
import { addressOf } from '../../../lib/call.ts'
import { useTexts } from '../../../lib/staff-texts.tsx'
import { IconChevronLeft, IconChevronRight, IconPencil, IconX } from '../../../ui/icons.ts'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import { PhotoEditor } from './photo-editor.tsx'
import classes from './photos.module.css'
import { useChangePhoto } from './photos.mutations.ts'
import { StrikeDialog } from './strike-dialog.tsx'

type Props = {
  car: Car
  photo: Car['photos'][number]
  name: string
  isFirst: boolean
  isLast: boolean
  isReadOnly: boolean
  onMove: (by: number) => void
}

/** One photo with its caption; drawn on, the copy is shown and the original on demand (AN-2). */
export function PhotoCard({ car, photo, name, isFirst, isLast, isReadOnly, onMove }: Props) {
  const { t } = useTexts()
  const change = useChangePhoto(car.number)
  const [typed, setTyped] = useState<string | null>(null)
  const [showsOriginal, setShowsOriginal] = useState(false)
  const [doing, setDoing] = useState<'draw' | 'strike' | null>(null)
  const shown = showsOriginal ? photo.originalId : (photo.markedId ?? photo.originalId)

  function saveCaption() {
    const caption = typed?.trim() ?? photo.caption
    if (caption === photo.caption) setTyped(null)
    else {
      change.mutate({ id: photo.id, version: photo.version, caption }, { onSuccess: () => setTyped(null) })
    }
  }

  return (
    <figure className={classes.card}>
      <a
        className={classes.picture}
        href={addressOf('GET /api/files/:id', { id: shown })}
        aria-label={t('car-photo.large', { name })}
        download
      >
        <img src={addressOf('GET /api/files/:id/preview', { id: shown })} alt={name} loading="lazy" />
      </a>
      <figcaption>
        {isReadOnly ? (
          <span>
            {photo.side && <strong>{t(`car-photo.${photo.side}`)} </strong>}
            {photo.caption}
          </span>
        ) : (
          <>
            <TextInput
              size="xs"
              aria-label={`${t('car-photo.caption')}, ${name}`}
              placeholder={t('car-photo.caption')}
              maxLength={300}
              value={typed ?? photo.caption}
              onChange={(event) => setTyped(event.currentTarget.value)}
              onBlur={saveCaption}
            />
            <NativeSelect
              size="xs"
              aria-label={`${t('car-photo.side')}, ${name}`}
              value={photo.side ?? ''}
              data={[
                { value: '', label: t('car-photo.neither') },
                ...photoSides.map((value) => ({ value, label: t(`car-photo.${value}`) })),
              ]}
              onChange={(event) => {
                const side = photoSides.find((one) => one === event.currentTarget.value) ?? null
                change.mutate({ id: photo.id, version: photo.version, side })
              }}
            />
          </>
        )}
        {change.error && <ProblemNotice error={change.error} slim />}
        {photo.markedId && (
          <>
            <Button size="compact-sm" variant="subtle" onClick={() => setShowsOriginal(!showsOriginal)}>
              {t(showsOriginal ? 'car-photo.marked' : 'car-photo.original')}
            </Button>
            <a
              className={classes.original}
              href={addressOf('GET /api/files/:id', { id: photo.originalId })}
              aria-label={`${t('car-photo.fetch-original')}, ${name}`}
              download
            >
              {t('car-photo.fetch-original')}
            </a>
          </>
        )}
      </figcaption>
      {!isReadOnly && (
        <div className={classes.acts}>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('car-photo.draw', { name })}
            onClick={() => setDoing('draw')}
          >
            <IconPencil size={16} aria-hidden />
          </ActionIcon>
          {!(isFirst && isLast) && (
            <>
              <ActionIcon
                variant="subtle"
                color="gray"
                disabled={isFirst}
                aria-label={t('car-photo.earlier', { name })}
                onClick={() => onMove(-1)}
              >
                <IconChevronLeft size={16} aria-hidden />
              </ActionIcon>
              <ActionIcon
                variant="subtle"
                color="gray"
                disabled={isLast}
                aria-label={t('car-photo.later', { name })}
                onClick={() => onMove(1)}
              >
                <IconChevronRight size={16} aria-hidden />
              </ActionIcon>
            </>
          )}
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('car-photo.strike', { name })}
            onClick={() => setDoing('strike')}
          >
            <IconX size={16} aria-hidden />
          </ActionIcon>
        </div>
      )}
      {doing === 'draw' && <PhotoEditor car={car} photo={photo} name={name} onClose={() => setDoing(null)} />}
      {doing === 'strike' && (
        <StrikeDialog car={car} photo={photo} name={name} onClose={() => setDoing(null)} />
      )}
    </figure>
  )
}
