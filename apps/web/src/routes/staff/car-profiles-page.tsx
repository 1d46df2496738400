import { Button, Skeleton } from '@mantine/core'
import type { CarProfile } from '@redress/contracts/car-profiles'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'react-router'
import { ProfileForm } from '../../features/cars/profiles/profile-form.tsx'
import { ProfileList } from '../../features/cars/profiles/profile-list.tsx'
import { profilesQuery } from '../../features/cars/profiles/profiles.queries.ts'
import { PickCustomer } from '../../features/sla/pick-customer.tsx'
import { useMay } from '../../lib/me.tsx'
import { usePageTitle } from '../../lib/page-title.ts'
import { useTexts } from '../../lib/staff-texts.tsx'
import { useDelayed } from '../../lib/use-delayed.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { IconPlus } from '../../ui/icons.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { paths } from '../paths.ts'
import { NoPermission } from './no-permission.tsx'
import page from './plain-page.module.css'

/** What customers demand of a report, and what they waive (CAR-13). */
export function CarProfilesPage() {
  const { t } = useTexts()
  const may = useMay('car.profile')
  const query = useQuery({ ...profilesQuery, enabled: may })
  const [edited, setEdited] = useState<CarProfile | 'new' | null>(null)
  const waiting = useDelayed(query.isLoading)
  usePageTitle(t('car-profile.title'))

  if (!may) return <NoPermission permission="car.profile" />
  const add = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setEdited('new')}>
      {t('car-profile.new')}
    </Button>
  )
  const profiles = query.data?.profiles
  return (
    <>
      <PageHeader title={t('car-profile.title')}>{profiles?.length ? add : null}</PageHeader>
      <div className={page.body}>
        <p>
          {t('car-profile.hint')} <Link to={paths.clocks}>{t('car-profile.clocks')}</Link>
        </p>
        {query.error && <ProblemNotice error={query.error} onRetry={() => query.refetch()} />}
        {waiting && <Skeleton height={240} />}
        {profiles?.length === 0 && <EmptyState title={t('car-profile.none')} action={add} />}
        {profiles && profiles.length > 0 && <ProfileList profiles={profiles} onEdit={setEdited} />}
      </div>
      {edited && (
        <ProfileForm
          profile={edited === 'new' ? null : edited}
          pickCustomer={(onPick, onClose) => <PickCustomer onPick={onPick} onClose={onClose} />}
          onClose={() => setEdited(null)}
        />
      )}
    </>
  )
}
