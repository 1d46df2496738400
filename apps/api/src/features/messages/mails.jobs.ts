import type { Services } from '../../platform/services.ts'
import { deliverMail } from './deliver-mail.ts'

export async function registerMailJobs(services: Services): Promise<void> {
  await services.jobs.work('mail', ({ mailId }) => deliverMail(services, mailId), 2)
}
