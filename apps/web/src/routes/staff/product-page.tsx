import { Button, Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { Block } from '../../features/catalog/block.tsx'
import classes from '../../features/catalog/catalog.module.css'
import { productQuery } from '../../features/catalog/catalog.queries.ts'
import { HoldDialog } from '../../features/catalog/hold-dialog.tsx'
import { HoldList } from '../../features/catalog/hold-list.tsx'
import { ProductBatches } from '../../features/catalog/product-batches.tsx'
import { ProductDialog } from '../../features/catalog/product-dialog.tsx'
import { UnknownBatches } from '../../features/catalog/unknown-batches.tsx'
import { useMay } from '../../lib/me.tsx'
import { usePageTitle } from '../../lib/page-title.ts'
import { useTexts } from '../../lib/staff-texts.tsx'
import { useDelayed } from '../../lib/use-delayed.ts'
import { HoldPlate } from '../../ui/hold-plate.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { paths } from '../paths.ts'
import page from './plain-page.module.css'

/** One product: facts, holds, batches, and what nobody knows yet (UX 2.13). */
export function ProductPage() {
  const { t } = useTexts()
  const { id = '' } = useParams()
  const mayWrite = useMay('catalog.write')
  const mayHold = useMay('hold.set')
  const query = useQuery(productQuery(id))
  const waiting = useDelayed(query.isPending)
  const [doing, setDoing] = useState<'change' | 'hold' | null>(null)
  const product = query.data
  usePageTitle(product?.number ?? t('nav.products'))

  if (!product) {
    return (
      <>
        <PageHeader title={t('nav.products')} />
        <div className={page.body}>
          {query.error && <ProblemNotice error={query.error} onRetry={() => query.refetch()} />}
          {waiting && <Skeleton height={240} />}
        </div>
      </>
    )
  }
  const isHeld = product.holds.some(({ batch, releasedAt }) => batch === null && releasedAt === null)
  const close = () => setDoing(null)
  return (
    <>
      <PageHeader title={product.number}>
        {mayWrite && (
          <Button variant="default" onClick={() => setDoing('change')}>
            {t('catalog.change-product')}
          </Button>
        )}
        {mayHold && !isHeld && <Button onClick={() => setDoing('hold')}>{t('catalog.put-on-hold')}</Button>}
      </PageHeader>
      <div className={page.body}>
        {query.error && <ProblemNotice error={query.error} onRetry={() => query.refetch()} />}
        <dl className={classes.facts}>
          <div>
            <dt>{t('catalog.name')}</dt>
            <dd>
              {product.name} {product.onHold && <HoldPlate />}
            </dd>
          </div>
          <div>
            <dt>{t('catalog.family')}</dt>
            <dd>{product.family || '–'}</dd>
          </div>
          <div>
            <dt>{t('catalog.state')}</dt>
            <dd>{t(product.active ? 'catalog.in-use' : 'catalog.out-of-use')}</dd>
          </div>
          <div>
            <dt>{t('catalog.open-complaints')}</dt>
            <dd>
              <Link to={paths.inbox('open', `?product=${id}`)}>{product.openComplaints}</Link> ·{' '}
              <Link to={paths.inbox('all', `?product=${id}`)}>{t('catalog.all-complaints')}</Link>
            </dd>
          </div>
        </dl>
        {product.unknownBatches.length > 0 && (
          <Block title={t('catalog.unknown-batches')}>
            <UnknownBatches product={product} complaintHref={paths.complaint} />
          </Block>
        )}
        <Block title={t('catalog.holds')}>
          <HoldList holds={product.holds} />
        </Block>
        <ProductBatches productId={id} hrefOf={paths.batch} />
        <Block title={t('catalog.part-numbers')}>
          {product.customerParts.length === 0 && (
            <p className={classes.quiet}>{t('catalog.no-part-numbers')}</p>
          )}
          <ul className={classes.rows}>
            {product.customerParts.map((part) => (
              <li key={part.customerId} className={classes.row}>
                <strong>{part.number}</strong>
                <span className={classes.grow}>{part.customer}</span>
              </li>
            ))}
          </ul>
        </Block>
      </div>
      {doing === 'change' && <ProductDialog product={product} onClose={close} />}
      {doing === 'hold' && (
        <HoldDialog scope={{ productId: id, product: product.number, batch: null }} onClose={close} />
      )}
    </>
  )
}
