import { Textarea } from '@mantine/core'
import { useTexts } from '../../../lib/staff-texts.tsx'

type Effect = { expectedEffect: string; proofPlan: string }
type Props = {
  value: Effect
  errors: Partial<Record<string, string>>
  onChange: (change: Partial<Effect>) => void
}

/** D5: what an action is to bring about, and how that is proven before it is rolled out. */
export function EffectFields({ value, errors, onChange }: Props) {
  const { t } = useTexts()
  return (
    <>
      <Textarea
        label={t('car-measure.expected')}
        autosize
        minRows={2}
        maxLength={2000}
        value={value.expectedEffect}
        error={errors['expectedEffect']}
        onChange={(event) => onChange({ expectedEffect: event.currentTarget.value })}
      />
      <Textarea
        label={t('car-measure.proof-plan')}
        autosize
        minRows={2}
        maxLength={2000}
        value={value.proofPlan}
        error={errors['proofPlan']}
        onChange={(event) => onChange({ proofPlan: event.currentTarget.value })}
      />
    </>
  )
}
