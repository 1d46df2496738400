import { Button, Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { AboutBatch } from '../../features/catalog/about-batch.tsx'
import { BatchDialog } from '../../features/catalog/batch-dialog.tsx'
import { BatchFacts } from '../../features/catalog/batch-facts.tsx'
import { BatchTable } from '../../features/catalog/batch-table.tsx'
import { Block } from '../../features/catalog/block.tsx'
import classes from '../../features/catalog/catalog.module.css'
import { batchQuery } from '../../features/catalog/catalog.queries.ts'
import { CustomersOfBatch } from '../../features/catalog/customers-of-batch.tsx'
import { HoldDialog } from '../../features/catalog/hold-dialog.tsx'
import { HoldList } from '../../features/catalog/hold-list.tsx'
import { addressOf } from '../../lib/call.ts'
import { useMay } from '../../lib/me.tsx'
import { usePageTitle } from '../../lib/page-title.ts'
import { useTexts } from '../../lib/staff-texts.tsx'
import { useDelayed } from '../../lib/use-delayed.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { paths } from '../paths.ts'
import { BatchByNumber } from './batch-by-number.tsx'
import page from './plain-page.module.css'

const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** A batch by its id, or by the number that somebody read from a label (UX 2.13). */
export function BatchPage() {
  const { batch = '' } = useParams()
  return id.test(batch) ? <OneBatch key={batch} id={batch} /> : <BatchByNumber key={batch} number={batch} />
}

/** The page of a recall: what was made and shipped, everything about it, and the button that stops it. */
function OneBatch({ id: batchId }: { id: string }) {
  const { t } = useTexts()
  const mayWrite = useMay('catalog.write')
  const mayHold = useMay('hold.set')
  const mayAudit = useMay('complaint.audit')
  const query = useQuery(batchQuery(batchId))
  const waiting = useDelayed(query.isPending)
  const [doing, setDoing] = useState<'change' | 'hold' | null>(null)
  const batch = query.data
  usePageTitle(batch?.number ?? t('catalog.batch'))

  if (!batch) {
    return (
      <>
        <PageHeader title={t('catalog.batch')} />
        <div className={page.body}>
          {query.error && <ProblemNotice error={query.error} onRetry={() => query.refetch()} />}
          {waiting && <Skeleton height={240} />}
        </div>
      </>
    )
  }
  const { product } = batch
  const isHeld = batch.holds.some((hold) => hold.batch === batch.number && hold.releasedAt === null)
  const close = () => setDoing(null)
  return (
    <>
      <PageHeader title={batch.number}>
        {mayWrite && (
          <Button variant="default" onClick={() => setDoing('change')}>
            {t('catalog.change-batch')}
          </Button>
        )}
        {mayAudit && (
          <Button
            component="a"
            variant="default"
            href={addressOf('GET /api/batches/:id/trace-package', { id: batchId })}
          >
            {t('catalog.trace-package')}
          </Button>
        )}
        {mayHold && !isHeld && <Button onClick={() => setDoing('hold')}>{t('catalog.put-on-hold')}</Button>}
      </PageHeader>
      <div className={page.body}>
        {query.error && <ProblemNotice error={query.error} onRetry={() => query.refetch()} />}
        <BatchFacts
          batch={batch}
          product={<Link to={paths.product(product.id)}>{`${product.number} ${product.name}`}</Link>}
        />
        <Block title={t('catalog.about-batch')}>
          <AboutBatch about={batch.about} complaintHref={paths.complaint} />
        </Block>
        {batch.customers.length > 0 && (
          <Block title={t('catalog.customers-of-batch')}>
            <CustomersOfBatch customers={batch.customers} />
          </Block>
        )}
        {batch.cars.length > 0 && (
          <Block title={t('catalog.cars-of-batch')}>
            <ul className={classes.rows}>
              {batch.cars.map(({ number, title, checked, good, bad }) => (
                <li key={number}>
                  <Link to={paths.car(number, '#d3')}>{number}</Link> {title} ·{' '}
                  {t('catalog.counted', { checked, good, bad })}
                </li>
              ))}
            </ul>
          </Block>
        )}
        <Block title={t('catalog.holds')}>
          <HoldList holds={batch.holds} />
        </Block>
        <Block title={t('catalog.neighbours')}>
          {batch.neighbours.length === 0 ? (
            <p className={classes.quiet}>{t('catalog.no-neighbours')}</p>
          ) : (
            <BatchTable label={t('catalog.neighbours')} batches={batch.neighbours} hrefOf={paths.batch} />
          )}
        </Block>
      </div>
      {doing === 'change' && <BatchDialog productId={product.id} batch={batch} onClose={close} />}
      {doing === 'hold' && (
        <HoldDialog scope={{ productId: product.id, product: product.number, batch }} onClose={close} />
      )}
    </>
  )
}
