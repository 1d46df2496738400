import { NativeSelect } from '@mantine/core'
import type { Car } from '@redress/contracts/cars'
import { useTexts } from '../../../lib/staff-texts.tsx'

type Props = { car: Car; value: string; error: string | undefined; onChange: (causeId: string) => void }

/** The verified causes of D4; an action answers one of them (CAR-5). */
export function CauseField({ car, value, error, onChange }: Props) {
  const { t } = useTexts()
  const verified = car.causes.filter(
    ({ id, status }) => status === 'root' || status === 'confirmed' || id === value,
  )
  return (
    <NativeSelect
      label={t('car-measure.cause')}
      value={value}
      error={error}
      data={[
        { value: '', label: t('car-measure.no-cause') },
        ...verified.map(({ id, text }) => ({ value: id, label: text })),
      ]}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
