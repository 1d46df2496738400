import { Button, Checkbox, Skeleton, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { CustomerTable } from '../../features/customers/customer-table.tsx'
import classes from '../../features/customers/customers.module.css'
import { customersQuery } from '../../features/customers/customers.queries.ts'
import { NewCustomer } from '../../features/customers/new-customer.tsx'
import { useMay } from '../../lib/me.tsx'
import { usePageTitle } from '../../lib/page-title.ts'
import { useTexts } from '../../lib/staff-texts.tsx'
import { useDelayed } from '../../lib/use-delayed.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { IconPlus, IconSearch } from '../../ui/icons.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { paths } from '../paths.ts'
import { NoPermission } from './no-permission.tsx'
import page from './plain-page.module.css'

const PAUSE_MS = 200

export function CustomersPage() {
  return useMay('customer.read') ? <Customers /> : <NoPermission permission="customer.read" />
}

function Customers() {
  const { t } = useTexts()
  const navigate = useNavigate()
  const mayWrite = useMay('customer.write')
  const [search, setSearch] = useSearchParams()
  const [text, setText] = useState(search.get('q') ?? '')
  const [q] = useDebouncedValue(text.trim(), PAUSE_MS)
  const all = search.get('show') === 'all'
  const [creating, setCreating] = useState(false)
  const query = useInfiniteQuery(customersQuery({ q, show: all ? 'all' : 'active' }))
  const waiting = useDelayed(query.isPending)
  const customers = query.data?.pages.flatMap((one) => one.customers) ?? []
  usePageTitle(t('nav.customers'))
  // The address keeps what is looked for, so that the way back leads to it.
  useEffect(() => {
    setSearch({ ...(q ? { q } : {}), ...(all ? { show: 'all' } : {}) }, { replace: true })
  }, [q, all, setSearch])

  const create = mayWrite && (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setCreating(true)}>
      {t('customers.new')}
    </Button>
  )
  return (
    <>
      <PageHeader title={t('nav.customers')}>{create}</PageHeader>
      <div className={page.body}>
        <div className={classes.search}>
          <TextInput
            type="search"
            label={t('customers.search')}
            description={t('customers.search-hint')}
            inputWrapperOrder={['label', 'input', 'description']}
            leftSection={<IconSearch size={16} stroke={1.6} aria-hidden />}
            maxLength={120}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <Checkbox
            mt={8}
            label={t('customers.show-inactive')}
            checked={all}
            onChange={(event) =>
              setSearch(
                { ...(q ? { q } : {}), ...(event.currentTarget.checked ? { show: 'all' } : {}) },
                { replace: true },
              )
            }
          />
        </div>
        {query.error && <ProblemNotice error={query.error} onRetry={() => query.refetch()} />}
        {waiting && <Skeleton height={240} />}
        {query.data && customers.length === 0 && (
          <EmptyState
            title={t(q ? 'customers.no-match' : 'customers.none')}
            action={q ? undefined : create}
          />
        )}
        {customers.length > 0 && (
          <CustomerTable
            customers={customers}
            hrefOf={paths.customer}
            openOf={(id) => paths.inbox('open', `?customer=${id}`)}
          />
        )}
        {query.hasNextPage && (
          <Button
            variant="default"
            mt="sm"
            loading={query.isFetchingNextPage}
            onClick={() => query.fetchNextPage()}
          >
            {t('customers.more')}
          </Button>
        )}
      </div>
      {creating && (
        <NewCustomer
          onClose={() => setCreating(false)}
          onCreated={(id) => void navigate(paths.customer(id))}
        />
      )}
    </>
  )
}
