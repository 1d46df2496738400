import { Button } from '@mantine/core'
import type { Car } from '@redress/contracts/cars'
import type { Discipline } from '@redress/domain/cars/car'
import { isFrozen } from '@redress/domain/cars/gate-state'
import { photoGroups } from '@redress/domain/cars/photo-pairs'
import { type ClipboardEvent, type DragEvent, useRef, useState } from 'react'
import { useMay } from '../../../lib/me.tsx'
import { useTexts } from '../../../lib/staff-texts.tsx'
import { IconPlus } from '../../../ui/icons.ts'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import { TakeWithPhone } from '../../../ui/take-with-phone.tsx'
import { askCamera } from './ask-camera.ts'
import { PhotoCard } from './photo-card.tsx'
import classes from './photos.module.css'
import { useOrderPhotos } from './photos.mutations.ts'
import { useNewPhotos } from './use-new-photos.ts'

type Props = { car: Car; discipline: Discipline }

/** Photos of one discipline: chosen, dropped, pasted or taken with the camera; a before stands beside its after (B15). */
export function Photos({ car, discipline }: Props) {
  const { t } = useTexts()
  const isReadOnly = !useMay('car.work') || isFrozen(car, discipline)
  const adding = useNewPhotos(car.number, discipline)
  const order = useOrderPhotos(car.number)
  const picker = useRef<HTMLInputElement>(null)
  const camera = useRef<HTMLInputElement>(null)
  const [isOver, setOver] = useState(false)
  const groups = photoGroups(car, discipline)
  const rows = groups.map((group) =>
    'single' in group ? [group.single.id] : [group.before.id, group.after.id],
  )
  const ids = rows.flat()
  // A team needs no picture, and what cannot be added to is no line of its own.
  if (ids.length === 0 && (isReadOnly || discipline === 'd1')) return null

  const take = (files: FileList | null) => {
    if (!isReadOnly && files && files.length > 0) void adding.take([...files])
  }
  /** A pair goes as one: its photos belong together wherever they stand. */
  function move(from: number, by: number) {
    const row = rows[from]
    if (row)
      order.mutate({
        discipline,
        ids: rows
          .toSpliced(from, 1)
          .toSpliced(from + by, 0, row)
          .flat(),
      })
  }
  const card = (photo: Car['photos'][number], at: number) => (
    <PhotoCard
      key={photo.id}
      car={car}
      photo={photo}
      name={photo.caption || t('car-photo.number', { row: ids.indexOf(photo.id) + 1 })}
      isFirst={at === 0}
      isLast={at === rows.length - 1}
      isReadOnly={isReadOnly}
      onMove={(by) => move(at, by)}
    />
  )

  return (
    <section
      id={`${discipline}.photos`}
      aria-label={t('car-photo.title')}
      className={isOver ? classes.over : classes.photos}
      // A click into it makes it the place where one pastes.
      tabIndex={-1}
      onDragOver={(event: DragEvent) => {
        event.preventDefault()
        setOver(!isReadOnly)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event: DragEvent) => {
        event.preventDefault()
        setOver(false)
        take(event.dataTransfer.files)
      }}
      onPaste={(event: ClipboardEvent) => {
        if (event.clipboardData.files.length === 0) return
        event.preventDefault()
        take(event.clipboardData.files)
      }}
    >
      {groups.length > 0 && <h3 className={classes.heading}>{t('car-photo.title')}</h3>}
      {groups.length > 0 && (
        <ul className={classes.strip}>
          {groups.map((group, at) =>
            'single' in group ? (
              <li key={group.single.id}>{card(group.single, at)}</li>
            ) : (
              <li key={group.before.id} className={classes.pair}>
                {card(group.before, at)}
                {card(group.after, at)}
              </li>
            ),
          )}
        </ul>
      )}
      {adding.sending.count > 0 && (
        <p className={classes.quiet}>
          {t('car-photo.sending', { count: adding.sending.count })}{' '}
          <progress value={adding.sending.share} max={1} aria-label={t('car-photo.title')} />
        </p>
      )}
      {adding.refused.map((name) => (
        <p key={name} role="alert" className={classes.wrong}>
          {t('car-photo.refused', { name })}
        </p>
      ))}
      {adding.error !== null && <ProblemNotice error={adding.error} onRetry={adding.retry} slim />}
      {order.error && <ProblemNotice error={order.error} slim />}
      {!isReadOnly && (
        <div className={classes.tools}>
          {[
            { ref: picker, isCamera: false },
            { ref: camera, isCamera: true },
          ].map(({ ref, isCamera }) => (
            <input
              key={String(isCamera)}
              ref={ref}
              type="file"
              hidden
              accept="image/*"
              {...(isCamera ? { capture: 'environment' as const } : { multiple: true })}
              onChange={(event) => {
                take(event.currentTarget.files)
                event.currentTarget.value = ''
              }}
            />
          ))}
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconPlus size={14} aria-hidden />}
            aria-describedby={`${discipline}-photo-ways`}
            onClick={() => picker.current?.click()}
          >
            {t('car-photo.add')}
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            className={classes.camera}
            onClick={() => camera.current?.click()}
          >
            {t('car-photo.camera')}
          </Button>
          <TakeWithPhone
            place={`${car.number} · ${discipline.toUpperCase()}`}
            ask={askCamera(car.number, { kind: 'photos', discipline })}
          />
          <span id={`${discipline}-photo-ways`} className={classes.quiet}>
            {t('car-photo.ways')}
          </span>
        </div>
      )}
    </section>
  )
}
