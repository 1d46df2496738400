import type { Car } from '@redress/contracts/cars'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { ActionStateTag } from '../../features/actions/action-state-tag.tsx'
import { ActionStepButtons } from '../../features/actions/action-step-buttons.tsx'
import { actionsOfCarQuery } from '../../features/actions/actions.queries.ts'
import { type MeasureSlot, MeasureSlotProvider } from '../../features/cars/measures/measure-slot.ts'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { paths } from '../paths.ts'
import { ProposeMeasureDialog } from './propose-measure-dialog.tsx'
import { useActionSteps } from './use-action-steps.tsx'

/** Gives the disciplines of a CAR its actions, with the steps and dialogs they have everywhere (AC-1). */
export function CarMeasures({ car, children }: { car: Car; children: ReactNode }) {
  const query = useQuery(actionsOfCarQuery(car.number))
  const { onStep, dialog } = useActionSteps()
  const [proposing, setProposing] = useState<Parameters<MeasureSlot['propose']>[0] | null>(null)
  const find = (id: string) => query.data?.actions.find((action) => action.id === id)
  const slot: MeasureSlot = {
    stateOf: (id) => {
      const action = find(id)
      return action && <ActionStateTag action={action} />
    },
    stepsOf: (id, among) => {
      const action = find(id)
      return action && <ActionStepButtons action={action} among={among} onStep={onStep} />
    },
    isCurrent: ({ id, version }) => (find(id)?.version ?? version) === version,
    propose: setProposing,
    complaintAt: paths.complaint,
  }
  return (
    <MeasureSlotProvider value={slot}>
      {query.error && <ProblemNotice error={query.error} onRetry={() => query.refetch()} slim />}
      {children}
      {dialog}
      {proposing && <ProposeMeasureDialog car={car} {...proposing} onClose={() => setProposing(null)} />}
    </MeasureSlotProvider>
  )
}
