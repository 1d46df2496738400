import { Stack } from '@mantine/core'
import type { Customer } from '@redress/contracts/customers'
import { isCustomerLanguage, languageNames } from '@redress/domain/languages/language'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { callSignedIn } from '../../lib/call-signed-in.ts'
import { fieldErrors } from '../../lib/field-errors.ts'
import { useTexts } from '../../lib/staff-texts.tsx'
import { useSaveUpon } from '../../lib/use-save-upon.ts'
import { ConflictBox } from '../../ui/conflict-box.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { type CustomerDraft, changedOf, customerFields, draftOf } from './customer-draft.ts'
import { CustomerFields } from './customer-fields.tsx'
import { useRefreshCustomers } from './customers.mutations.ts'
import { calendarChoicesQuery } from './customers.queries.ts'
import { FormButtons } from './form-buttons.tsx'

export function EditCustomer({ customer, onClose }: { customer: Customer; onClose: () => void }) {
  const texts = useTexts()
  const { t, word } = texts
  const params = { id: customer.id }
  const [draft, setDraft] = useState(() => draftOf(customer))
  const calendars = useQuery(calendarChoicesQuery).data?.calendars ?? []
  const refresh = useRefreshCustomers()
  const saving = useSaveUpon({
    upon: customer,
    read: () => callSignedIn('GET /api/customers/:id', { params }),
    save: ({ version }, wanted: ReturnType<typeof changedOf>) =>
      callSignedIn('PATCH /api/customers/:id', { params, body: { version, ...wanted } }),
    onDone: () => {
      refresh()
      onClose()
    },
  })
  const { conflict } = saving

  function submit(event: FormEvent) {
    event.preventDefault()
    const wanted = changedOf(draft, saving.before)
    if (Object.keys(wanted).length === 0) onClose()
    else saving.save(wanted)
  }

  function shown(field: keyof CustomerDraft, of: CustomerDraft): string {
    const value = of[field]
    if (field === 'preferredChannel') return word('channel', value) ?? value
    if (field === 'language') return isCustomerLanguage(value) ? languageNames[value] : value
    if (field !== 'calendarId') return value
    return calendars.find(({ id }) => id === value)?.name ?? t('customers.our-calendar')
  }

  return (
    <Dialog title={t('customers.edit-of', { name: customer.name })} size="34rem" onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          {saving.error && <ProblemNotice error={saving.error} slim />}
          {conflict && (
            <ConflictBox
              fields={customerFields.map((name) => ({
                name,
                label: t(`customers.${name}`),
                before: shown(name, draftOf(conflict.before)),
                now: shown(name, draftOf(conflict.now)),
                mine: name in conflict.wanted ? shown(name, draft) : null,
              }))}
              busy={saving.isPending}
              onKeep={() => setDraft(draftOf(saving.keepTheirs()))}
              onPut={saving.putMine}
            />
          )}
          <CustomerFields
            draft={draft}
            errors={fieldErrors(saving.error, texts)}
            set={(part) => setDraft((before) => ({ ...before, ...part }))}
          />
          <FormButtons action={t('edit.save')} loading={saving.isPending} onClose={onClose} />
        </Stack>
      </form>
    </Dialog>
  )
}
