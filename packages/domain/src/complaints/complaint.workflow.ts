import { need, type Workflow } from '../workflow/workflow.ts'
import { type ComplaintStep, complaintSteps, type Validity } from './complaint.ts'

/** What the conditions of the six steps are judged by; gathered by one query. */
export type ComplaintFacts = {
  responsibleId: string | null
  validity: Validity | null
  replySentAt: Date | null
}

export type ComplaintAction = 'start-analysis'

const responsibleAssigned = need<ComplaintFacts>('responsible-assigned', (c) => c.responsibleId !== null)

/**
 * The steps as data (DOMAIN §3). The table holds what the program can carry out today; the later steps
 * are reached by records that were brought in from elsewhere.
 */
export const complaintWorkflow: Workflow<ComplaintStep, ComplaintAction, ComplaintFacts> = {
  states: complaintSteps,
  initial: 'registered',
  final: complaintSteps.filter((step) => step !== 'registered'),
  transitions: [
    {
      action: 'start-analysis',
      from: ['registered'],
      to: 'analysis',
      permission: 'complaint.take',
      needs: [responsibleAssigned],
    },
  ],
}
