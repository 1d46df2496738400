export const improvementStatuses = ['proposed', 'adopted', 'declined', 'done'] as const
export type ImprovementStatus = (typeof improvementStatuses)[number]

/** What may become of an entry of the improvement list (IN-8); a judgement can be thought over, each with its reason. */
const next: Record<ImprovementStatus, readonly ImprovementStatus[]> = {
  proposed: ['adopted', 'declined'],
  adopted: ['done', 'declined'],
  declined: ['adopted'],
  done: ['adopted'],
}

/** The judgements that can follow, the usual one first. */
export function nextImprovementStatuses(status: ImprovementStatus): readonly ImprovementStatus[] {
  return next[status]
}
