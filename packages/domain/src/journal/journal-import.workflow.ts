/** States of an import; the ones with a job at work are checking, running and undoing (IN-10). */
export const importStatuses = [
  'uploaded',
  'checking',
  'checked',
  'running',
  'stopped',
  'done',
  'undoing',
  'undone',
] as const
export type ImportStatus = (typeof importStatuses)[number]

export const importSteps = ['shape', 'map', 'check', 'run', 'stop', 'undo'] as const
export type ImportStep = (typeof importSteps)[number]

/**
 * What may be done in which state. A change of shape or mapping asks for a new check; `run` goes on from the row a
 * stopped run reached; `stop` of a check leaves nothing behind; a stopped run may be taken back too.
 */
const table: Record<ImportStatus, readonly ImportStep[]> = {
  uploaded: ['shape', 'map', 'check'],
  checking: ['stop'],
  checked: ['shape', 'map', 'check', 'run'],
  running: ['stop'],
  stopped: ['run', 'undo'],
  done: ['undo'],
  undoing: [],
  undone: [],
}

export function importStepsFrom(status: ImportStatus): readonly ImportStep[] {
  return table[status]
}

export const rowOutcomes = ['imported', 'known', 'failed'] as const
export type RowOutcome = (typeof rowOutcomes)[number]
