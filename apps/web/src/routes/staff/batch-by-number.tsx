import { Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, Navigate } from 'react-router'
import classes from '../../features/catalog/catalog.module.css'
import { batchesByNumberQuery } from '../../features/catalog/catalog.queries.ts'
import { usePageTitle } from '../../lib/page-title.ts'
import { useTexts } from '../../lib/staff-texts.tsx'
import { useDelayed } from '../../lib/use-delayed.ts'
import { HoldPlate } from '../../ui/hold-plate.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { paths } from '../paths.ts'
import page from './plain-page.module.css'

/** Goes to the one batch of this number, else shows those of several products or of near spelling (UX 2.13). */
export function BatchByNumber({ number }: { number: string }) {
  const { t } = useTexts()
  const query = useQuery(batchesByNumberQuery(number))
  const waiting = useDelayed(query.isPending)
  const { exact = [], near = [] } = query.data ?? {}
  const [only, another] = exact
  usePageTitle(number)

  if (only && !another) return <Navigate to={paths.batch(only.id)} replace />
  const found = another ? exact : near
  return (
    <>
      <PageHeader title={t(another || !query.data ? 'catalog.batch' : 'catalog.unknown-batch', { number })} />
      <div className={page.body}>
        {query.error && <ProblemNotice error={query.error} onRetry={() => query.refetch()} />}
        {waiting && <Skeleton height={120} />}
        {found.length > 0 && <p>{t(another ? 'catalog.several' : 'catalog.near', { number })}</p>}
        <ul className={classes.rows}>
          {found.map((batch) => (
            <li key={batch.id} className={classes.row}>
              <Link to={paths.batch(batch.id)}>{batch.number}</Link>
              <span>{batch.product}</span>
              {batch.onHold && <HoldPlate />}
            </li>
          ))}
        </ul>
        {query.data && (
          <p>
            <Link to={paths.products}>{t('catalog.to-products')}</Link>
          </p>
        )}
      </div>
    </>
  )
}
