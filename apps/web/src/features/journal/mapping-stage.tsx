import { Button } from '@mantine/core'
import type { JournalImport, JournalMapping } from '@redress/contracts/journal'
import { useEffect, useState } from 'react'
import { useTexts } from '../../lib/staff-texts.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { ColumnRow } from './column-row.tsx'
import { Constants } from './constants.tsx'
import classes from './journal.module.css'
import { useImportAct, useMapping } from './journal.mutations.ts'
import { SampleTable } from './sample-table.tsx'

/** Third stage: columns beside fields, what their words mean, and what is the same for every row. */
export function MappingStage({ journal, onChecking }: { journal: JournalImport; onChecking: () => void }) {
  const { t } = useTexts()
  const save = useMapping(journal.id)
  const check = useImportAct(journal.id)
  // What is chosen stands at once; the answer says what is still missing.
  const [mapping, setMapping] = useState(journal.mapping)
  useEffect(() => setMapping(journal.mapping), [journal.mapping])

  function set(next: JournalMapping) {
    setMapping(next)
    save.mutate(next)
  }

  /** Also an untouched proposal becomes this person's choice. */
  function begin() {
    save.mutate(mapping, { onSuccess: () => check.mutate('check', { onSuccess: onChecking }) })
  }

  const missing = journal.missing.map((field) => t(`journal.field.${field}`)).join(', ')
  return (
    <>
      <h2 className={classes.title}>{t('journal.mapping.title')}</h2>
      <p className={classes.quiet}>{t(`journal.mapping.${journal.mappingFrom}`)}</p>
      {save.error && <ProblemNotice error={save.error} title={t('journal.not-saved')} slim />}
      {check.error && <ProblemNotice error={check.error} title={t('journal.refused')} slim />}
      <ul className={classes.columns}>
        <li className={classes.columnsHead} aria-hidden>
          <span>{t('journal.mapping.column')}</span>
          <span>{t('journal.mapping.field')}</span>
        </li>
        {journal.columns.map((column) => (
          <ColumnRow key={column.index} journal={journal} column={column} mapping={mapping} onChange={set} />
        ))}
      </ul>
      <Constants journal={journal} mapping={mapping} error={save.error} onChange={set} />
      <SampleTable journal={journal} />
      <div className={classes.acts}>
        <Button
          onClick={begin}
          loading={check.isPending}
          disabled={journal.missing.length > 0 || save.isPending}
        >
          {t('journal.mapping.next')}
        </Button>
        <span className={classes.quiet} role="status">
          {missing ? t('journal.missing', { fields: missing }) : t('journal.mapping.next-hint')}
        </span>
      </div>
    </>
  )
}
