import type { Car } from '@redress/contracts/cars'
import { missingFor } from '@redress/domain/cars/gate-rules'
import { useMemo, useState } from 'react'
import { useTexts } from '../../../lib/staff-texts.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import classes from './gates.module.css'
import { MissingList } from './missing-list.tsx'
import { SigningForm } from './signing-form.tsx'
import { UnsavedNotice } from './unsaved-notice.tsx'

type Props = { car: Car; state: Car['gates'][number]; onClose: () => void }

/** What is missing, with the way to it; once nothing is, the signature. */
export function SubmitDialog({ car, state, onClose }: Props) {
  const { t } = useTexts()
  const [comment, setComment] = useState('')
  const missing = useMemo(() => missingFor(car, state.gate, car.profile), [car, state.gate])
  return (
    <Dialog title={t('car-gate.submit', { name: t(`gate.${state.gate}`) })} size="md" onClose={onClose}>
      <UnsavedNotice />
      {missing.length > 0 ? (
        <>
          <h3 className={classes.dialogTitle}>{t('car-gate.missing-title')}</h3>
          <MissingList missing={missing} onJump={onClose} />
        </>
      ) : (
        <SigningForm
          car={car}
          state={state}
          step="submit"
          meaning={t('car-gate.means-submit')}
          comment={comment}
          onComment={setComment}
          onDone={onClose}
        />
      )}
    </Dialog>
  )
}
