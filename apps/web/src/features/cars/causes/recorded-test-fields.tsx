import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import type { Car } from '@redress/contracts/cars'
import { causeKinds, testVerdicts } from '@redress/domain/cars/cause'
import { causeTree, inLines } from '@redress/domain/cars/cause-tree'
import { useTexts } from '../../../lib/staff-texts.tsx'
import classes from './causes.module.css'
import type { TestForm } from './causes.mutations.ts'

export type TypedTest = Required<TestForm>

const longFields = ['expected', 'found'] as const
const lineFields = ['sample', 'parameter'] as const

type Props = {
  car: Car
  form: TypedTest
  faults: Partial<Record<string, string>>
  onChange: (part: Partial<TypedTest>) => void
}

/** What was done with what, expected, found, and what follows (CAR-4). */
export function TestFields({ car, form, faults, onChange: set }: Props) {
  const { t } = useTexts()
  const causes = causeKinds.flatMap((kind) => inLines(causeTree(car.causes, kind)))
  return (
    <>
      <TextInput
        data-autofocus
        label={t('car-test.method')}
        maxLength={500}
        value={form.method}
        error={faults['method']}
        onChange={(event) => set({ method: event.currentTarget.value })}
      />
      {lineFields.map((field) => (
        <TextInput
          key={field}
          label={t(`car-test.${field}`)}
          description={field === 'sample' ? t('car-test.sample-hint') : undefined}
          maxLength={500}
          value={form[field]}
          error={faults[field]}
          onChange={(event) => set({ [field]: event.currentTarget.value })}
        />
      ))}
      <div className={classes.pair}>
        {longFields.map((field) => (
          <Textarea
            key={field}
            label={t(`car-test.${field}`)}
            autosize
            minRows={2}
            maxLength={1000}
            value={form[field]}
            error={faults[field]}
            onChange={(event) => set({ [field]: event.currentTarget.value })}
          />
        ))}
      </div>
      <NativeSelect
        label={t('car-test.cause')}
        value={form.causeId ?? ''}
        error={faults['causeId']}
        data={[
          { value: '', label: t('car-test.no-cause') },
          ...causes.map(({ why, depth }) => ({
            value: why.id,
            label: `${'\u2003'.repeat(depth)}${why.text.slice(0, 90)}`,
          })),
        ]}
        onChange={(event) => set({ causeId: event.currentTarget.value || null })}
      />
      <div className={classes.pair}>
        <NativeSelect
          label={t('car-test.verdict')}
          value={form.verdict ?? ''}
          error={faults['verdict']}
          data={[
            { value: '', label: t('test-verdict.open') },
            ...testVerdicts.map((value) => ({ value, label: t(`test-verdict.${value}`) })),
          ]}
          onChange={(event) =>
            set({ verdict: testVerdicts.find((one) => one === event.currentTarget.value) ?? null })
          }
        />
        <TextInput
          label={t('car-test.done-by')}
          maxLength={200}
          value={form.doneBy}
          error={faults['doneBy']}
          onChange={(event) => set({ doneBy: event.currentTarget.value })}
        />
        <TextInput
          type="date"
          label={t('car-test.done-on')}
          value={form.doneOn ?? ''}
          error={faults['doneOn']}
          onChange={(event) => set({ doneOn: event.currentTarget.value || null })}
        />
      </div>
    </>
  )
}
