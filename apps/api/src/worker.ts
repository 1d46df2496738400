import { registerFileJobs } from './features/files/files.jobs.ts'
import { registerMailJobs } from './features/messages/mails.jobs.ts'
import { registerComplaintJobs } from './features/complaints/complaints.jobs.ts'
import { registerSweep } from './platform/sweep.ts'
import type { Services } from './platform/services.ts'

/** Starts the queues; a process that runs no jobs still puts some in. */
export async function startJobs(services: Services): Promise<void> {
  await services.jobs.start()
  if (!services.env.RUN_JOBS) return
  await registerMailJobs(services)
  await registerFileJobs(services)
  await registerComplaintJobs(services)
  await registerSweep(services)
}
