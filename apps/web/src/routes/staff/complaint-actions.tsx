import { Box, Button, Group, Skeleton } from '@mantine/core'
import type { Complaint } from '@redress/contracts/complaints'
import { isOpen } from '@redress/domain/complaints/complaint'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ActionCard } from '../../features/actions/action-card.tsx'
import classes from '../../features/actions/actions.module.css'
import { actionsOfComplaintQuery } from '../../features/actions/actions.queries.ts'
import { CreateDialog } from '../../features/actions/create-dialog.tsx'
import { NoMeasuresSection } from '../../features/complaints/judgement/no-measures-section.tsx'
import { useMay } from '../../lib/me.tsx'
import { useTexts } from '../../lib/staff-texts.tsx'
import { useDelayed } from '../../lib/use-delayed.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { IconPhone, IconPlus } from '../../ui/icons.ts'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { useActionSteps } from './use-action-steps.tsx'

type Props = { record: Complaint; onPromise: () => void }

/** Everything promised on one record. */
export function ComplaintActions({ record, onPromise }: Props) {
  const { t } = useTexts()
  const { number } = record
  const mayCreate = useMay('action.create') && isOpen(record.step)
  const query = useQuery(actionsOfComplaintQuery(number))
  const waiting = useDelayed(query.isPending)
  const [creating, setCreating] = useState(false)
  const { onStep, dialog } = useActionSteps()
  const actions = query.data?.actions ?? []

  const buttons = mayCreate && (
    <Group gap="xs" mb="sm">
      <Button
        size="compact-md"
        leftSection={<IconPlus size={15} aria-hidden />}
        onClick={() => setCreating(true)}
      >
        {t('action.new')}
      </Button>
      <Button
        size="compact-md"
        variant="default"
        leftSection={<IconPhone size={15} aria-hidden />}
        onClick={onPromise}
      >
        {t('action.promise')}
      </Button>
    </Group>
  )
  return (
    <div className={classes.inRecord}>
      {query.error && <ProblemNotice error={query.error} onRetry={() => query.refetch()} slim />}
      {waiting && <Skeleton height={120} />}
      {actions.length > 0 && buttons}
      {query.data && actions.length === 0 && (
        <EmptyState title={t('action.none')} action={buttons}>
          {t('action.none-hint')}
        </EmptyState>
      )}
      <ul className={classes.list}>
        {actions.map((action) => (
          <ActionCard key={action.id} action={action} recordAt={null} onStep={onStep} />
        ))}
      </ul>
      {isAsked(record) && query.data && (
        <Box mt="md">
          <NoMeasuresSection record={record} />
        </Box>
      )}
      {dialog}
      {creating && <CreateDialog number={number} onClose={() => setCreating(false)} />}
    </div>
  )
}

/** Where it keeps a justified complaint from its reply, and wherever a reason stands (AC-2). */
function isAsked({ step, nextSteps, noMeasuresReason }: Complaint): boolean {
  if (noMeasuresReason !== '') return isOpen(step)
  return nextSteps.some(({ missing }) => missing.includes('measure-or-reason'))
}
