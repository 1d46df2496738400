import type { CustomerLanguage } from '@redress/domain/languages/language'
import type { Tx } from '@redress/prisma/connect'
import { type QueueName, runtimeSettings } from '@redress/prisma/queues'
import type { FastifyBaseLogger } from 'fastify'
import { fromPrisma, PgBoss } from 'pg-boss'

/** What each queue's jobs carry: ids only, the rest is read when the job runs. */
export type JobData = {
  mail: { mailId: string }
  documents: { complaintId: string; mailId: string }
  files: { attachmentId: string }
  links: { number: string; email: string; language: CustomerLanguage }
  /** By whom it was started. */
  journal: { importId: string; actorId: string }
  sla: Record<string, never>
  sweep: Record<string, never>
  watch: Record<string, never>
}

export type JobHandler<Q extends QueueName> = (data: JobData[Q]) => Promise<void>

export type Jobs = {
  /** Puts a job into the queue with the transaction: it runs only if that commits. */
  enqueue<Q extends QueueName>(tx: Tx, queue: Q, data: JobData[Q]): Promise<void>
  /** Binds the code that does a queue's jobs; several of one queue run at once up to `atOnce`. */
  work<Q extends QueueName>(queue: Q, handler: JobHandler<Q>, atOnce?: number): Promise<void>
  /** Runs a queue's job by the clock, once for all processes. */
  every<Q extends 'sla' | 'sweep' | 'watch'>(queue: Q, cron: string): Promise<void>
  start(): Promise<void>
  stop(): Promise<void>
}

export function makeJobs(databaseUrl: string, log: FastifyBaseLogger): Jobs {
  const boss = new PgBoss({
    connectionString: databaseUrl,
    ...runtimeSettings,
    max: 4,
    application_name: 'redress-jobs',
  })
  // A lost connection is reported here and mended by pg-boss itself.
  boss.on('error', (error) => log.warn({ err: error }, 'jobs'))
  let started = false

  const startWorker = async <Q extends QueueName>(queue: Q, handler: JobHandler<Q>) => {
    let worker = ''
    const run = async ({ id, data }: { id: string; data: JobData[Q] }) => {
      const began = performance.now()
      try {
        await handler(data)
        log.info({ queue, job: id, ms: Math.round(performance.now() - began) }, 'job done')
      } catch (error) {
        log.warn({ err: error, queue, job: id }, 'job failed, tried again later')
        throw error
      } finally {
        // Looks for the next job at once. Woken by new jobs only, a worker would take one of those that have
        // piled up every half minute.
        boss.notifyWorker(worker)
      }
    }
    worker = await boss.work<JobData[Q]>(queue, { batchSize: 1 }, async (jobs) => {
      for (const job of jobs) await run(job)
    })
  }

  return {
    async enqueue(tx, queue, data) {
      await boss.send(queue, data, { db: fromPrisma(tx) })
    },
    async work(queue, handler, atOnce = 1) {
      for (let n = 0; n < atOnce; n++) await startWorker(queue, handler)
    },
    async every(queue, cron) {
      await boss.schedule(queue, cron, {})
    },
    async start() {
      await boss.start()
      started = true
    },
    async stop() {
      if (started) await boss.stop({ graceful: true, timeout: 15_000 })
    },
  }
}
