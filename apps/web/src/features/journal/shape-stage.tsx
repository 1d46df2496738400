import { Button, NativeSelect, Select, TextInput } from '@mantine/core'
import type { JournalImport, JournalShape } from '@redress/contracts/journal'
import {
  type DecimalSign,
  decimalSigns,
  type JournalEncoding,
  journalEncodings,
  type Separator,
  separators,
} from '@redress/domain/journal/journal-shape'
import { useTexts } from '../../lib/staff-texts.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import classes from './journal.module.css'
import { useShape } from './journal.mutations.ts'
import { SampleTable } from './sample-table.tsx'

const separatorNames = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' } as const
const decimalNames = { ',': 'comma', '.': 'point' } as const

/** Second stage: what was detected, each choice changeable; the rows below follow at once. */
export function ShapeStage({ journal, onNext }: { journal: JournalImport; onNext: () => void }) {
  const { t } = useTexts()
  const change = useShape(journal.id)
  const { format: _, ...shape } = journal.shape
  const set = (part: Partial<JournalShape>) => change.mutate({ ...shape, ...part })
  // Other letters or another sheet are another file: all the rest is looked for anew.
  const again = (part: Partial<JournalShape>) => change.mutate({ timeZone: shape.timeZone, ...part })

  return (
    <>
      <h2 className={classes.title}>{t('journal.shape.title')}</h2>
      <p className={classes.quiet}>{t('journal.shape.hint')}</p>
      {change.error && <ProblemNotice error={change.error} title={t('journal.not-saved')} slim />}
      <div className={classes.fields}>
        {shape.encoding !== null && (
          <NativeSelect
            label={t('journal.shape.encoding')}
            value={shape.encoding}
            data={journalEncodings.map((value) => ({ value, label: t(`journal.encoding.${value}`) }))}
            onChange={(event) => again({ encoding: event.currentTarget.value as JournalEncoding })}
          />
        )}
        {shape.separator !== null && (
          <NativeSelect
            label={t('journal.shape.separator')}
            value={shape.separator}
            data={separators.map((value) => ({
              value,
              label: t(`journal.separator.${separatorNames[value]}`),
            }))}
            onChange={(event) =>
              again({ encoding: shape.encoding, separator: event.currentTarget.value as Separator })
            }
          />
        )}
        {journal.sheets.length > 0 && (
          <NativeSelect
            label={t('journal.shape.sheet')}
            value={shape.sheet ?? ''}
            data={journal.sheets}
            onChange={(event) => again({ sheet: event.currentTarget.value })}
          />
        )}
        <TextInput
          key={shape.headerRow}
          label={t('journal.shape.header')}
          inputMode="numeric"
          maxLength={3}
          defaultValue={shape.headerRow}
          onBlur={(event) => {
            const headerRow = Number(event.currentTarget.value || 'none')
            if (Number.isInteger(headerRow) && headerRow !== shape.headerRow) set({ headerRow })
          }}
        />
        <NativeSelect
          label={t('journal.shape.decimal')}
          value={shape.decimal}
          data={decimalSigns.map((value) => ({ value, label: t(`journal.decimal.${decimalNames[value]}`) }))}
          onChange={(event) => set({ decimal: event.currentTarget.value as DecimalSign })}
        />
        <Select
          searchable
          allowDeselect={false}
          label={t('journal.shape.zone')}
          nothingFoundMessage={t('pick.none')}
          value={shape.timeZone}
          data={[...new Set([shape.timeZone, 'UTC', ...Intl.supportedValuesOf('timeZone')])]}
          limit={60}
          onChange={(timeZone) => timeZone && set({ timeZone })}
        />
      </div>
      <SampleTable journal={journal} />
      <div className={classes.acts}>
        <Button onClick={onNext} disabled={change.isPending}>
          {t('journal.shape.next')}
        </Button>
      </div>
    </>
  )
}
