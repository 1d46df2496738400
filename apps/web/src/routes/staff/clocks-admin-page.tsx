import { Button, Skeleton } from '@mantine/core'
import type { Calendar, ClockPolicy } from '@redress/contracts/sla'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { CalendarForm } from '../../features/sla/calendar-form.tsx'
import { CalendarList } from '../../features/sla/calendar-list.tsx'
import list from '../../ui/list-section.module.css'
import { PolicyForm } from '../../features/sla/policy-form.tsx'
import { PolicyList } from '../../features/sla/policy-list.tsx'
import { clockRulesQuery } from '../../features/sla/sla.queries.ts'
import { TryIt } from '../../features/sla/try-it.tsx'
import { useMay } from '../../lib/me.tsx'
import { usePageTitle } from '../../lib/page-title.ts'
import { useTexts } from '../../lib/staff-texts.tsx'
import { useDelayed } from '../../lib/use-delayed.ts'
import { IconPlus } from '../../ui/icons.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { NoPermission } from './no-permission.tsx'
import page from './plain-page.module.css'

/** Which promise runs how long by which calendar, and a box to try it (UX 2.19). */
export function ClocksAdminPage() {
  const { t } = useTexts()
  const may = useMay('sla.manage')
  const rules = useQuery({ ...clockRulesQuery, enabled: may })
  const [calendar, setCalendar] = useState<Calendar | 'new' | null>(null)
  const [policy, setPolicy] = useState<ClockPolicy | 'new' | null>(null)
  const waiting = useDelayed(rules.isLoading)
  usePageTitle(t('nav.clocks'))

  if (!may) return <NoPermission permission="sla.manage" />
  return (
    <>
      <PageHeader title={t('nav.clocks')} />
      <div className={page.body}>
        {rules.error && <ProblemNotice error={rules.error} onRetry={() => rules.refetch()} />}
        {waiting && <Skeleton height={240} />}
        {rules.data && (
          <>
            <section aria-labelledby="clocks-policies">
              <div className={list.head}>
                <h2 className={list.title} id="clocks-policies">
                  {t('clocks.policies')}
                </h2>
                <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setPolicy('new')}>
                  {t('clocks.new-policy')}
                </Button>
              </div>
              <PolicyList rules={rules.data} onEdit={setPolicy} />
            </section>
            {rules.data.policies.length > 0 && (
              <section className={list.section} aria-labelledby="clocks-try">
                <div className={list.head}>
                  <h2 className={list.title} id="clocks-try">
                    {t('clocks.try')}
                  </h2>
                </div>
                <TryIt rules={rules.data} />
              </section>
            )}
            <section className={list.section} aria-labelledby="clocks-calendars">
              <div className={list.head}>
                <h2 className={list.title} id="clocks-calendars">
                  {t('clocks.calendars')}
                </h2>
                <Button
                  variant="default"
                  leftSection={<IconPlus size={16} aria-hidden />}
                  onClick={() => setCalendar('new')}
                >
                  {t('clocks.new-calendar')}
                </Button>
              </div>
              <CalendarList calendars={rules.data.calendars} onEdit={setCalendar} />
            </section>
          </>
        )}
      </div>
      {calendar && (
        <CalendarForm calendar={calendar === 'new' ? null : calendar} onClose={() => setCalendar(null)} />
      )}
      {policy && rules.data && (
        <PolicyForm
          policy={policy === 'new' ? null : policy}
          calendars={rules.data.calendars}
          onClose={() => setPolicy(null)}
        />
      )}
    </>
  )
}
