import { Button, Table } from '@mantine/core'
import type { JournalImport } from '@redress/contracts/journal'
import { useInfiniteQuery } from '@tanstack/react-query'
import { addressOf } from '../../lib/call.ts'
import { useTexts } from '../../lib/staff-texts.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { faultWords } from './field-words.ts'
import classes from './journal.module.css'
import { refusedRowsQuery } from './journal.queries.ts'

/** Row by row why it is refused, and all of them as a file to be mended (IN-10). */
export function RefusedRows({ journal, isDry }: { journal: JournalImport; isDry: boolean }) {
  const texts = useTexts()
  const { t } = texts
  const list = useInfiniteQuery({ ...refusedRowsQuery(journal.id, isDry), enabled: journal.rows.failed > 0 })
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? []
  if (journal.rows.failed === 0) return <p className={classes.quiet}>{t('journal.errors-none')}</p>
  const report = `${addressOf('GET /api/journal-imports/:id/report', { id: journal.id })}?isDry=${isDry}`
  return (
    <section aria-labelledby="refused">
      <div className={classes.head}>
        <h3 className={classes.subtitle} id="refused">
          {t('journal.errors')}
        </h3>
        <Button component="a" href={report} download variant="default" size="compact-sm">
          {t('journal.download')}
        </Button>
      </div>
      <p className={classes.quiet}>{t('journal.errors-hint')}</p>
      {list.error && (
        <ProblemNotice
          error={list.error}
          title={t('journal.errors-failed')}
          onRetry={() => list.refetch()}
          slim
        />
      )}
      <Table className={classes.refused}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('journal.line')}</Table.Th>
            <Table.Th>{t('journal.wrong')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.line}>
              <Table.Td className={classes.lineNumber}>{row.line}</Table.Td>
              <Table.Td>
                {row.faults.map((fault) => (
                  <div key={`${fault.field} ${fault.column}`}>
                    <strong>{fault.columnName || t(`journal.field.${fault.field}`)}</strong>{' '}
                    {fault.value && <code className={classes.cell}>{fault.value}</code>}{' '}
                    {faultWords(fault, texts)}
                  </div>
                ))}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {list.hasNextPage && (
        <Button
          variant="default"
          mt="sm"
          loading={list.isFetchingNextPage}
          onClick={() => list.fetchNextPage()}
        >
          {t('journal.more')}
        </Button>
      )}
    </section>
  )
}
