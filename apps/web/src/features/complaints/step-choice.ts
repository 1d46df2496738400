import type { Complaint } from '@redress/contracts/complaints'

type Next = Complaint['nextSteps'][number]

const aside: readonly Next['action'][] = ['withdraw', 'merge', 'analyse-again', 'reopen']

/** The step that leads on; the ways aside and back stand in the menu. In analysis the verdict says which way it is. */
export function chooseStep({ nextSteps, validity }: Pick<Complaint, 'nextSteps' | 'validity'>): {
  onward: Next | null
  others: Next[]
} {
  const unwanted = validity === 'unjustified' ? 'start-action' : 'refuse'
  const onward = nextSteps.find(({ action }) => !aside.includes(action) && action !== unwanted) ?? null
  return { onward, others: nextSteps.filter(({ action }) => aside.includes(action)) }
}
