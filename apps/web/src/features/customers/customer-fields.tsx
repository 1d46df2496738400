import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { customerLanguages, isCustomerLanguage, languageNames } from '@redress/domain/languages/language'
import { channels } from '@redress/domain/messages/channel'
import { useQuery } from '@tanstack/react-query'
import { useTexts } from '../../lib/staff-texts.tsx'
import type { CustomerDraft } from './customer-draft.ts'
import classes from './customers.module.css'
import { calendarChoicesQuery } from './customers.queries.ts'

type Props = {
  draft: CustomerDraft
  errors: Record<string, string>
  set: (part: Partial<CustomerDraft>) => void
}

const zones = ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')]
const most = { name: 200, industry: 120, country: 60, registration: 200 } as const

export function CustomerFields({ draft, errors, set }: Props) {
  const { t } = useTexts()
  const calendars = useQuery(calendarChoicesQuery).data?.calendars ?? []
  const line = (field: keyof typeof most) => ({
    label: t(`customers.${field}`),
    maxLength: most[field],
    autoComplete: 'off',
    value: draft[field],
    error: errors[field],
    onChange: (event: { currentTarget: { value: string } }) => set({ [field]: event.currentTarget.value }),
  })
  return (
    <>
      <TextInput data-autofocus required {...line('name')} />
      <div className={classes.pair}>
        <TextInput {...line('industry')} />
        <TextInput {...line('country')} />
        <NativeSelect
          label={t('customers.language')}
          value={draft.language}
          error={errors['language']}
          data={customerLanguages.map((value) => ({ value, label: languageNames[value] }))}
          onChange={({ currentTarget: { value } }) => {
            if (isCustomerLanguage(value)) set({ language: value })
          }}
        />
        <NativeSelect
          label={t('customers.preferredChannel')}
          value={draft.preferredChannel}
          error={errors['preferredChannel']}
          data={channels.map((value) => ({ value, label: t(`channel.${value}`) }))}
          onChange={({ currentTarget: { value } }) => {
            const preferredChannel = channels.find((channel) => channel === value)
            if (preferredChannel) set({ preferredChannel })
          }}
        />
        <NativeSelect
          label={t('customers.timeZone')}
          value={draft.timeZone}
          error={errors['timeZone']}
          data={zones.includes(draft.timeZone) ? zones : [draft.timeZone, ...zones]}
          onChange={(event) => set({ timeZone: event.currentTarget.value })}
        />
        <NativeSelect
          label={t('customers.calendarId')}
          value={draft.calendarId}
          error={errors['calendarId']}
          data={[
            { value: '', label: t('customers.our-calendar') },
            ...calendars.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(event) => set({ calendarId: event.currentTarget.value })}
        />
      </div>
      <Textarea
        label={t('customers.address')}
        autosize={false}
        rows={3}
        maxLength={1000}
        value={draft.address}
        error={errors['address']}
        onChange={(event) => set({ address: event.currentTarget.value })}
      />
      <TextInput {...line('registration')} />
      <Textarea
        label={t('customers.notes')}
        rows={3}
        maxLength={4000}
        value={draft.notes}
        error={errors['notes']}
        onChange={(event) => set({ notes: event.currentTarget.value })}
      />
    </>
  )
}
