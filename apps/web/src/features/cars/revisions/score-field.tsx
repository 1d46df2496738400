import { Button, NumberInput } from '@mantine/core'
import type { CarRevision } from '@redress/contracts/car-revisions'
import { useState } from 'react'
import { useTexts } from '../../../lib/staff-texts.tsx'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import classes from './revisions.module.css'
import { useScoreRevision } from './revisions.queries.ts'

/** The customer's own score, 0 to 100, beside ours (CAR-9, B22). */
export function ScoreField({ number, revision }: { number: string; revision: CarRevision }) {
  const { t } = useTexts()
  const score = useScoreRevision(number, revision.revision)
  /** Undefined while nothing is typed: news of the report take nothing that was. */
  const [typed, setTyped] = useState<number | null | undefined>()
  const shown = typed === undefined ? revision.customersScore : typed
  return (
    <form
      className={classes.score}
      onSubmit={(event) => {
        event.preventDefault()
        const wish = { version: revision.version, customersScore: shown }
        score.mutate(wish, { onSuccess: () => setTyped(undefined) })
      }}
    >
      <NumberInput
        label={t('car-report.customers-score')}
        size="xs"
        w={150}
        min={0}
        max={100}
        allowDecimal={false}
        value={shown ?? ''}
        onChange={(value) => setTyped(typeof value === 'number' ? value : null)}
      />
      {shown !== revision.customersScore && (
        <Button type="submit" size="compact-sm" variant="default" loading={score.isPending}>
          {t('car-report.save')}
        </Button>
      )}
      {score.error && <ProblemNotice error={score.error} slim />}
    </form>
  )
}
