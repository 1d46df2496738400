import { Button, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core'
import type { Car } from '@redress/contracts/cars'
import { causeKinds, testVerdicts } from '@redress/domain/cars/cause'
import { causeTree, inLines } from '@redress/domain/cars/cause-tree'
import { type FormEvent, useState } from 'react'
import { fieldErrors } from '../../../lib/field-errors.ts'
import { newIdempotencyKey } from '../../../lib/idempotency-key.ts'
import { useMe } from '../../../lib/me.tsx'
import { useTexts } from '../../../lib/staff-texts.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import classes from './causes.module.css'
import { type TestForm, useAddTest, useChangeTest } from './causes.mutations.ts'

type Props = { car: Car; test: Car['tests'][number] | null; onClose: () => void }
type Typed = Required<TestForm>

const longFields = ['expected', 'found'] as const
const lineFields = ['sample', 'parameter'] as const

function formOf(test: Props['test'], myName: string): Typed {
  const empty = { method: '', sample: '', parameter: '', expected: '', found: '' }
  if (!test) return { ...empty, causeId: null, verdict: null, doneBy: myName, doneOn: null }
  const { method, sample, parameter, expected, found, causeId, verdict, doneBy, doneOn } = test
  return { method, sample, parameter, expected, found, causeId, verdict, doneBy, doneOn }
}

/** A test as a record: what was done with what, expected, found, and what follows (CAR-4). */
export function RecordTestDialog({ car, test, onClose }: Props) {
  const texts = useTexts()
  const { t } = texts
  const { name } = useMe()
  const add = useAddTest(car.number)
  const change = useChangeTest(car.number, test?.id ?? '')
  const [key, setKey] = useState(newIdempotencyKey)
  const [form, setForm] = useState<Typed>(() => formOf(test, name))
  const { error, isPending } = test ? change : add
  const faults = fieldErrors(error, texts)
  const causes = causeKinds.flatMap((kind) => inLines(causeTree(car.causes, kind)))

  function set(part: Partial<Typed>) {
    setForm((before) => ({ ...before, ...part }))
    // Other words are another deed (AL-3).
    if (add.error) setKey(newIdempotencyKey())
  }

  function submit(event: FormEvent) {
    event.preventDefault()
    if (test) change.mutate({ ...form, version: test.version }, { onSuccess: onClose })
    else add.mutate({ ...form, key }, { onSuccess: onClose })
  }

  return (
    <Dialog title={t(test ? 'car-test.edit' : 'car-test.add')} size="lg" onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
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
          {error && Object.keys(faults).length === 0 && <ProblemNotice error={error} slim />}
          <div className={classes.acts}>
            <Button type="submit" loading={isPending}>
              {t('edit.save')}
            </Button>
            <Button variant="default" onClick={onClose}>
              {t('edit.cancel')}
            </Button>
          </div>
        </Stack>
      </form>
    </Dialog>
  )
}
