import { Button, Skeleton } from '@mantine/core'
import type { Component } from '@redress/contracts/suppliers'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useParams } from 'react-router'
import { Block } from '../../features/catalog/block.tsx'
import classes from '../../features/catalog/catalog.module.css'
import { supplierQuery } from '../../features/catalog/catalog.queries.ts'
import { ComponentTable } from '../../features/catalog/component-table.tsx'
import { MonthBars } from '../../features/catalog/month-bars.tsx'
import { ComponentDialog, SupplierDialog } from '../../features/catalog/supplier-dialog.tsx'
import { useMay } from '../../lib/me.tsx'
import { usePageTitle } from '../../lib/page-title.ts'
import { useTexts } from '../../lib/staff-texts.tsx'
import { useDelayed } from '../../lib/use-delayed.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import page from './plain-page.module.css'

/** One supplier: components, and complaints by its fault month by month (MO-6). */
export function SupplierPage() {
  const { t } = useTexts()
  const { id = '' } = useParams()
  const mayWrite = useMay('catalog.write')
  const query = useQuery(supplierQuery(id))
  const waiting = useDelayed(query.isPending)
  const [changing, setChanging] = useState(false)
  const [component, setComponent] = useState<Component | 'new' | null>(null)
  const supplier = query.data
  usePageTitle(supplier?.name ?? t('nav.suppliers'))

  if (!supplier) {
    return (
      <>
        <PageHeader title={t('nav.suppliers')} />
        <div className={page.body}>
          {query.error && <ProblemNotice error={query.error} onRetry={() => query.refetch()} />}
          {waiting && <Skeleton height={240} />}
        </div>
      </>
    )
  }
  const facts = [
    [t('catalog.country'), supplier.country],
    [t('catalog.email'), supplier.email],
    [t('catalog.phone'), supplier.phone],
    [t('catalog.state'), t(supplier.active ? 'catalog.in-use' : 'catalog.out-of-use')],
    [t('catalog.notes'), supplier.notes],
  ].filter(([, value]) => value !== '')
  return (
    <>
      <PageHeader title={supplier.name}>
        {mayWrite && (
          <Button variant="default" onClick={() => setChanging(true)}>
            {t('catalog.change-supplier')}
          </Button>
        )}
      </PageHeader>
      <div className={page.body}>
        {query.error && <ProblemNotice error={query.error} onRetry={() => query.refetch()} />}
        <dl className={classes.facts}>
          {facts.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <Block title={t('catalog.by-fault')}>
          <MonthBars months={supplier.months} />
        </Block>
        <Block
          title={t('catalog.components')}
          tools={
            mayWrite && (
              <Button size="compact-sm" variant="default" onClick={() => setComponent('new')}>
                {t('catalog.new-component')}
              </Button>
            )
          }
        >
          <ComponentTable components={supplier.components} onEdit={mayWrite ? setComponent : null} />
        </Block>
      </div>
      {changing && <SupplierDialog supplier={supplier} onClose={() => setChanging(false)} />}
      {component && (
        <ComponentDialog
          supplierId={id}
          component={component === 'new' ? null : component}
          onClose={() => setComponent(null)}
        />
      )}
    </>
  )
}
