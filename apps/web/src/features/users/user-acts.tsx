import { ActionIcon, Menu } from '@mantine/core'
import type { User } from '@redress/contracts/identity'
import { useState } from 'react'
import { ProblemError } from '../../lib/call.ts'
import { fieldErrors } from '../../lib/field-errors.ts'
import { useMe } from '../../lib/me.tsx'
import { useTexts } from '../../lib/staff-texts.tsx'
import { IconDots } from '../../ui/icons.ts'
import { notify, notifyFailure } from '../../ui/notify.ts'
import { ConfirmDialog } from './confirm-dialog.tsx'
import { useChangeUser, useEndSessions, useEndUserTotp, useInviteAgain } from './users.mutations.ts'

type Props = {
  user: User
  onEdit: (user: User) => void
  onInvited: (sentTo: string, link: string | null) => void
}
type Question = 'disable' | 'end-totp'

export function UserActs({ user, onEdit, onInvited }: Props) {
  const texts = useTexts()
  const { t, word } = texts
  const me = useMe()
  const [question, setQuestion] = useState<Question | null>(null)
  const change = useChangeUser()
  const invite = useInviteAgain()
  const endSessions = useEndSessions()
  const endTotp = useEndUserTotp()
  const isMe = user.id === me.id

  function onError(error: unknown) {
    const [fault] = Object.values(fieldErrors(error, texts))
    const code = error instanceof ProblemError ? error.code : 'internal'
    notifyFailure(fault ?? word('problem', code) ?? code)
  }

  function setDisabled(disabled: boolean) {
    const onSuccess = () =>
      notify(t(disabled ? 'user.disabled-done' : 'user.enabled-done', { name: user.name }))
    change.mutate({ id: user.id, version: user.version, disabled }, { onSuccess, onError })
  }

  return (
    <>
      <Menu position="bottom-end" width={240}>
        <Menu.Target>
          <ActionIcon size={28} aria-label={t('user.acts-of', { name: user.name })}>
            <IconDots size={17} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => onEdit(user)}>{t('user.edit')}</Menu.Item>
          <Menu.Item
            disabled={user.disabledAt !== null}
            onClick={() =>
              invite.mutate(user.id, { onSuccess: (sent) => onInvited(sent.sentTo, sent.link), onError })
            }
          >
            {t(user.invited ? 'user.invite-again' : 'user.password-link')}
          </Menu.Item>
          <Menu.Item
            onClick={() =>
              endSessions.mutate(user.id, {
                onSuccess: ({ ended }) => notify(t('user.sessions-ended', { name: user.name, count: ended })),
                onError,
              })
            }
          >
            {t('user.end-sessions')}
          </Menu.Item>
          {user.totpOn && <Menu.Item onClick={() => setQuestion('end-totp')}>{t('user.end-totp')}</Menu.Item>}
          {!isMe && <Menu.Divider />}
          {!isMe && (
            <Menu.Item onClick={() => (user.disabledAt ? setDisabled(false) : setQuestion('disable'))}>
              {t(user.disabledAt ? 'user.enable' : 'user.disable')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {question && (
        <ConfirmDialog
          title={t(`user.${question}-ask`, { name: user.name })}
          words={t(`user.${question}-means`)}
          action={t(`user.${question}`)}
          onClose={() => setQuestion(null)}
          onConfirm={() => {
            setQuestion(null)
            if (question === 'disable') setDisabled(true)
            else {
              const onSuccess = () => notify(t('user.totp-ended', { name: user.name }))
              endTotp.mutate(user.id, { onSuccess, onError })
            }
          }}
        />
      )}
    </>
  )
}
