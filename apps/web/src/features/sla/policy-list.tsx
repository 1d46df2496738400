import { Button, Group, Table, VisuallyHidden } from '@mantine/core'
import type { ClockPolicy, ClockRules } from '@redress/contracts/sla'
import { useTexts } from '../../lib/staff-texts.tsx'
import { notify } from '../../ui/notify.ts'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import list from '../../ui/list-section.module.css'
import classes from './clock-rules.module.css'
import { onSiteOf, policyName } from './policy-name.ts'
import { useEndPolicy } from './sla.mutations.ts'

export function PolicyList(props: { rules: ClockRules; onEdit: (policy: ClockPolicy) => void }) {
  const texts = useTexts()
  const { t } = texts
  const end = useEndPolicy()
  const { calendars, policies } = props.rules
  if (policies.length === 0) return <p>{t('clocks.no-policies')}</p>
  return (
    <>
      {end.error && <ProblemNotice error={end.error} slim />}
      <Table.ScrollContainer minWidth={880} type="native">
        <Table verticalSpacing={4} className={list.table}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('clocks.kind')}</Table.Th>
              <Table.Th>{t('clocks.target')}</Table.Th>
              <Table.Th>{t('clocks.calendar')}</Table.Th>
              <Table.Th>{t('clocks.severity')}</Table.Th>
              <Table.Th>{t('clocks.on-site')}</Table.Th>
              <Table.Th>{t('clocks.customer')}</Table.Th>
              <Table.Th>
                <VisuallyHidden>{t('clocks.acts')}</VisuallyHidden>
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {policies.map((policy) => (
              <Table.Tr key={policy.id}>
                <Table.Td className={classes.name}>{t(`clock-kind.${policy.kind}`)}</Table.Td>
                <Table.Td>{t(`clocks.unit-of.${policy.unit}`, { count: policy.amount })}</Table.Td>
                <Table.Td>
                  {calendars.find(({ id }) => id === policy.calendarId)?.name}
                  {policy.side === 'customers' && (
                    <div className={classes.quiet}>{t('clocks.side-short')}</div>
                  )}
                </Table.Td>
                <Table.Td>
                  {policy.severity ? t(`severity.${policy.severity}`) : t('clocks.every-severity')}
                </Table.Td>
                <Table.Td>{t(`clocks.on-site-${onSiteOf(policy.onSite)}`)}</Table.Td>
                <Table.Td>{policy.customer?.name ?? t('clocks.every-customer')}</Table.Td>
                <Table.Td className={list.acts}>
                  <Group gap={6} justify="flex-end" wrap="nowrap">
                    <Button
                      size="compact-sm"
                      variant="default"
                      aria-label={`${t('clocks.change')}: ${policyName(policy, texts)}`}
                      onClick={() => props.onEdit(policy)}
                    >
                      {t('clocks.change')}
                    </Button>
                    <Button
                      size="compact-sm"
                      variant="default"
                      aria-label={`${t('clocks.end')}: ${policyName(policy, texts)}`}
                      loading={end.isPending && end.variables === policy.id}
                      onClick={() => end.mutate(policy.id, { onSuccess: () => notify(t('clocks.saved')) })}
                    >
                      {t('clocks.end')}
                    </Button>
                  </Group>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </>
  )
}
