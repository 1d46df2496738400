import { Button, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useEffect, useState } from 'react'
import { fieldErrors } from '../../lib/field-errors.ts'
import { useTexts } from '../../lib/staff-texts.tsx'
import { notify } from '../../ui/notify.ts'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import classes from './account.module.css'
import { useConfirmTotp } from './account.mutations.ts'

type Props = { secret: string; uri: string; onDone: () => void }

export function TotpSetup({ secret, uri, onDone }: Props) {
  const texts = useTexts()
  const { t } = texts
  const [picture, setPicture] = useState<string | null>(null)
  const [code, setCode] = useState('')
  const confirm = useConfirmTotp()
  useEffect(() => {
    // Drawn here: the secret is nobody else's business.
    void import('qrcode').then(({ toDataURL }) => toDataURL(uri, { margin: 2, width: 400 })).then(setPicture)
  }, [uri])

  function submit(event: FormEvent) {
    event.preventDefault()
    confirm.mutate(code.replace(/\s/g, ''), {
      onSuccess: () => {
        notify(t('account.totp-started'))
        onDone()
      },
    })
  }

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <p className={classes.words}>{t('account.totp-scan')}</p>
        {picture && <img src={picture} alt={t('account.totp-picture')} className={classes.qr} />}
        <p className={classes.words}>
          {t('account.totp-secret')} <span className={classes.secret}>{secret}</span>
        </p>
        {confirm.error && <ProblemNotice error={confirm.error} slim />}
        <TextInput
          autoFocus
          label={t('sign-in.code')}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={7}
          value={code}
          error={fieldErrors(confirm.error, texts)['code']}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        <Button type="submit" loading={confirm.isPending} style={{ alignSelf: 'flex-start' }}>
          {t('account.confirm-totp')}
        </Button>
      </Stack>
    </form>
  )
}
