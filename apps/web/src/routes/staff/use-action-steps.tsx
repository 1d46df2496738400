import type { Action } from '@redress/contracts/actions'
import type { ActionStep } from '@redress/domain/actions/action.workflow'
import { type ReactNode, useState } from 'react'
import { ReasonDialog } from '../../features/actions/reason-dialog.tsx'
import { ReplanDialog } from '../../features/actions/replan-dialog.tsx'
import { ReportDialog } from './report-dialog.tsx'

/** Which step of which action is being taken, and the dialog that asks for what it needs. */
export function useActionSteps(): { onStep: (action: Action, step: ActionStep) => void; dialog: ReactNode } {
  const [asked, setAsked] = useState<{ action: Action; step: ActionStep } | null>(null)
  const onStep = (action: Action, step: ActionStep) => setAsked({ action, step })
  return { onStep, dialog: asked && dialogOf(asked.action, asked.step, () => setAsked(null)) }
}

function dialogOf(action: Action, step: ActionStep, onClose: () => void): ReactNode {
  if (step === 'done') return <ReportDialog action={action} onClose={onClose} />
  if (step === 'replan') return <ReplanDialog action={action} onClose={onClose} />
  return <ReasonDialog action={action} step={step} onClose={onClose} />
}
