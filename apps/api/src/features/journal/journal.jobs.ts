import type { JobData } from '../../platform/jobs.ts'
import type { Services } from '../../platform/services.ts'
import type { Writer } from '../../platform/write.ts'
import { checkRows } from './check-rows.ts'
import { finishJob } from './commands/finish-job.ts'
import { runRows } from './run-rows.ts'
import { Superseded } from './superseded.ts'
import { undoRows } from './undo-rows.ts'
import { isWorkbookFault } from './workbook.ts'

/** After so long a job hands over to the next one. */
const turnMs = 60_000

export async function registerJournalJobs(services: Services): Promise<void> {
  await services.jobs.work('journal', (job) => workOnImport(services, job))
}

/**
 * Does what the state of an import asks for, for at most one turn: a job that was killed is simply begun again and
 * goes on from the row it had reached (IN-10).
 */
export async function workOnImport(
  services: Services,
  { importId, actorId }: JobData['journal'],
  until = endOfTurn(),
): Promise<void> {
  const { prisma } = services
  const found = await prisma.journalImport.findUniqueOrThrow({ where: { id: importId } })
  const { id, name, role } = await prisma.user.findUniqueOrThrow({ where: { id: actorId } })
  const by: Writer = { actor: { kind: 'user', id, name, role }, requestId: `journal-import ${importId}` }
  try {
    if (found.status === 'checking') await checkRows(services, found, by)
    if (found.status === 'running') await runRows(services, found, by, until)
    if (found.status === 'undoing') await undoRows(services, found, by, until)
  } catch (error) {
    if (error instanceof Superseded) return
    if (!isWorkbookFault(error) || found.status === 'undoing') throw error
    // Trying again would change nothing: a person has to see it.
    const from = found.status
    const to = from === 'checking' ? 'uploaded' : 'stopped'
    await finishJob(services, by, importId, { from, to, stopReason: 'file-unreadable' })
  }
}

function endOfTurn(): () => boolean {
  const end = performance.now() + turnMs
  return () => performance.now() > end
}
