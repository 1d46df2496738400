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
  const [typed, setTyped] = useState<number | null>(revision.customersScore)
  return (
    <form
      className={classes.score}
      onSubmit={(event) => {
        event.preventDefault()
        score.mutate({ version: revision.version, customersScore: typed })
      }}
    >
      <NumberInput
        label={t('car-report.customers-score')}
        size="xs"
        w={150}
        min={0}
        max={100}
        allowDecimal={false}
        value={typed ?? ''}
        onChange={(value) => setTyped(typeof value === 'number' ? value : null)}
      />
      {typed !== revision.customersScore && (
        <Button type="submit" size="compact-sm" variant="default" loading={score.isPending}>
          {t('car-report.save')}
        </Button>
      )}
      {score.error && <ProblemNotice error={score.error} slim />}
    </form>
  )
}
