import { Button, Stack } from '@mantine/core'
import type { Car } from '@redress/contracts/cars'
import { type FormEvent, type ReactNode, useState } from 'react'
import { changesUpon } from '../../../lib/changes-upon.ts'
import { fieldErrors } from '../../../lib/field-errors.ts'
import { newIdempotencyKey } from '../../../lib/idempotency-key.ts'
import { useMe } from '../../../lib/me.tsx'
import { useTexts } from '../../../lib/staff-texts.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import { RowConflict } from '../row-conflict.tsx'
import { useRowUpon } from '../use-row-upon.ts'
import classes from './causes.module.css'
import { useAddTest, useChangeTest } from './causes.mutations.ts'
import { TestFields, type TypedTest } from './recorded-test-fields.tsx'

type Test = Car['tests'][number]
type Props = { car: Car; onClose: () => void }

const empty = { method: '', sample: '', parameter: '', expected: '', found: '' }
const undecided = { causeId: null, verdict: null, doneOn: null }

/** A test as a record (CAR-4). */
export function AddTestDialog({ car, onClose }: Props) {
  const { name } = useMe()
  const { mutate, error, isPending } = useAddTest(car.number)
  const [key, setKey] = useState(newIdempotencyKey)
  const [form, setForm] = useState<TypedTest>({ ...empty, ...undecided, doneBy: name })

  function set(part: Partial<TypedTest>) {
    setForm((before) => ({ ...before, ...part }))
    // Other words are another deed (AL-3).
    if (error) setKey(newIdempotencyKey())
  }

  return (
    <TestDialog
      car={car}
      title="car-test.add"
      form={form}
      error={error}
      isPending={isPending}
      onChange={set}
      onSave={() => mutate({ ...form, key }, { onSuccess: onClose })}
      onClose={onClose}
    />
  )
}

/** Writes on a test that is there; what somebody else wrote in it meanwhile is shown first (AL-2). */
export function ChangeTestDialog({ car, test, onClose }: Props & { test: Test }) {
  const { mutateAsync } = useChangeTest(car.number, test.id)
  const saving = useRowUpon<Test, Partial<TypedTest>>({
    car,
    row: test,
    rowsOf: ({ tests }) => tests,
    save: (upon, wanted) => mutateAsync({ ...formOf(upon), ...wanted, version: upon.version }),
    onDone: onClose,
  })
  const [begun] = useState(() => formOf(test))
  const [form, setForm] = useState(begun)
  const factsOf = useFacts(car)
  const mine = changesUpon(begun, form)
  return (
    <TestDialog
      car={car}
      title="car-test.edit"
      form={form}
      error={saving.error}
      isPending={saving.isPending}
      isBlocked={saving.conflict !== null}
      onChange={(part) => setForm((before) => ({ ...before, ...part }))}
      onSave={() => saving.save(mine)}
      onClose={onClose}
    >
      {saving.conflict && (
        <RowConflict<Test>
          conflict={saving.conflict}
          mine={mine}
          factsOf={factsOf}
          busy={saving.isPending}
          onAnyway={() => saving.putMine(mine)}
        />
      )}
    </TestDialog>
  )
}

function formOf(test: Test): TypedTest {
  const { method, sample, parameter, expected, found, causeId, verdict, doneBy, doneOn } = test
  return { method, sample, parameter, expected, found, causeId, verdict, doneBy, doneOn }
}

function useFacts(car: Car) {
  const { t } = useTexts()
  return (test: Test) => [
    { name: 'method', label: t('car-test.method'), value: test.method },
    { name: 'sample', label: t('car-test.sample'), value: test.sample },
    { name: 'parameter', label: t('car-test.parameter'), value: test.parameter },
    { name: 'expected', label: t('car-test.expected'), value: test.expected },
    { name: 'found', label: t('car-test.found'), value: test.found },
    {
      name: 'causeId',
      label: t('car-test.cause'),
      value: car.causes.find(({ id }) => id === test.causeId)?.text ?? '',
    },
    {
      name: 'verdict',
      label: t('car-test.verdict'),
      value: test.verdict ? t(`test-verdict.${test.verdict}`) : '',
    },
    { name: 'doneBy', label: t('car-test.done-by'), value: test.doneBy },
    { name: 'doneOn', label: t('car-test.done-on'), value: test.doneOn ?? '' },
  ]
}

type DialogProps = Props & {
  title: 'car-test.add' | 'car-test.edit'
  form: TypedTest
  error: unknown
  isPending: boolean
  isBlocked?: boolean
  /** What has to be decided first. */
  children?: ReactNode
  onChange: (part: Partial<TypedTest>) => void
  onSave: () => void
}

function TestDialog({ car, title, form, error, isPending, isBlocked = false, ...rest }: DialogProps) {
  const { children, onChange, onSave, onClose } = rest
  const texts = useTexts()
  const { t } = texts
  const faults = fieldErrors(error, texts)

  function submit(event: FormEvent) {
    event.preventDefault()
    onSave()
  }

  return (
    <Dialog title={t(title)} size="lg" onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          {children}
          <TestFields car={car} form={form} faults={faults} onChange={onChange} />
          {Boolean(error) && Object.keys(faults).length === 0 && <ProblemNotice error={error} slim />}
          <div className={classes.acts}>
            <Button type="submit" loading={isPending} disabled={isBlocked}>
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
