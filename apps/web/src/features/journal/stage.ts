import type { JournalImport } from '@redress/contracts/journal'

export const importStages = ['file', 'shape', 'mapping', 'check'] as const
export type ImportStage = (typeof importStages)[number]

/** Stages that can be gone to now; the first one is behind us as soon as there is an import. */
export function openStages({ steps, status }: Pick<JournalImport, 'steps' | 'status'>): ImportStage[] {
  const stages: ImportStage[] = []
  if (steps.includes('shape')) stages.push('shape')
  if (steps.includes('map')) stages.push('mapping')
  if (status !== 'uploaded') stages.push('check')
  return stages
}

/** Where an import goes on when somebody comes back to it: as far as it has got, unless another stage is asked for. */
export function stageOf(
  one: Pick<JournalImport, 'steps' | 'status' | 'mappingFrom'>,
  asked: string | null,
): ImportStage {
  const wanted = openStages(one).find((stage) => stage === asked)
  if (wanted) return wanted
  if (one.status !== 'uploaded') return 'check'
  return one.mappingFrom === 'confirmed' ? 'mapping' : 'shape'
}
