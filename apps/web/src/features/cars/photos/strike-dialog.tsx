import { Button } from '@mantine/core'
import type { Car } from '@redress/contracts/cars'
import { useTexts } from '../../../lib/staff-texts.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import classes from './photos.module.css'
import { useStrikePhoto } from './photos.mutations.ts'

type Props = { car: Car; photo: Car['photos'][number]; name: string; onClose: () => void }

/** Says what stays before a photo leaves the report. */
export function StrikeDialog({ car, photo, name, onClose }: Props) {
  const { t } = useTexts()
  const strike = useStrikePhoto(car.number)
  return (
    <Dialog title={t('car-photo.strike', { name })} size="sm" onClose={onClose}>
      <p className={classes.means}>{t('car-photo.strike-means')}</p>
      {strike.error && <ProblemNotice error={strike.error} slim />}
      <div className={classes.tools}>
        <Button
          loading={strike.isPending}
          onClick={() => strike.mutate({ id: photo.id, version: photo.version }, { onSuccess: onClose })}
        >
          {t('car-photo.strike', { name })}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('edit.cancel')}
        </Button>
      </div>
    </Dialog>
  )
}
