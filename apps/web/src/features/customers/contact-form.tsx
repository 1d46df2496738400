import { NativeSelect, Stack, TextInput } from '@mantine/core'
import type { Contact } from '@redress/contracts/contacts'
import { customerLanguages, isCustomerLanguage, languageNames } from '@redress/domain/languages/language'
import { channels } from '@redress/domain/messages/channel'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useRef, useState } from 'react'
import { callSignedIn } from '../../lib/call-signed-in.ts'
import { fieldErrors } from '../../lib/field-errors.ts'
import { newIdempotencyKey } from '../../lib/idempotency-key.ts'
import { useTexts } from '../../lib/staff-texts.tsx'
import { useSaveUpon } from '../../lib/use-save-upon.ts'
import { ConflictBox } from '../../ui/conflict-box.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { bodyOf, changedOf, contactFields, draftOf } from './contact-draft.ts'
import classes from './customers.module.css'
import { useCreateContact, useRefreshCustomers } from './customers.mutations.ts'
import { sameEmailQuery } from './customers.queries.ts'
import { FormButtons } from './form-buttons.tsx'

const unsaved: Contact = {
  id: '',
  name: '',
  position: '',
  email: null,
  phone: null,
  fax: null,
  language: null,
  preferredChannel: null,
  active: true,
  version: 0,
}

type Props = { customerId: string; contact: Contact | null; onClose: () => void }

/** A new contact, or the one that is known; whoever has the same address already is named. */
export function ContactForm({ customerId, contact, onClose }: Props) {
  const texts = useTexts()
  const { t, word } = texts
  const upon = contact ?? unsaved
  const [draft, setDraft] = useState(() => draftOf(upon))
  const key = useRef(newIdempotencyKey())
  const create = useCreateContact(customerId)
  const refresh = useRefreshCustomers()
  const email = draft.email.trim().toLowerCase()
  const twins = (useQuery(sameEmailQuery(email)).data?.contacts ?? []).filter(({ id }) => id !== upon.id)
  const saving = useSaveUpon({
    upon,
    read: async () => {
      const input = { params: { id: customerId }, query: { show: 'all' } } as const
      const { contacts } = await callSignedIn('GET /api/customers/:id/contacts', input)
      return contacts.find(({ id }) => id === upon.id) ?? upon
    },
    save: ({ version }, wanted: ReturnType<typeof changedOf>) =>
      callSignedIn('PATCH /api/contacts/:id', { params: { id: upon.id }, body: { version, ...wanted } }),
    onDone: () => {
      refresh()
      onClose()
    },
  })
  const { conflict } = saving
  const error = create.error ?? saving.error
  const errors = fieldErrors(error, texts)

  function submit(event: FormEvent) {
    event.preventDefault()
    if (!contact) {
      const body = { ...bodyOf(draft), key: key.current }
      // Corrected words are another deed than the refused ones.
      const onError = () => {
        key.current = newIdempotencyKey()
      }
      create.mutate(body, { onSuccess: onClose, onError })
      return
    }
    const wanted = changedOf(draft, saving.before)
    if (Object.keys(wanted).length === 0) onClose()
    else saving.save(wanted)
  }

  function shown(field: (typeof contactFields)[number], value: string): string {
    if (field === 'preferredChannel') return word('channel', value) ?? value
    return field === 'language' && isCustomerLanguage(value) ? languageNames[value] : value
  }

  const line = (field: 'name' | 'position' | 'email' | 'phone' | 'fax') => ({
    label: t(field === 'name' ? 'customers.contact-name' : `customers.${field}`),
    autoComplete: 'off',
    maxLength: 200,
    value: draft[field],
    error: errors[field],
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget
      setDraft((before) => ({ ...before, [field]: value }))
    },
  })

  return (
    <Dialog
      title={t(contact ? 'customers.edit-contact' : 'customers.new-contact')}
      size="30rem"
      onClose={onClose}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          {error && <ProblemNotice error={error} slim />}
          {conflict && (
            <ConflictBox
              fields={contactFields.map((name) => ({
                name,
                label: t(name === 'name' ? 'customers.contact-name' : `customers.${name}`),
                before: shown(name, draftOf(conflict.before)[name]),
                now: shown(name, draftOf(conflict.now)[name]),
                mine: name in conflict.wanted ? shown(name, draft[name]) : null,
              }))}
              busy={saving.isPending}
              onKeep={() => setDraft(draftOf(saving.keepTheirs()))}
              onPut={saving.putMine}
            />
          )}
          <TextInput data-autofocus required {...line('name')} />
          <TextInput {...line('position')} />
          <TextInput type="email" {...line('email')} />
          {twins.length > 0 && (
            <p role="status" className={classes.hint}>
              {t('customers.same-email', {
                who: twins.map((one) => `${one.name} (${one.customer})`).join(', '),
              })}
            </p>
          )}
          <div className={classes.pair}>
            <TextInput type="tel" {...line('phone')} />
            <TextInput type="tel" {...line('fax')} />
            <NativeSelect
              label={t('customers.language')}
              value={draft.language}
              error={errors['language']}
              data={[
                { value: '', label: t('customers.as-customer') },
                ...customerLanguages.map((value) => ({ value, label: languageNames[value] })),
              ]}
              onChange={({ currentTarget: { value } }) =>
                setDraft((before) => ({ ...before, language: value }))
              }
            />
            <NativeSelect
              label={t('customers.preferredChannel')}
              value={draft.preferredChannel}
              error={errors['preferredChannel']}
              data={[
                { value: '', label: t('customers.as-customer') },
                ...channels.map((value) => ({ value, label: t(`channel.${value}`) })),
              ]}
              onChange={({ currentTarget: { value } }) =>
                setDraft((before) => ({ ...before, preferredChannel: value }))
              }
            />
          </div>
          <FormButtons
            action={t(contact ? 'edit.save' : 'customers.add-contact')}
            loading={create.isPending || saving.isPending}
            onClose={onClose}
          />
        </Stack>
      </form>
    </Dialog>
  )
}
