import { Button, Group, NativeSelect, Stack, TextInput } from '@mantine/core'
import type { Calendar, ClockPolicy } from '@redress/contracts/sla'
import { type Severity, severities } from '@redress/domain/complaints/complaint'
import { clockKinds } from '@redress/domain/sla/clock-kind'
import { type CalendarSide, calendarSides } from '@redress/domain/sla/policy'
import { type TargetUnit, targetUnits } from '@redress/domain/sla/target'
import { type FormEvent, useRef, useState } from 'react'
import { fieldErrors } from '../../lib/field-errors.ts'
import { newIdempotencyKey } from '../../lib/idempotency-key.ts'
import { useTexts } from '../../lib/staff-texts.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { notify } from '../../ui/notify.ts'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { PickCustomer } from './pick-customer.tsx'
import { type OnSite, onSiteOf, onSites } from './policy-name.ts'
import { useSetPolicy } from './sla.mutations.ts'

type Props = {
  /** Null for a new one. */
  policy: ClockPolicy | null
  calendars: Calendar[]
  onClose: () => void
}

export function PolicyForm({ policy, calendars, onClose }: Props) {
  const texts = useTexts()
  const { t } = texts
  const [kind, setKind] = useState(policy?.kind ?? 'first_reply')
  const [amount, setAmount] = useState(String(policy?.amount ?? 2))
  const [unit, setUnit] = useState<TargetUnit>(policy?.unit ?? 'workingDays')
  const [calendarId, setCalendarId] = useState(policy?.calendarId ?? calendars[0]?.id ?? '')
  const [severity, setSeverity] = useState<Severity | ''>(policy?.severity ?? '')
  const [side, setSide] = useState<CalendarSide>(policy?.side ?? 'ours')
  const [onSite, setOnSite] = useState<OnSite>(onSiteOf(policy?.onSite ?? null))
  const [customer, setCustomer] = useState<{ id: string; name: string } | null>(policy?.customer ?? null)
  const [picking, setPicking] = useState(false)
  const key = useRef(newIdempotencyKey())
  const save = useSetPolicy()
  const errors = fieldErrors(save.error, texts)

  function submit(event: FormEvent) {
    event.preventDefault()
    save.mutate(
      {
        kind,
        unit,
        amount: Number(amount.replace(',', '.')),
        calendarId,
        side,
        severity: severity === '' ? null : severity,
        onSite: onSite === 'either' ? null : onSite === 'yes',
        customerId: customer?.id ?? null,
        ...(policy ? { replaces: policy.id } : {}),
        key: key.current,
      },
      {
        onSuccess: () => {
          notify(t('clocks.saved'))
          onClose()
        },
        onError: () => {
          key.current = newIdempotencyKey()
        },
      },
    )
  }

  if (picking) {
    return (
      <PickCustomer
        onClose={() => setPicking(false)}
        onPick={(chosen) => {
          setCustomer(chosen)
          setPicking(false)
        }}
      />
    )
  }
  return (
    <Dialog title={t(policy ? 'clocks.change' : 'clocks.new-policy')} size="28rem" onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          {save.error && <ProblemNotice error={save.error} slim />}
          <NativeSelect
            data-autofocus
            label={t('clocks.kind')}
            value={kind}
            error={errors['kind']}
            data={clockKinds.map((value) => ({ value, label: t(`clock-kind.${value}`) }))}
            onChange={(event) => setKind(event.currentTarget.value as typeof kind)}
          />
          <TextInput
            label={t('clocks.target')}
            inputMode="decimal"
            autoComplete="off"
            value={amount}
            error={errors['amount']}
            onChange={(event) => setAmount(event.currentTarget.value)}
          />
          <NativeSelect
            label={t('clocks.unit')}
            value={unit}
            data={targetUnits.map((value) => ({ value, label: t(`clocks.unit-name.${value}`) }))}
            onChange={(event) => setUnit(event.currentTarget.value as TargetUnit)}
          />
          <NativeSelect
            label={t('clocks.calendar')}
            value={calendarId}
            error={errors['calendarId']}
            data={calendars.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(event) => setCalendarId(event.currentTarget.value)}
          />
          <NativeSelect
            label={t('clocks.side')}
            value={side}
            data={calendarSides.map((value) => ({ value, label: t(`clocks.side-of.${value}`) }))}
            onChange={(event) => setSide(event.currentTarget.value as CalendarSide)}
          />
          <NativeSelect
            label={t('clocks.severity')}
            value={severity}
            data={[
              { value: '', label: t('clocks.every-severity') },
              ...severities.map((value) => ({ value, label: t(`severity.${value}`) })),
            ]}
            onChange={(event) => setSeverity(event.currentTarget.value as Severity | '')}
          />
          <NativeSelect
            label={t('clocks.on-site')}
            value={onSite}
            data={onSites.map((value) => ({ value, label: t(`clocks.on-site-${value}`) }))}
            onChange={(event) => setOnSite(event.currentTarget.value as OnSite)}
          />
          <Group gap="xs">
            <span>
              {t('clocks.customer')}: {customer?.name ?? t('clocks.every-customer')}
            </span>
            <Button size="compact-sm" variant="default" onClick={() => setPicking(true)}>
              {t('clocks.choose-customer')}
            </Button>
            {customer && (
              <Button size="compact-sm" variant="default" onClick={() => setCustomer(null)}>
                {t('clocks.clear-customer')}
              </Button>
            )}
          </Group>
          <Group justify="flex-end" gap="xs" mt={4}>
            <Button variant="default" onClick={onClose}>
              {t('edit.cancel')}
            </Button>
            <Button type="submit" loading={save.isPending}>
              {t('edit.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}
