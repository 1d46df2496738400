import { Button, Skeleton } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { localeOf } from '@redress/domain/languages/language'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import classes from '../../features/catalog/catalog.module.css'
import { productsQuery, type Wanted } from '../../features/catalog/catalog.queries.ts'
import { FindBatch } from '../../features/catalog/find-batch.tsx'
import { ListTools } from '../../features/catalog/list-tools.tsx'
import { MasterTable } from '../../features/catalog/master-table.tsx'
import { ProductDialog } from '../../features/catalog/product-dialog.tsx'
import { useMay } from '../../lib/me.tsx'
import { usePageTitle } from '../../lib/page-title.ts'
import { useTexts } from '../../lib/staff-texts.tsx'
import { useDelayed } from '../../lib/use-delayed.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { HoldPlate } from '../../ui/hold-plate.tsx'
import { IconPlus } from '../../ui/icons.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { paths } from '../paths.ts'
import page from './plain-page.module.css'

/** Everything we make, with what is open on it and what is on hold. */
export function ProductsPage() {
  const { t, language } = useTexts()
  const navigate = useNavigate()
  const mayWrite = useMay('catalog.write')
  const [wanted, setWanted] = useState<Wanted>({ q: '', show: 'active' })
  const [q] = useDebouncedValue(wanted.q.trim(), 150)
  const [adding, setAdding] = useState(false)
  const list = useInfiniteQuery(productsQuery({ ...wanted, q }))
  const waiting = useDelayed(list.isPending)
  const products = list.data?.pages.flatMap((one) => one.products) ?? []
  usePageTitle(t('nav.products'))

  return (
    <>
      <PageHeader title={t('nav.products')}>
        {mayWrite && (
          <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setAdding(true)}>
            {t('catalog.new-product')}
          </Button>
        )}
      </PageHeader>
      <div className={page.body}>
        <ListTools wanted={wanted} onChange={setWanted} />
        {list.error && <ProblemNotice error={list.error} onRetry={() => list.refetch()} />}
        {waiting && <Skeleton height={240} />}
        {list.data && products.length === 0 && (
          <EmptyState title={t('catalog.none')}>{t('catalog.none-hint')}</EmptyState>
        )}
        {products.length > 0 && (
          <MasterTable
            label={t('nav.products')}
            width={560}
            rows={products}
            isOff={({ active }) => !active}
            columns={[
              {
                name: t('catalog.number'),
                of: (product) => (
                  <span className={classes.name}>
                    <Link to={paths.product(product.id)}>{product.number}</Link>{' '}
                    {product.onHold && <HoldPlate />}
                  </span>
                ),
              },
              {
                name: t('catalog.name'),
                of: (product) =>
                  product.active ? product.name : `${product.name} (${t('catalog.out-of-use')})`,
              },
              { name: t('catalog.family'), of: ({ family }) => family },
              {
                name: t('catalog.open-complaints'),
                figure: true,
                of: ({ id, openComplaints }) =>
                  openComplaints === 0 ? (
                    0
                  ) : (
                    <Link to={paths.inbox('open', `?product=${id}`)}>
                      {openComplaints.toLocaleString(localeOf[language])}
                    </Link>
                  ),
              },
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
        <FindBatch onFind={(number) => navigate(paths.batch(number))} />
      </div>
      {adding && (
        <ProductDialog
          product={null}
          onClose={() => setAdding(false)}
          onCreated={(id) => navigate(paths.product(id))}
        />
      )}
    </>
  )
}
