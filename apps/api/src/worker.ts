import { reopenRecurred } from './features/cars/reopen-recurred.ts'
import { registerComplaintJobs } from './features/complaints/complaints.jobs.ts'
import { registerFileJobs } from './features/files/files.jobs.ts'
import { sweepFiles } from './features/files/sweep-files.ts'
import { registerJournalJobs } from './features/journal/journal.jobs.ts'
import { registerMailJobs } from './features/messages/mails.jobs.ts'
import { acceptSilentReplies } from './features/replies/replies.jobs.ts'
import { registerSlaJobs } from './features/sla/sla.jobs.ts'
import type { Services } from './platform/services.ts'
import { sweep } from './platform/sweep.ts'

/** Starts the queues; a process that runs no jobs still puts some in. */
export async function startJobs(services: Services): Promise<void> {
  const { jobs, env } = services
  await jobs.start()
  if (!env.RUN_JOBS) return
  await registerMailJobs(services)
  await registerFileJobs(services)
  await registerSlaJobs(services)
  await registerComplaintJobs(services)
  await registerJournalJobs(services)
  await jobs.work('sweep', async () => {
    await acceptSilentReplies(services)
    await sweep(services)
    await sweepFiles(services)
  })
  await jobs.every('sweep', '17 * * * *')
  await jobs.work('watch', () => reopenRecurred(services))
  await jobs.every('watch', '*/5 * * * *')
}
