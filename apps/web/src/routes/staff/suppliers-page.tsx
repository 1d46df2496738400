import { Button, Skeleton } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import classes from '../../features/catalog/catalog.module.css'
import { suppliersQuery, type Wanted } from '../../features/catalog/catalog.queries.ts'
import { ListTools } from '../../features/catalog/list-tools.tsx'
import { MasterTable } from '../../features/catalog/master-table.tsx'
import { SupplierDialog } from '../../features/catalog/supplier-dialog.tsx'
import { useMay } from '../../lib/me.tsx'
import { usePageTitle } from '../../lib/page-title.ts'
import { useTexts } from '../../lib/staff-texts.tsx'
import { useDelayed } from '../../lib/use-delayed.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { IconPlus } from '../../ui/icons.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { paths } from '../paths.ts'
import page from './plain-page.module.css'

/** Who sells us components and goods (MO-6). */
export function SuppliersPage() {
  const { t } = useTexts()
  const navigate = useNavigate()
  const mayWrite = useMay('catalog.write')
  const [wanted, setWanted] = useState<Wanted>({ q: '', show: 'active' })
  const [q] = useDebouncedValue(wanted.q.trim(), 150)
  const [adding, setAdding] = useState(false)
  const list = useInfiniteQuery(suppliersQuery({ ...wanted, q }))
  const waiting = useDelayed(list.isPending)
  const suppliers = list.data?.pages.flatMap((one) => one.suppliers) ?? []
  usePageTitle(t('nav.suppliers'))

  return (
    <>
      <PageHeader title={t('nav.suppliers')}>
        {mayWrite && (
          <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setAdding(true)}>
            {t('catalog.new-supplier')}
          </Button>
        )}
      </PageHeader>
      <div className={page.body}>
        <ListTools wanted={wanted} onChange={setWanted} />
        {list.error && <ProblemNotice error={list.error} onRetry={() => list.refetch()} />}
        {waiting && <Skeleton height={240} />}
        {list.data && suppliers.length === 0 && (
          <EmptyState title={t('catalog.none')}>{t('catalog.none-hint')}</EmptyState>
        )}
        {suppliers.length > 0 && (
          <MasterTable
            label={t('nav.suppliers')}
            width={520}
            rows={suppliers}
            isOff={({ active }) => !active}
            columns={[
              {
                name: t('catalog.name'),
                of: (supplier) => (
                  <span className={classes.name}>
                    <Link to={paths.supplier(supplier.id)}>{supplier.name}</Link>{' '}
                    {!supplier.active && `(${t('catalog.out-of-use')})`}
                  </span>
                ),
              },
              { name: t('catalog.country'), of: ({ country }) => country },
              { name: t('catalog.components'), figure: true, of: ({ components }) => components },
              { name: t('catalog.year-complaints'), figure: true, of: ({ complaints }) => complaints },
            ]}
          />
        )}
        {list.hasNextPage && (
          <Button
            variant="default"
            mt="sm"
            loading={list.isFetchingNextPage}
            onClick={() => list.fetchNextPage()}
          >
            {t('catalog.more')}
          </Button>
        )}
      </div>
      {adding && (
        <SupplierDialog
          supplier={null}
          onClose={() => setAdding(false)}
          onCreated={(id) => navigate(paths.supplier(id))}
        />
      )}
    </>
  )
}
