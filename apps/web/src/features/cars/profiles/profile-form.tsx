import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core'
import type { CarProfile } from '@redress/contracts/car-profiles'
import { disciplines } from '@redress/domain/cars/car'
import { isCarField } from '@redress/domain/cars/fields'
import { isReportRule, reportRules } from '@redress/domain/cars/gate-rules'
import { customerLanguages, isCustomerLanguage, languageNames } from '@redress/domain/languages/language'
import { type FormEvent, type ReactNode, useState } from 'react'
import { fieldErrors } from '../../../lib/field-errors.ts'
import { newIdempotencyKey } from '../../../lib/idempotency-key.ts'
import { useTexts } from '../../../lib/staff-texts.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import { DemandsOfDiscipline } from './demands-of-discipline.tsx'
import classes from './profiles.module.css'
import { useChangeProfile, useCreateProfile } from './profiles.mutations.ts'

type Named = { id: string; name: string }

type Props = {
  profile: CarProfile | null
  /** How a customer is chosen; the page knows it. */
  pickCustomer: (onPick: (customer: Named) => void, onClose: () => void) => ReactNode
  onClose: () => void
}

/** What one customer demands of a report (CAR-13). The customer stays the same once it is made. */
export function ProfileForm({ profile, pickCustomer, onClose }: Props) {
  const texts = useTexts()
  const { t } = texts
  const create = useCreateProfile()
  const change = useChangeProfile()
  const [key] = useState(newIdempotencyKey)
  const [isPicking, setPicking] = useState(false)
  const [customer, setCustomer] = useState<Named | null>(profile?.customer ?? null)
  const [name, setName] = useState(profile?.name ?? '')
  const [language, setLanguage] = useState(profile?.language ?? null)
  const [printsScores, setPrintsScores] = useState(profile?.printsScores ?? false)
  const [demands, setDemands] = useState(() => ({
    required: (profile?.required ?? []).filter((one) => isReportRule(one) || isCarField(one)),
    // What only a profile asks for needs no waiving.
    waived: (profile?.waived ?? [])
      .filter(isReportRule)
      .filter((rule) => reportRules[rule].gate === 'always'),
  }))
  const error = create.error ?? change.error
  const faults = fieldErrors(error, texts)

  function save(active: boolean) {
    const body = { name, language, printsScores, ...demands }
    if (profile) {
      const { id, version } = profile
      change.mutate({ id, version, active, ...body }, { onSuccess: onClose })
    } else create.mutate({ ...body, customerId: customer?.id ?? null, key }, { onSuccess: onClose })
  }

  function submit(event: FormEvent) {
    event.preventDefault()
    save(profile?.active ?? true)
  }

  return (
    <Dialog title={profile?.name ?? t('car-profile.new')} size="lg" onClose={onClose}>
      <form onSubmit={submit} noValidate className={classes.form}>
        <div>
          {t('car-profile.customer')}: <strong>{customer?.name ?? t('car-profile.everybody')}</strong>{' '}
          {!profile && (
            <Button size="compact-sm" variant="default" onClick={() => setPicking(true)}>
              {t('pick.customer')}
            </Button>
          )}
          {faults['customerId'] && <p role="alert">{faults['customerId']}</p>}
        </div>
        <TextInput
          label={t('car-profile.name')}
          value={name}
          maxLength={120}
          error={faults['name']}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <NativeSelect
          label={t('car-profile.language')}
          value={language ?? ''}
          onChange={({ currentTarget: { value } }) => setLanguage(isCustomerLanguage(value) ? value : null)}
          data={[
            { value: '', label: t('car-profile.as-complaint') },
            ...customerLanguages.map((value) => ({ value, label: languageNames[value] })),
          ]}
        />
        <Checkbox
          label={t('car-profile.scores')}
          checked={printsScores}
          onChange={(event) => setPrintsScores(event.currentTarget.checked)}
        />
        <div>
          {disciplines.map((discipline) => (
            <DemandsOfDiscipline
              key={discipline}
              discipline={discipline}
              demands={demands}
              onChange={setDemands}
            />
          ))}
        </div>
        {error && !faults['name'] && !faults['customerId'] && <ProblemNotice error={error} slim />}
        <div className={classes.acts}>
          <Button type="submit" loading={create.isPending || change.isPending}>
            {t('car-profile.save')}
          </Button>
          {profile && (
            <Button variant="default" onClick={() => save(!profile.active)}>
              {t(profile.active ? 'car-profile.off' : 'car-profile.on')}
            </Button>
          )}
        </div>
      </form>
      {isPicking && pickCustomer(setCustomer, () => setPicking(false))}
    </Dialog>
  )
}
