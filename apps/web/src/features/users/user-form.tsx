import { Button, Group, NativeSelect, Stack, TextInput } from '@mantine/core'
import type { User } from '@redress/contracts/identity'
import { type Role, roles } from '@redress/domain/identity/role'
import { languageNames, type StaffLanguage, staffLanguages } from '@redress/domain/languages/language'
import { type FormEvent, useRef, useState } from 'react'
import { fieldErrors } from '../../lib/field-errors.ts'
import { newIdempotencyKey } from '../../lib/idempotency-key.ts'
import { useTexts } from '../../lib/staff-texts.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { useChangeUser, useCreateUser } from './users.mutations.ts'

type Props = {
  /** Null for a new account. */
  user: User | null
  /** New people mostly work where the administrator works. */
  timeZone: string
  onClose: () => void
  onInvited: (sentTo: string, link: string | null) => void
}

export function UserForm({ user, timeZone, onClose, onInvited }: Props) {
  const texts = useTexts()
  const { t } = texts
  const [email, setEmail] = useState('')
  const [name, setName] = useState(user?.name ?? '')
  const [position, setPosition] = useState(user?.position ?? '')
  const [role, setRole] = useState<Role>(user?.role ?? 'agent')
  const [language, setLanguage] = useState<StaffLanguage>('en')
  const key = useRef(newIdempotencyKey())
  const create = useCreateUser()
  const change = useChangeUser()
  const error = create.error ?? change.error
  const errors = fieldErrors(error, texts)

  function submit(event: FormEvent) {
    event.preventDefault()
    if (user) {
      change.mutate({ id: user.id, version: user.version, name, position, role }, { onSuccess: onClose })
      return
    }
    const body = { email: email.trim(), name, position, role, language, timeZone, key: key.current }
    create.mutate(body, {
      onSuccess: ({ invitation }) => onInvited(invitation.sentTo, invitation.link),
      // Corrected words are another deed than the refused ones.
      onError: () => {
        key.current = newIdempotencyKey()
      },
    })
  }

  return (
    <Dialog title={user ? user.email : t('user.new')} size="28rem" onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          {error && <ProblemNotice error={error} slim />}
          {!user && (
            <TextInput
              data-autofocus
              label={t('user.email')}
              type="email"
              autoComplete="off"
              value={email}
              error={errors['email']}
              onChange={(event) => setEmail(event.currentTarget.value)}
            />
          )}
          <TextInput
            label={t('user.name')}
            autoComplete="off"
            maxLength={120}
            value={name}
            error={errors['name']}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <TextInput
            label={t('user.position')}
            autoComplete="off"
            maxLength={120}
            value={position}
            error={errors['position']}
            onChange={(event) => setPosition(event.currentTarget.value)}
          />
          <NativeSelect
            label={t('user.role')}
            value={role}
            error={errors['role']}
            data={roles.map((value) => ({ value, label: t(`role.${value}`) }))}
            onChange={(event) => setRole(event.currentTarget.value as Role)}
          />
          {!user && (
            <NativeSelect
              label={t('account.language')}
              value={language}
              data={staffLanguages.map((value) => ({ value, label: languageNames[value] }))}
              onChange={(event) => setLanguage(event.currentTarget.value as StaffLanguage)}
            />
          )}
          <Group justify="flex-end" gap="xs" mt={4}>
            <Button variant="default" onClick={onClose}>
              {t('edit.cancel')}
            </Button>
            <Button type="submit" loading={create.isPending || change.isPending}>
              {t(user ? 'edit.save' : 'user.create')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}
