import type { Services } from '../../platform/services.ts'
import { raiseAlarms } from './commands/raise-alarms.ts'

export async function registerSlaJobs(services: Services): Promise<void> {
  await services.jobs.work('sla', () => raiseAlarms(services))
  await services.jobs.every('sla', '*/5 * * * *')
}
