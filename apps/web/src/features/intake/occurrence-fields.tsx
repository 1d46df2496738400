import { Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { type Remedy, remedies } from '@redress/domain/complaints/complaint'
import { useTexts } from '../../lib/staff-texts.tsx'
import classes from './intake.module.css'
import type { PlaceErrors } from './place-errors.ts'
import type { Intake } from './use-intake.ts'

/** Where and when it happened, what the caller wishes, and whether it is urgent (IN-9). */
export function OccurrenceFields({
  intake: { draft, set },
  errors,
}: {
  intake: Intake
  errors: PlaceErrors
}) {
  const { t } = useTexts()
  return (
    <div className={classes.four}>
      <TextInput
        label={t('facts.place')}
        maxLength={300}
        value={draft.occurredPlace}
        onChange={(event) => set({ occurredPlace: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        label={t('facts.occurred')}
        data-place="occurredOn"
        value={draft.occurredOn}
        error={errors.occurredOn}
        onChange={(event) => set({ occurredOn: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('facts.remedy')}
        value={draft.remedy}
        data={[
          { value: '', label: '–' },
          ...remedies.map((value) => ({ value, label: t(`remedy.${value}`) })),
        ]}
        onChange={(event) => set({ remedy: event.currentTarget.value as Remedy | '' })}
      />
      <Checkbox
        className={classes.urgent}
        label={t('urgent.word')}
        checked={draft.urgent}
        onChange={(event) => set({ urgent: event.currentTarget.checked })}
      />
    </div>
  )
}
