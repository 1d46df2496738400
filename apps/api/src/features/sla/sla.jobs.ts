import type { Services } from '../../platform/services.ts'
import { remindOfOverdue } from '../actions/remind-of-overdue.ts'
import { raiseAlarms } from './commands/raise-alarms.ts'

export async function registerSlaJobs(services: Services): Promise<void> {
  // One round for both: a queue hands each job to one worker only.
  await services.jobs.work('sla', async () => {
    await raiseAlarms(services)
    await remindOfOverdue(services)
  })
  await services.jobs.every('sla', '*/5 * * * *')
}
