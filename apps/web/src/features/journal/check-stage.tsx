import { Button } from '@mantine/core'
import type { JournalImport } from '@redress/contracts/journal'
import { useState } from 'react'
import { Link } from 'react-router'
import { useTexts } from '../../lib/staff-texts.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import classes from './journal.module.css'
import { useImportAct } from './journal.mutations.ts'
import { isAtWork } from './journal.queries.ts'
import { KeptList } from './kept-list.tsx'
import { Outcome } from './outcome.tsx'
import { RefusedRows } from './refused-rows.tsx'
import { UndoDialog } from './undo-dialog.tsx'
import { WorkProgress } from './work-progress.tsx'

type Props = { journal: JournalImport; queueHref: string; complaintHref: (number: string) => string }

/** Fourth stage: the dry run, the import, what came of it, and the way back. */
export function CheckStage({ journal, queueHref, complaintHref }: Props) {
  const { t, word } = useTexts()
  const act = useImportAct(journal.id)
  const [undoing, setUndoing] = useState(false)
  const { status, steps, rows } = journal
  const isDry = status === 'checking' || status === 'checked'

  return (
    <>
      <h2 className={classes.title}>{t(`journal.check.${status}`)}</h2>
      {act.error && <ProblemNotice error={act.error} title={t('journal.refused')} slim />}
      {status === 'stopped' && (
        <p className={classes.quiet}>
          {word('journal.reason', journal.stopReason) ?? t('journal.reason.other')}
        </p>
      )}
      {(isAtWork(status) || status === 'stopped') && <WorkProgress journal={journal} />}
      {status !== 'undoing' && status !== 'undone' && <Outcome rows={rows} isDry={isDry} />}
      {status === 'undone' && <KeptList journal={journal} complaintHref={complaintHref} />}
      <div className={classes.acts}>
        {status === 'checked' && rows.imported === 0 && <span>{t('journal.nothing-new')}</span>}
        {steps.includes('run') && (status === 'stopped' || rows.imported > 0) && (
          <Button loading={act.isPending} onClick={() => act.mutate('run')}>
            {status === 'stopped' ? t('journal.go-on') : t('journal.run', { count: rows.imported })}
          </Button>
        )}
        {steps.includes('stop') && (
          <Button variant="default" loading={act.isPending} onClick={() => act.mutate('stop')}>
            {t('journal.stop')}
          </Button>
        )}
        {(status === 'done' || status === 'stopped') && rows.imported > 0 && (
          <Button component={Link} to={queueHref} variant={status === 'done' ? 'filled' : 'default'}>
            {t('journal.see')}
          </Button>
        )}
        {status === 'checked' && (
          <Button variant="default" onClick={() => act.mutate('check')}>
            {t('journal.again')}
          </Button>
        )}
        {steps.includes('undo') && (
          <Button variant="default" onClick={() => setUndoing(true)}>
            {t('journal.undo')}
          </Button>
        )}
      </div>
      {(status === 'checked' || status === 'done' || status === 'stopped') && (
        <RefusedRows journal={journal} isDry={isDry} />
      )}
      {undoing && <UndoDialog id={journal.id} onClose={() => setUndoing(false)} />}
    </>
  )
}
