import { Stack } from '@mantine/core'
import { type FormEvent, useRef, useState } from 'react'
import { fieldErrors } from '../../lib/field-errors.ts'
import { newIdempotencyKey } from '../../lib/idempotency-key.ts'
import { useMe } from '../../lib/me.tsx'
import { useTexts } from '../../lib/staff-texts.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { bodyOf, draftOf } from './customer-draft.ts'
import { CustomerFields } from './customer-fields.tsx'
import { useCreateCustomer } from './customers.mutations.ts'
import { FormButtons } from './form-buttons.tsx'

export function NewCustomer(props: { onClose: () => void; onCreated: (id: string) => void }) {
  const texts = useTexts()
  const { t } = texts
  const me = useMe()
  const [draft, setDraft] = useState(() => draftOf(null, me.timeZone))
  const key = useRef(newIdempotencyKey())
  const create = useCreateCustomer()

  function submit(event: FormEvent) {
    event.preventDefault()
    create.mutate(
      { ...bodyOf(draft), key: key.current },
      {
        onSuccess: ({ id }) => props.onCreated(id),
        // Corrected words are another deed than the refused ones.
        onError: () => {
          key.current = newIdempotencyKey()
        },
      },
    )
  }

  return (
    <Dialog title={t('customers.new')} size="34rem" onClose={props.onClose}>
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          {create.error && <ProblemNotice error={create.error} slim />}
          <CustomerFields
            draft={draft}
            errors={fieldErrors(create.error, texts)}
            set={(part) => setDraft((before) => ({ ...before, ...part }))}
          />
          <FormButtons action={t('customers.create')} loading={create.isPending} onClose={props.onClose} />
        </Stack>
      </form>
    </Dialog>
  )
}
