import { Skeleton } from '@mantine/core'
import type { CustomerOverview } from '@redress/contracts/customer-overview'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useTexts } from '../../lib/staff-texts.tsx'
import { useDelayed } from '../../lib/use-delayed.ts'
import { ChannelIcon } from '../../ui/channel-icon.tsx'
import { HoldPlate } from '../../ui/hold-plate.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { TimeStamp } from '../../ui/time-stamp.tsx'
import { ComplaintCharts } from './complaint-charts.tsx'
import classes from './customers.module.css'
import { overviewQuery } from './customers.queries.ts'

type Props = {
  customerId: string
  complaintHref: (number: string) => string
  productHref: (productId: string) => string
  visitsHref: string
}

/** How it stands with the customer, each part on its own (CU-1). */
export function Overview({ customerId, complaintHref, productHref, visitsHref }: Props) {
  const { t } = useTexts()
  const query = useQuery(overviewQuery(customerId))
  const waiting = useDelayed(query.isPending)
  if (query.error) return <ProblemNotice error={query.error} onRetry={() => query.refetch()} />
  if (!query.data) return waiting ? <Skeleton height={320} /> : null
  const { holds, firstReply, repeats, products, defects, lastContacts, nextVisit } = query.data
  return (
    <div className={classes.panels}>
      <ComplaintCharts months={query.data.months} years={query.data.years} />
      <Panel title={t('customers.holds')}>
        <List items={holds} keyOf={(hold) => hold.id} none={t('customers.no-holds')}>
          {(hold) => (
            <>
              <HoldPlate reason={hold.reason} /> {[hold.product, hold.batch].filter(Boolean).join(' · ')}
              <div className={classes.quiet}>
                {hold.reason} · <TimeStamp at={hold.setAt} />
              </div>
            </>
          )}
        </List>
      </Panel>
      <Panel title={t('customers.care')}>
        <dl className={classes.facts}>
          <dt>{t('customers.first-reply')}</dt>
          <dd>
            {firstReply.of === 0
              ? t('customers.no-promise')
              : t('customers.in-time', { inTime: firstReply.inTime, of: firstReply.of })}
          </dd>
          {firstReply.meanHours !== null && (
            <>
              <dt>{t('customers.mean-reply')}</dt>
              <dd>{t('customers.hours', { count: firstReply.meanHours })}</dd>
            </>
          )}
          <dt>{t('customers.repeats')}</dt>
          <dd>{repeats}</dd>
          <dt>{t('customers.next-visit')}</dt>
          <dd>
            <Link to={visitsHref}>
              {nextVisit ? t(`customers.kind.${nextVisit.kind}`) : t('customers.no-next-visit')}
            </Link>
            {nextVisit && (
              <div className={classes.quiet}>
                <TimeStamp at={nextVisit.plannedAt} exact /> · {nextVisit.by} · {nextVisit.purpose}
              </div>
            )}
          </dd>
        </dl>
      </Panel>
      <Panel title={t('customers.last-contacts')}>
        <List
          items={lastContacts}
          keyOf={(word) => `${word.at} ${word.complaint}`}
          none={t('customers.no-last-contact')}
        >
          {(word) => <LastWord word={word} href={complaintHref(word.complaint)} />}
        </List>
      </Panel>
      <Panel title={t('customers.top-products')}>
        <List items={products} keyOf={(product) => product.id} none={t('customers.none-in-year')}>
          {(product) => (
            <>
              <Link to={productHref(product.id)}>{product.number}</Link> {product.onHold && <HoldPlate />}{' '}
              <span className={classes.quiet}>{product.name}</span>
              <span className={classes.amount}>{product.count}</span>
            </>
          )}
        </List>
      </Panel>
      <Panel title={t('customers.top-defects')}>
        <List items={defects} keyOf={(defect) => defect.id} none={t('customers.none-in-year')}>
          {(defect) => (
            <>
              {defect.code} <span className={classes.quiet}>{defect.name}</span>
              <span className={classes.amount}>{defect.count}</span>
            </>
          )}
        </List>
      </Panel>
    </div>
  )
}

function LastWord({ word, href }: { word: CustomerOverview['lastContacts'][number]; href: string }) {
  const { t } = useTexts()
  return (
    <>
      <ChannelIcon channel={word.channel} size={14} /> <Link to={href}>{word.complaint}</Link>{' '}
      {t(`message.${word.kind}`)}
      <div className={classes.quiet}>
        {word.by} · <TimeStamp at={word.at} />
      </div>
    </>
  )
}

function Panel({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={classes.panel} aria-label={title}>
      <h2 className={classes.panelTitle}>{title}</h2>
      {children}
    </section>
  )
}

type ListProps<T> = {
  items: T[]
  keyOf: (item: T) => string
  none: string
  children: (item: T) => ReactNode
}

function List<T>({ items, keyOf, none, children }: ListProps<T>) {
  if (items.length === 0) return <p className={classes.quiet}>{none}</p>
  return (
    <ul className={classes.lines}>
      {items.map((item) => (
        <li key={keyOf(item)}>{children(item)}</li>
      ))}
    </ul>
  )
}
