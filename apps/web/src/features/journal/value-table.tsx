import { NativeSelect, Skeleton } from '@mantine/core'
import type { JournalColumn, JournalImport, JournalMapping } from '@redress/contracts/journal'
import type { JournalField } from '@redress/domain/journal/journal-field'
import { useQuery } from '@tanstack/react-query'
import { useTexts } from '../../lib/staff-texts.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { sayValue } from './change-mapping.ts'
import { codesOf, codeWord } from './field-words.ts'
import classes from './journal.module.css'
import { valuesQuery } from './journal.queries.ts'

type Props = {
  journal: JournalImport
  column: JournalColumn
  field: JournalField
  mapping: JournalMapping
  onChange: (mapping: JournalMapping) => void
}

/** The different words of a column, and which of our codes each one means. */
export function ValueTable({ journal, column, field, mapping, onChange }: Props) {
  const texts = useTexts()
  const { t } = texts
  const values = useQuery(valuesQuery(journal.id, journal.version, column.index, field))
  const codes = codesOf(field) ?? []
  return (
    <fieldset className={classes.values}>
      <legend>{t('journal.values-of', { name: column.name })}</legend>
      {values.error && <ProblemNotice error={values.error} onRetry={() => values.refetch()} slim />}
      {values.isPending && <Skeleton height={60} />}
      {values.data?.values.map(({ value, count, code }) => (
        <div key={value} className={classes.value}>
          <span>
            {value} <span className={classes.quiet}>{t('journal.value-count', { count })}</span>
          </span>
          <NativeSelect
            size="xs"
            aria-label={t('journal.value-of', { value })}
            value={mapping.values[field]?.[value] ?? code ?? ''}
            data={[
              { value: '', label: t('journal.value-none') },
              ...codes.map((one) => ({ value: one, label: codeWord(field, one, texts) })),
            ]}
            onChange={(event) => onChange(sayValue(mapping, field, value, event.currentTarget.value || null))}
          />
        </div>
      ))}
      {values.data?.orMore && <p className={classes.quiet}>{t('journal.values-more')}</p>}
    </fieldset>
  )
}
