import { Button, NativeSelect, Select, Stack, TextInput } from '@mantine/core'
import { languageNames, type StaffLanguage, staffLanguages } from '@redress/domain/languages/language'
import { type FormEvent, useState } from 'react'
import { fieldErrors } from '../../lib/field-errors.ts'
import { useMe } from '../../lib/me.tsx'
import { useTexts } from '../../lib/staff-texts.tsx'
import { notify } from '../../ui/notify.ts'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { useChangeAccount } from './account.mutations.ts'

const timeZones = ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')]

export function ProfileForm() {
  const texts = useTexts()
  const { t } = texts
  const me = useMe()
  const [name, setName] = useState(me.name)
  const [language, setLanguage] = useState<StaffLanguage>(me.language)
  const [timeZone, setTimeZone] = useState(me.timeZone)
  const change = useChangeAccount()
  const errors = fieldErrors(change.error, texts)

  function submit(event: FormEvent) {
    event.preventDefault()
    change.mutate(
      { version: me.version, name: name.trim(), language, timeZone },
      { onSuccess: () => notify(t('account.saved')) },
    )
  }

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        {change.error && <ProblemNotice error={change.error} slim />}
        <TextInput label={t('user.email')} value={me.email} readOnly autoComplete="username" />
        <TextInput
          label={t('account.name')}
          autoComplete="name"
          maxLength={120}
          value={name}
          error={errors['name']}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <NativeSelect
          label={t('account.language')}
          value={language}
          data={staffLanguages.map((value) => ({ value, label: languageNames[value] }))}
          onChange={(event) => setLanguage(event.currentTarget.value as StaffLanguage)}
        />
        <Select
          label={t('account.time-zone')}
          description={t('account.time-zone-hint')}
          searchable
          allowDeselect={false}
          limit={40}
          data={timeZones}
          value={timeZone}
          error={errors['timeZone']}
          nothingFoundMessage={t('pick.none')}
          onChange={(value) => value && setTimeZone(value)}
        />
        <Button type="submit" loading={change.isPending} style={{ alignSelf: 'flex-start' }}>
          {t('edit.save')}
        </Button>
      </Stack>
    </form>
  )
}
