import { Button, NativeSelect } from '@mantine/core'
import type { JournalColumn, JournalImport, JournalMapping } from '@redress/contracts/journal'
import { type JournalField, journalFields } from '@redress/domain/journal/journal-field'
import { type DateOrder, dateOrders } from '@redress/domain/journal/journal-shape'
import { useState } from 'react'
import { useTexts } from '../../lib/staff-texts.tsx'
import { mapColumn, orderColumn } from './change-mapping.ts'
import { codesOf, isDateField } from './field-words.ts'
import classes from './journal.module.css'
import { ValueTable } from './value-table.tsx'

type Props = {
  journal: JournalImport
  column: JournalColumn
  mapping: JournalMapping
  onChange: (mapping: JournalMapping) => void
}

/** One column of the file with samples, and what it becomes. */
export function ColumnRow({ journal, column, mapping, onChange }: Props) {
  const { t } = useTexts()
  const [showWords, setShowWords] = useState(false)
  const { index, name, samples } = column
  const mapped = mapping.columns.find((one) => one.column === index)
  const field = mapped?.field ?? null
  const needsOrder = field !== null && isDateField(field)
  const isUnclear = needsOrder && column.ambiguous && mapped?.dateOrder === undefined

  return (
    <li className={classes.column}>
      <div className={classes.columnName}>
        <strong>{name}</strong>
        <span className={classes.quiet}>{samples.join(' · ') || t('journal.kind.empty')}</span>
      </div>
      <div className={classes.columnField}>
        <NativeSelect
          aria-label={t('journal.mapping.field-of', { name })}
          value={field ?? ''}
          data={[
            { value: '', label: t('journal.mapping.ignore') },
            ...journalFields.map((value) => ({ value, label: t(`journal.field.${value}`) })),
          ]}
          onChange={(event) =>
            onChange(mapColumn(mapping, index, (event.currentTarget.value || null) as JournalField | null))
          }
        />
        {needsOrder && (
          <NativeSelect
            aria-label={t('journal.mapping.order', { name })}
            value={mapped?.dateOrder ?? ''}
            error={isUnclear ? t('journal.mapping.order-needed') : undefined}
            data={[
              { value: '', label: t('journal.order.detected') },
              ...dateOrders.map((value) => ({ value, label: t(`journal.order.${value}`) })),
            ]}
            onChange={(event) =>
              onChange(orderColumn(mapping, index, (event.currentTarget.value || null) as DateOrder | null))
            }
          />
        )}
        {field !== null && codesOf(field) && (
          <Button
            size="compact-sm"
            variant="default"
            aria-expanded={showWords}
            onClick={() => setShowWords(!showWords)}
          >
            {t('journal.values')}
          </Button>
        )}
      </div>
      {showWords && field !== null && (
        <ValueTable journal={journal} column={column} field={field} mapping={mapping} onChange={onChange} />
      )}
    </li>
  )
}
