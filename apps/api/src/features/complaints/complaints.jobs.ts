import type { Services } from '../../platform/services.ts'
import { sendLostLink } from './commands/send-lost-link.ts'
import { keepReceipt } from './receipt.ts'

export async function registerComplaintJobs(services: Services): Promise<void> {
  await services.jobs.work('documents', (job) => keepReceipt(services, job))
  await services.jobs.work('links', (job) => sendLostLink(services, job))
}
