import { Button, Group, NativeSelect, Stack, Switch, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, useRef, useState } from 'react'
import { fieldErrors } from '../../lib/field-errors.ts'
import { newIdempotencyKey } from '../../lib/idempotency-key.ts'
import { useTexts } from '../../lib/staff-texts.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { notify } from '../../ui/notify.ts'
import { ProblemNotice } from '../../ui/problem-notice.tsx'

export type EntryField = {
  name: string
  label: string
  kind?: 'paragraph' | 'date' | 'quantity' | 'choice'
  choices?: { value: string; label: string }[]
  hint?: string
}

type Values = Record<string, string>

type Props = {
  title: string
  fields: EntryField[]
  first: Values
  /** Given where the entry can be taken out of use. */
  active?: boolean
  /** Word of the button; "Save" unless given. */
  act?: string
  /** Stands above the fields: what the deed means. */
  words?: string
  error: unknown
  isPending: boolean
  onSave: (
    values: Values,
    active: boolean,
    key: string,
    on: { onSuccess: () => void; onError: () => void },
  ) => void
  onClose: () => void
}

/** One entry of the master data: a few fields, each told its own fault, nothing typed is lost (AL-4). */
export function EntryDialog({ title, fields, first, error, isPending, onSave, onClose, ...o }: Props) {
  const texts = useTexts()
  const { t } = texts
  const [values, setValues] = useState(first)
  const [active, setActive] = useState(o.active ?? true)
  const key = useRef(newIdempotencyKey())
  const errors = fieldErrors(error, texts)

  function submit(event: FormEvent) {
    event.preventDefault()
    onSave(values, active, key.current, {
      onSuccess: () => {
        notify(t('catalog.saved'))
        onClose()
      },
      // Corrected words are another deed than the refused ones.
      onError: () => {
        key.current = newIdempotencyKey()
      },
    })
  }

  return (
    <Dialog title={title} size="28rem" onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          {Boolean(error) && <ProblemNotice error={error} slim />}
          {o.words && <div>{o.words}</div>}
          {fields.map((field, index) => (
            <Field
              key={field.name}
              field={field}
              first={index === 0}
              value={values[field.name] ?? ''}
              error={errors[field.name]}
              onChange={(value) => setValues((now) => ({ ...now, [field.name]: value }))}
            />
          ))}
          {o.active !== undefined && (
            <Switch
              label={t('catalog.in-use')}
              description={t('catalog.in-use-hint')}
              checked={active}
              error={errors['active']}
              onChange={(event) => setActive(event.currentTarget.checked)}
            />
          )}
          <Group justify="flex-end" gap="xs" mt={4}>
            <Button variant="default" onClick={onClose}>
              {t('edit.cancel')}
            </Button>
            <Button type="submit" loading={isPending}>
              {o.act ?? t('edit.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}

type FieldProps = {
  field: EntryField
  first: boolean
  value: string
  error: string | undefined
  onChange: (value: string) => void
}

function Field({ field, first, value, error, onChange }: FieldProps) {
  // Pieces are whole: spaces and points between the thousands fall away as they are typed.
  const written = (text: string) => (field.kind === 'quantity' ? text.replace(/\D/g, '') : text)
  const shared = {
    label: field.label,
    description: field.hint,
    value,
    error,
    ...(first ? { 'data-autofocus': true } : {}),
    onChange: (event: { currentTarget: { value: string } }) => onChange(written(event.currentTarget.value)),
  }
  if (field.kind === 'paragraph') return <Textarea {...shared} autosize minRows={2} maxLength={4000} />
  if (field.kind === 'choice') return <NativeSelect {...shared} data={field.choices ?? []} />
  if (field.kind === 'date') return <TextInput {...shared} type="date" />
  return (
    <TextInput
      {...shared}
      autoComplete="off"
      maxLength={200}
      {...(field.kind === 'quantity' ? { inputMode: 'numeric' } : {})}
    />
  )
}
