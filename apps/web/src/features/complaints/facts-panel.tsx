import type { Complaint } from '@redress/contracts/complaints'
import { isCustomerLanguage, languageNames } from '@redress/domain/languages/language'
import { formatDate } from '@redress/texts/format'
import type { ReactNode } from 'react'
import { useTexts } from '../../lib/staff-texts.tsx'
import { ClockBadge } from '../../ui/clock-badge.tsx'
import { PageBoundary } from '../../ui/page-boundary.tsx'
import { TimeStamp } from '../../ui/time-stamp.tsx'
import { CustomerCard } from './customer-card.tsx'
import { DocumentLinks } from './document-links.tsx'
import { EditableFacts } from './editable-facts.tsx'
import classes from './facts-panel.module.css'
import { LineList } from './line-list.tsx'
import { RelatedFacts } from './related-facts.tsx'

type Props = {
  record: Complaint
  complaintsOf: (customerId: string) => string
  customerHref: (customerId: string) => string
  complaintAt: (number: string) => string
}

/** What is known, beside the conversation; a part that fails takes no other with it. */
export function FactsPanel({ record, complaintsOf, customerHref, complaintAt }: Props) {
  const { t, language } = useTexts()
  return (
    <div className={classes.panel}>
      <Block title={t('facts.customer')}>
        <CustomerCard record={record} complaintsOf={complaintsOf} customerHref={customerHref} />
      </Block>
      <Block title={t('facts.lines')}>
        <LineList lines={record.lines} />
      </Block>
      <Block title={t('facts.judgement')}>
        <EditableFacts record={record} />
      </Block>
      <RelatedFacts record={record} complaintAt={complaintAt} />
      {record.clocks.length > 0 && (
        <Block title={t('facts.clocks')}>
          <ul className={classes.clocks}>
            {record.clocks.map((clock) => (
              <li key={clock.kind}>
                <span>{t(`clock-kind.${clock.kind}`)}</span>
                <ClockBadge clock={clock} />
                <span className={classes.quiet}>
                  {t(clock.metAt ? 'facts.met-at' : 'facts.due-at')}{' '}
                  <TimeStamp at={clock.metAt ?? clock.dueAt} exact />
                </span>
              </li>
            ))}
          </ul>
        </Block>
      )}
      <Block title={t('facts.reported')}>
        <dl className={classes.facts}>
          <Fact name={t('facts.received')}>
            <TimeStamp at={record.receivedAt} exact />
          </Fact>
          <Fact name={t('column.channel')}>{t(`channel.${record.channel}`)}</Fact>
          <Fact name={t('facts.registered-by')}>{record.registeredBy ?? t('facts.by-itself')}</Fact>
          <Fact name={t('facts.language')}>
            {isCustomerLanguage(record.language) ? languageNames[record.language] : record.language}
          </Fact>
          {record.occurredOn && (
            <Fact name={t('facts.occurred')}>{formatDate(language, record.occurredOn)}</Fact>
          )}
          {record.occurredPlace && <Fact name={t('facts.place')}>{record.occurredPlace}</Fact>}
          {record.minutesSpent > 0 && (
            <Fact name={t('facts.time-spent')}>{t('time.minutes', { count: record.minutesSpent })}</Fact>
          )}
          {record.remedy && <Fact name={t('facts.remedy')}>{t(`remedy.${record.remedy}`)}</Fact>}
          {record.situation && (
            <Fact name={t('facts.situation')}>
              <span className={classes.long}>{record.situation}</span>
            </Fact>
          )}
        </dl>
      </Block>
      <Block title={t('facts.documents')}>
        <DocumentLinks record={record} />
      </Block>
    </div>
  )
}

function Block({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={classes.block}>
      <h2 className={classes.title}>{title}</h2>
      <PageBoundary>{children}</PageBoundary>
    </section>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  )
}
