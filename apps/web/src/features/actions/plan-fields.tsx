import { Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { fromField, toField } from '../../lib/date-time-field.ts'
import { useMe } from '../../lib/me.tsx'
import { useTexts } from '../../lib/staff-texts.tsx'
import { DueField } from './due-field.tsx'
import { OwnerField } from './owner-field.tsx'

type Plan = { title: string; detail: string; ownerId: string; dueAt: Date }
type Fields = Omit<Plan, 'dueAt'> & { due: string }

/** What, who and by when, as typed by the person's own clock; `sent` is what the API takes. */
export function usePlan(begin: () => Plan) {
  const { timeZone } = useMe()
  const [begun] = useState<Fields>(() => {
    const { dueAt, ...plan } = begin()
    return { ...plan, due: toField(timeZone, dueAt) }
  })
  const [fields, setFields] = useState(begun)
  const sentOf = ({ due, title, ...others }: Fields) => ({
    ...others,
    title: title.trim(),
    dueAt: fromField(timeZone, due),
  })
  return {
    fields,
    set: (part: Partial<Fields>) => setFields((before) => ({ ...before, ...part })),
    sent: sentOf(fields),
    /** What would be sent if nothing had been typed. */
    begun: sentOf(begun),
  }
}

type Props = {
  plan: ReturnType<typeof usePlan>
  errors: Partial<Record<string, string>>
  /** Where the dialog begins: with what is to be done, unless another field is asked for first. */
  autofocus?: boolean
}

/** The fields every plan has, whether it is new or planned anew. */
export function PlanFields({ plan, errors, autofocus = false }: Props) {
  const { t } = useTexts()
  const { fields, set } = plan
  return (
    <>
      <TextInput
        {...(autofocus ? { 'data-autofocus': true } : {})}
        label={t('action.title')}
        maxLength={200}
        value={fields.title}
        error={errors['title']}
        onChange={(event) => set({ title: event.currentTarget.value })}
      />
      <Textarea
        label={t('action.detail')}
        autosize
        minRows={2}
        maxLength={4000}
        value={fields.detail}
        error={errors['detail']}
        onChange={(event) => set({ detail: event.currentTarget.value })}
      />
      <OwnerField value={fields.ownerId} error={errors['ownerId']} onChange={(ownerId) => set({ ownerId })} />
      <DueField
        label={t('action.due')}
        value={fields.due}
        error={errors['dueAt']}
        onChange={(due) => set({ due })}
      />
    </>
  )
}
