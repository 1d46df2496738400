import { Button, PasswordInput } from '@mantine/core'
import type { Complaint } from '@redress/contracts/complaints'
import { type FormEvent, useState } from 'react'
import { fieldErrors } from '../../../lib/field-errors.ts'
import { useMay, useMe } from '../../../lib/me.tsx'
import { useTexts } from '../../../lib/staff-texts.tsx'
import classes from './judgement.module.css'
import { useSignVerdict } from './judgement.mutations.ts'
import { RefusalNotice } from './refusal-notice.tsx'

/** The second signature under "unjustified", by somebody else, with the password typed anew (AN-6). */
export function SignVerdict({ record }: { record: Complaint }) {
  const texts = useTexts()
  const { t } = texts
  const me = useMe()
  const maySign = useMay('complaint.sign')
  const sign = useSignVerdict(record.number)
  const [password, setPassword] = useState('')
  const { decidedBy, secondSignedBy } = record.verdict
  if (record.step !== 'analysis' || record.validity !== 'unjustified' || secondSignedBy) return null

  function submit(event: FormEvent) {
    event.preventDefault()
    sign.mutate({ version: record.version, password }, { onSettled: () => setPassword('') })
  }

  const fault = fieldErrors(sign.error, texts)['password']
  return (
    <section className={classes.section} id="signature" aria-labelledby="signature-title">
      <h2 className={classes.title} id="signature-title">
        {t('judgement.signature')}
      </h2>
      {maySign && decidedBy?.id !== me.id ? (
        <form onSubmit={submit} noValidate>
          <div className={classes.fields}>
            <p className={classes.done}>{t('judgement.sign-hint')}</p>
            <PasswordInput
              label={t('account.current-password')}
              autoComplete="current-password"
              value={password}
              error={fault}
              visibilityToggleButtonProps={{ 'aria-label': t('sign-in.show-password') }}
              onChange={(event) => setPassword(event.currentTarget.value)}
            />
          </div>
          {sign.error && !fault && <RefusalNotice error={sign.error} />}
          <div className={classes.acts}>
            <Button type="submit" size="compact-md" disabled={password === ''} loading={sign.isPending}>
              {t('judgement.sign')}
            </Button>
          </div>
        </form>
      ) : (
        <p className={classes.done}>{t('judgement.waits-for-signature')}</p>
      )}
    </section>
  )
}
