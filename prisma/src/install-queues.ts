import { PgBoss } from 'pg-boss'
import { inUtc } from './database-url.ts'
import { queueSettings, runtimeSettings } from './queues.ts'

/**
 * Installs or updates the tables of pg-boss and our queues. This takes the owner; sending and working off
 * jobs later takes only the application's rights.
 */
export async function installQueues(ownerUrl: string): Promise<void> {
  const boss = new PgBoss({
    connectionString: inUtc(ownerUrl),
    application_name: 'redress-deploy',
    schema: runtimeSettings.schema,
    max: 2,
    supervise: false,
    schedule: false,
  })
  const failures: unknown[] = []
  boss.on('error', (error) => failures.push(error))
  await boss.start()
  try {
    for (const { name, ...settings } of queueSettings) {
      // Creating leaves a queue that exists as it is, so changed settings need the update.
      await boss.createQueue(name, settings)
      await boss.updateQueue(name, settings)
    }
  } finally {
    await boss.stop({ graceful: false })
  }
  if (failures.length > 0) throw new AggregateError(failures, 'The job queues could not be installed')
}
