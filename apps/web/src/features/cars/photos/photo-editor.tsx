import { Button, SegmentedControl } from '@mantine/core'
import type { Car } from '@redress/contracts/cars'
import type { PhotoMark } from '@redress/domain/cars/content'
import { markInMiddle } from '@redress/domain/cars/move-marks'
import { markShapes } from '@redress/domain/cars/photo-marks'
import { useState } from 'react'
import { dropDraft } from '../../../lib/drafts.ts'
import { useMe } from '../../../lib/me.tsx'
import { useTexts } from '../../../lib/staff-texts.tsx'
import { ConflictBox } from '../../../ui/conflict-box.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { IconArrowBackUp, IconPlus } from '../../../ui/icons.ts'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import { DrawingBoard } from './drawing-board.tsx'
import { MarkList } from './mark-list.tsx'
import classes from './photos.module.css'
import { useDrawMarks } from './photos.mutations.ts'
import { useMarks } from './use-marks.ts'

type Props = { car: Pick<Car, 'number'>; photo: Car['photos'][number]; name: string; onClose: () => void }

/** Arrows, circles, boxes and words on a copy of the photo; the original stays as it is (AN-2, B15). */
export function PhotoEditor({ car, photo, name, onClose }: Props) {
  const { t } = useTexts()
  const { id: userId } = useMe()
  // What it is drawn upon; a caption written meanwhile is no matter, other marks are (AL-2).
  const [upon, setUpon] = useState(photo)
  const [draftName] = useState(`car.${userId}.${car.number}.photo.${photo.id}.${String(photo.version)}`)
  const drawing = useMarks(draftName, photo.marks)
  const isClash = JSON.stringify(photo.marks) !== JSON.stringify(upon.marks)
  const save = useDrawMarks(car.number)
  const [tool, setTool] = useState<PhotoMark['shape']>('arrow')
  const [chosen, setChosen] = useState<string | null>(null)
  const isWordless = drawing.marks.some(({ mark }) => mark.shape === 'text' && mark.text.trim() === '')

  const add = (mark: PhotoMark) => {
    if (!drawing.isFull) setChosen(drawing.add(mark))
  }
  const countOf = (marks: readonly unknown[]) => t('car-mark.count', { count: marks.length })
  function submit() {
    const marks = drawing.marks.map(({ mark }) => mark)
    const done = () => {
      dropDraft(draftName)
      onClose()
    }
    setUpon(photo)
    save.mutate({ id: photo.id, version: photo.version, marks }, { onSuccess: done })
  }
  function keepTheirs() {
    setUpon(photo)
    drawing.replace(photo.marks)
  }

  return (
    <Dialog title={t('car-mark.title')} size="60rem" onClose={onClose}>
      <p className={classes.means}>{t('car-mark.hint')}</p>
      <div className={classes.tools}>
        <SegmentedControl
          size="xs"
          aria-label={t('car-mark.tool')}
          value={tool}
          onChange={setTool}
          data={markShapes.map((value) => ({ value, label: t(`car-mark.${value}`) }))}
        />
        <Button
          size="compact-sm"
          variant="default"
          disabled={drawing.isFull}
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => add(markInMiddle(tool))}
        >
          {t('car-mark.put')}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          disabled={!drawing.canUndo}
          leftSection={<IconArrowBackUp size={14} aria-hidden />}
          onClick={drawing.undo}
        >
          {t('car-mark.undo')}
        </Button>
      </div>
      <div className={classes.editor}>
        <DrawingBoard
          photoId={photo.originalId}
          name={name}
          tool={tool}
          marks={drawing.marks}
          chosen={chosen}
          onAdd={add}
          onMove={drawing.change}
          onChoose={setChosen}
        />
        <MarkList
          marks={drawing.marks}
          chosen={chosen}
          onChoose={setChosen}
          onChange={drawing.change}
          onRemove={drawing.remove}
        />
      </div>
      {isClash && !save.isPending && (
        <ConflictBox
          fields={[
            {
              name: 'marks',
              label: t('car-mark.list'),
              before: countOf(upon.marks),
              now: countOf(photo.marks),
              mine: countOf(drawing.marks),
            },
          ]}
          busy={save.isPending}
          onKeep={keepTheirs}
          onPut={isWordless ? undefined : submit}
        />
      )}
      {save.error && <ProblemNotice error={save.error} slim />}
      <div className={classes.tools}>
        <Button loading={save.isPending} disabled={isWordless || isClash} onClick={submit}>
          {t('car-mark.save')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('edit.cancel')}
        </Button>
      </div>
    </Dialog>
  )
}
