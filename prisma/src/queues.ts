import type { ConstructorOptions, Queue } from 'pg-boss'

export const QUEUES = ['mail', 'documents', 'files', 'links', 'sla', 'sweep', 'journal', 'watch'] as const
export type QueueName = (typeof QUEUES)[number]

/** Where jobs end that failed for good; kept for people to look at and to send again. */
export const DEAD_LETTER_QUEUE = 'dead'

const DAY = 24 * 60 * 60

/** After the first try; then the mail counts as failed and says so in the outbox. */
export const MAIL_RETRIES = 24

// Back-off doubles from the delay up to the maximum.
type Retries = { retryLimit: number; retryDelay: number; retryDelayMax: number; expireInSeconds?: number }
const retries: Record<QueueName, Retries> = {
  // A mail server may be away for a night: so many tries reach over more than half a day.
  mail: { retryLimit: MAIL_RETRIES, retryDelay: 10, retryDelayMax: 60 * 60 },
  documents: { retryLimit: 5, retryDelay: 5, retryDelayMax: 5 * 60 },
  files: { retryLimit: 5, retryDelay: 5, retryDelayMax: 5 * 60 },
  links: { retryLimit: 5, retryDelay: 5, retryDelayMax: 5 * 60 },
  // These three come round again by themselves, so a long series of retries would only overlap the next round.
  sla: { retryLimit: 3, retryDelay: 5, retryDelayMax: 60 },
  sweep: { retryLimit: 3, retryDelay: 5, retryDelayMax: 60 },
  watch: { retryLimit: 3, retryDelay: 5, retryDelayMax: 60 },
  // Goes on from the row it reached, so trying again costs nothing; one that was killed is soon missed.
  journal: { retryLimit: 10, retryDelay: 5, retryDelayMax: 5 * 60, expireInSeconds: 180 },
}

/**
 * All queues in the order in which they have to be created: the dead letters before those that point to it.
 * Policy and partition are left out because they cannot be changed once a queue exists.
 */
export const queueSettings: Omit<Queue, 'policy' | 'partition'>[] = [
  { name: DEAD_LETTER_QUEUE, retryLimit: 0, retentionSeconds: 90 * DAY },
  ...QUEUES.map((name) => ({
    name,
    notify: true,
    retryBackoff: true,
    deadLetter: DEAD_LETTER_QUEUE,
    ...retries[name],
  })),
]

/** What every process passes to pg-boss beside its connection string; the schema itself belongs to deploy. */
export const runtimeSettings = {
  schema: 'pgboss',
  migrate: false,
  createSchema: false,
  useListenNotify: true,
  // Rebuilding an index takes its owner, which the application's role is not.
  reindex: false,
} satisfies ConstructorOptions
