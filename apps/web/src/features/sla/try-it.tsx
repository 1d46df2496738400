import { Button, Group, NativeSelect, Table, TextInput, VisuallyHidden } from '@mantine/core'
import type { ClockRules } from '@redress/contracts/sla'
import { startClock } from '@redress/domain/sla/clock'
import { countingCalendar } from '@redress/domain/sla/policy'
import { targetOf } from '@redress/domain/sla/target'
import { instantOf, wallTime } from '@redress/domain/sla/zone'
import { formatPromise } from '@redress/texts/format'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useMe } from '../../lib/me.tsx'
import { useTexts } from '../../lib/staff-texts.tsx'
import list from '../../ui/list-section.module.css'
import classes from './clock-rules.module.css'
import { PickCustomer } from './pick-customer.tsx'
import { policyName } from './policy-name.ts'
import { customerQuery } from './sla.queries.ts'
import { timeZones } from './time-zones.ts'

/**
 * A moment, a policy and, where it counts their days, a customer in; start, warning and due time out, by the same
 * arithmetic as the real clocks.
 */
export function TryIt({ rules }: { rules: ClockRules }) {
  const texts = useTexts()
  const { t } = texts
  const me = useMe()
  const [received, setReceived] = useState(() => localMinute(me.timeZone, Date.now()))
  const [policyId, setPolicyId] = useState('')
  const [chosenZone, setChosenZone] = useState<string | null>(null)
  const [chosen, setChosen] = useState<{ id: string; name: string } | null>(null)
  const [picking, setPicking] = useState(false)
  const policy = rules.policies.find(({ id }) => id === policyId) ?? rules.policies[0]
  const sender = policy?.customer ?? chosen
  const known = useQuery({ ...customerQuery(sender?.id ?? ''), enabled: sender !== null }).data
  const own = rules.calendars.find(({ id }) => id === policy?.calendarId)
  if (!policy || !own) return null
  const theirs = sender && rules.calendars.find(({ id }) => id === known?.calendar?.id)
  const calendar = countingCalendar(policy.side, own, theirs ?? null)
  const zone = chosenZone ?? policy.customer?.timeZone ?? (sender ? known?.timeZone : null) ?? me.timeZone
  const wall = Date.parse(`${received}Z`)
  const clock = Number.isNaN(wall)
    ? null
    : startClock(calendar, new Date(instantOf(calendar.timeZone, wall)), targetOf(policy))
  return (
    <>
      <div className={classes.try}>
        <TextInput
          type="datetime-local"
          label={t('clocks.try-received')}
          value={received}
          onChange={(event) => setReceived(event.currentTarget.value)}
        />
        <NativeSelect
          label={t('clocks.try-policy')}
          value={policy.id}
          data={rules.policies.map((one) => ({ value: one.id, label: policyName(one, texts) }))}
          onChange={(event) => setPolicyId(event.currentTarget.value)}
        />
        <NativeSelect
          label={t('clocks.try-zone')}
          value={zone}
          data={timeZones}
          onChange={(event) => setChosenZone(event.currentTarget.value)}
        />
      </div>
      {policy.side === 'customers' && (
        <Group gap="xs" mt="xs">
          <span>
            {t('clocks.try-customer')}: {sender?.name ?? t('clocks.try-nobody')}
          </span>
          {!policy.customer && (
            <Button size="compact-sm" variant="default" onClick={() => setPicking(true)}>
              {t('clocks.choose-customer')}
            </Button>
          )}
          <span className={classes.quiet}>{t('clocks.try-counted', { name: calendar.name })}</span>
        </Group>
      )}
      {picking && (
        <PickCustomer
          onClose={() => setPicking(false)}
          onPick={(customer) => {
            setChosen(customer)
            setPicking(false)
          }}
        />
      )}
      {clock && (
        <Table.ScrollContainer minWidth={560} type="native">
          <Table verticalSpacing={4} className={`${list.table} ${classes.result}`} aria-live="polite">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>
                  <VisuallyHidden>{t('clocks.try')}</VisuallyHidden>
                </Table.Th>
                <Table.Th>{t('clocks.try-here')}</Table.Th>
                <Table.Th>{t('clocks.try-there')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              <Moment name={t('clocks.try-start')} at={clock.startedAt} zones={[calendar.timeZone, zone]} />
              <Moment name={t('clocks.try-risk')} at={clock.atRiskAt} zones={[calendar.timeZone, zone]} />
              <Moment name={t('clocks.try-due')} at={clock.dueAt} zones={[calendar.timeZone, zone]} />
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </>
  )
}

function Moment({ name, at, zones }: { name: string; at: Date; zones: [string, string] }) {
  const { language } = useTexts()
  return (
    <Table.Tr>
      <Table.Th scope="row">{name}</Table.Th>
      <Table.Td>{formatPromise(language, zones[0], at)}</Table.Td>
      <Table.Td>{formatPromise(language, zones[1], at)}</Table.Td>
    </Table.Tr>
  )
}

function localMinute(timeZone: string, instant: number): string {
  return new Date(wallTime(timeZone, instant)).toISOString().slice(0, 16)
}
