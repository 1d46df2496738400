import { Button, Skeleton, Table } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useTexts } from '../../lib/staff-texts.tsx'
import { useDelayed } from '../../lib/use-delayed.ts'
import { ClockBadge } from '../../ui/clock-badge.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { HoldPlate } from '../../ui/hold-plate.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { StepMark } from '../../ui/step-mark.tsx'
import { TimeStamp } from '../../ui/time-stamp.tsx'
import classes from './customers.module.css'
import { complaintsOfQuery } from './customers.queries.ts'

type Props = {
  customerId: string
  hrefOf: (number: string) => string
  /** The one useful next thing while there is none. */
  next: ReactNode
}

export function CustomerComplaints({ customerId, hrefOf, next }: Props) {
  const { t } = useTexts()
  const query = useInfiniteQuery(complaintsOfQuery(customerId))
  const waiting = useDelayed(query.isPending)
  const rows = query.data?.pages.flatMap((page) => page.rows) ?? []
  if (query.error) return <ProblemNotice error={query.error} onRetry={() => query.refetch()} />
  if (!query.data) return waiting ? <Skeleton height={240} /> : null
  if (rows.length === 0) return <EmptyState title={t('customers.no-complaints')} action={next} />
  return (
    <>
      <Table.ScrollContainer minWidth={700} type="native">
        <Table verticalSpacing={4} className={classes.table}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('customers.complaint')}</Table.Th>
              <Table.Th>{t('customers.product')}</Table.Th>
              <Table.Th>{t('customers.step')}</Table.Th>
              <Table.Th>{t('customers.clock')}</Table.Th>
              <Table.Th>{t('customers.received')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <Table.Tr key={row.id}>
                <Table.Td>
                  <Link to={hrefOf(row.number)}>{row.number}</Link> {row.subject}
                </Table.Td>
                <Table.Td>
                  {[row.product, row.batch].filter(Boolean).join(' · ')} {row.onHold && <HoldPlate />}
                </Table.Td>
                <Table.Td>
                  <StepMark step={row.step} />
                </Table.Td>
                <Table.Td>{row.clock ? <ClockBadge clock={row.clock} /> : '–'}</Table.Td>
                <Table.Td>
                  <TimeStamp at={row.receivedAt} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
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
    </>
  )
}
