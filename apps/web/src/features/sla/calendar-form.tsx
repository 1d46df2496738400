import { Button, Checkbox, Group, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core'
import type { Calendar, CalendarEntry } from '@redress/contracts/sla'
import { type FormEvent, useRef, useState } from 'react'
import { newIdempotencyKey } from '../../lib/idempotency-key.ts'
import { useMe } from '../../lib/me.tsx'
import { useTexts } from '../../lib/staff-texts.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { notify } from '../../ui/notify.ts'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { calendarFaults } from './calendar-faults.ts'
import { useChangeCalendar, useCreateCalendar } from './sla.mutations.ts'
import { timeZones } from './time-zones.ts'
import { weekdays } from './weekdays.ts'
import { readDates, readDay, readSpecialDays, writeDay, writeSpecialDays } from './written-hours.ts'

type Written = {
  name: string
  timeZone: string
  week: Record<(typeof weekdays)[number], string>
  holidays: string
  specialDays: string
}

function written(calendar: Calendar | null, timeZone: string): Written {
  const hours = (day: (typeof weekdays)[number]) => writeDay(calendar?.week[day] ?? [])
  return {
    name: calendar?.name ?? '',
    timeZone: calendar?.timeZone ?? timeZone,
    week: {
      mon: hours('mon'),
      tue: hours('tue'),
      wed: hours('wed'),
      thu: hours('thu'),
      fri: hours('fri'),
      sat: hours('sat'),
      sun: hours('sun'),
    },
    holidays: calendar?.holidays.join('\n') ?? '',
    specialDays: writeSpecialDays(calendar?.specialDays ?? {}),
  }
}

function entryOf({ name, timeZone, week, holidays, specialDays }: Written): CalendarEntry {
  return {
    name,
    timeZone,
    week: {
      mon: readDay(week.mon),
      tue: readDay(week.tue),
      wed: readDay(week.wed),
      thu: readDay(week.thu),
      fri: readDay(week.fri),
      sat: readDay(week.sat),
      sun: readDay(week.sun),
    },
    holidays: readDates(holidays),
    specialDays: readSpecialDays(specialDays),
  }
}

/** A calendar as it is written by hand; each fault stands at the box it is in. */
export function CalendarForm({ calendar, onClose }: { calendar: Calendar | null; onClose: () => void }) {
  const texts = useTexts()
  const { t } = texts
  const me = useMe()
  const [form, setForm] = useState(() => written(calendar, me.timeZone))
  const [alsoRunning, setAlsoRunning] = useState(false)
  const key = useRef(newIdempotencyKey())
  const create = useCreateCalendar()
  const change = useChangeCalendar()
  const error = create.error ?? change.error
  const entry = entryOf(form)
  const faults = calendarFaults(error, entry, texts)
  const put = (part: Partial<Written>) => setForm({ ...form, ...part })

  function submit(event: FormEvent) {
    event.preventDefault()
    const onSuccess = () => {
      notify(t('clocks.saved'))
      onClose()
    }
    if (calendar) {
      const { id, version } = calendar
      change.mutate({ id, version, alsoRunning, ...entry }, { onSuccess })
      return
    }
    const onError = () => {
      key.current = newIdempotencyKey()
    }
    create.mutate({ ...entry, key: key.current }, { onSuccess, onError })
  }

  return (
    <Dialog title={calendar?.name ?? t('clocks.new-calendar')} size="32rem" onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          {error && <ProblemNotice error={error} slim />}
          <TextInput
            data-autofocus
            label={t('clocks.name')}
            autoComplete="off"
            maxLength={80}
            value={form.name}
            error={faults['name']}
            onChange={(event) => put({ name: event.currentTarget.value })}
          />
          <NativeSelect
            label={t('clocks.time-zone')}
            value={form.timeZone}
            data={timeZones}
            error={faults['timeZone']}
            onChange={(event) => put({ timeZone: event.currentTarget.value })}
          />
          <p style={{ margin: 0 }}>{faults['week'] ?? t('clocks.hours-hint')}</p>
          {weekdays.map((day) => (
            <TextInput
              key={day}
              label={t(`clocks.weekday.${day}`)}
              autoComplete="off"
              value={form.week[day]}
              error={faults[day]}
              onChange={(event) => put({ week: { ...form.week, [day]: event.currentTarget.value } })}
            />
          ))}
          <Textarea
            label={t('clocks.holidays')}
            description={t('clocks.holidays-hint')}
            rows={4}
            value={form.holidays}
            error={faults['holidays']}
            onChange={(event) => put({ holidays: event.currentTarget.value })}
          />
          <Textarea
            label={t('clocks.special-days')}
            description={t('clocks.special-days-hint')}
            rows={3}
            value={form.specialDays}
            error={faults['specialDays']}
            onChange={(event) => put({ specialDays: event.currentTarget.value })}
          />
          {calendar && calendar.runningClocks > 0 && (
            <Checkbox
              label={t('clocks.also-running', { count: calendar.runningClocks })}
              description={t('clocks.also-running-hint')}
              checked={alsoRunning}
              onChange={(event) => setAlsoRunning(event.currentTarget.checked)}
            />
          )}
          <Group justify="flex-end" gap="xs" mt={4}>
            <Button variant="default" onClick={onClose}>
              {t('edit.cancel')}
            </Button>
            <Button type="submit" loading={create.isPending || change.isPending}>
              {t('edit.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}
