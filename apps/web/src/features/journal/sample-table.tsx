import { Skeleton } from '@mantine/core'
import type { JournalColumn, JournalImport, JournalSample } from '@redress/contracts/journal'
import { useQuery } from '@tanstack/react-query'
import { useTexts } from '../../lib/staff-texts.tsx'
import { IconAlertTriangleFilled } from '../../ui/icons.ts'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { faultWords, fieldOf, understoodWords } from './field-words.ts'
import { sampleQuery } from './journal.queries.ts'
import classes from './sample-table.module.css'

type Row = JournalSample['rows'][number]

/** The first rows: what stands in the file, what is understood by it, and which cells are wrong. */
export function SampleTable({ journal }: { journal: JournalImport }) {
  const { t } = useTexts()
  const sample = useQuery(sampleQuery(journal))
  return (
    <div>
      <h3 className={classes.title} id="sample">
        {t('journal.sample')}
      </h3>
      {sample.error && <ProblemNotice error={sample.error} onRetry={() => sample.refetch()} slim />}
      {sample.isPending && <Skeleton height={200} />}
      {sample.data && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
        <section className={classes.scroll} tabIndex={0} aria-labelledby="sample">
          <table className={classes.table} data-old={sample.isPlaceholderData}>
            <thead>
              <tr>
                <th scope="col">{t('journal.line')}</th>
                {journal.columns.map((column) => (
                  <ColumnHead key={column.index} column={column} journal={journal} />
                ))}
              </tr>
            </thead>
            <tbody>
              {sample.data.rows.map((row) => (
                <tr key={row.line}>
                  <th scope="row" className={classes.line}>
                    {row.line}
                  </th>
                  {journal.columns.map(({ index }) => (
                    <Cell key={index} row={row} index={index} journal={journal} />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </div>
  )
}

function ColumnHead({ column, journal }: { column: JournalColumn; journal: JournalImport }) {
  const { t } = useTexts()
  const field = fieldOf(journal.mapping, column.index)
  return (
    <th scope="col" data-ignored={field === null}>
      {column.name}
      <span className={classes.kind}>
        {t(column.ambiguous ? 'journal.kind.ambiguous' : `journal.kind.${column.kind}`)}
        {column.dateOrder && ` (${t(`journal.order.${column.dateOrder}`)})`}
      </span>
      <span className={classes.kind}>
        {field ? t('journal.becomes', { field: t(`journal.field.${field}`) }) : t('journal.ignored')}
      </span>
    </th>
  )
}

function Cell({ row, index, journal }: { row: Row; index: number; journal: JournalImport }) {
  const texts = useTexts()
  const field = fieldOf(journal.mapping, index)
  const written = row.cells[index] ?? ''
  const fault = row.faults.find(({ column }) => column === index)
  const value = field ? row.understood[field] : undefined
  const understood =
    field && value !== undefined
      ? understoodWords(field, value, texts, journal.shape.timeZone, written.includes(':'))
      : undefined
  if (fault) {
    return (
      <td className={classes.wrong}>
        <span>{written}</span>
        <span className={classes.fault}>
          <IconAlertTriangleFilled size={13} aria-hidden /> {faultWords(fault, texts)}
        </span>
      </td>
    )
  }
  return (
    <td data-ignored={field === null}>
      <span>{written}</span>
      {understood !== undefined && understood !== written && (
        <span className={classes.understood}>→ {understood}</span>
      )}
    </td>
  )
}
