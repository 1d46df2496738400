import { createHash } from 'node:crypto'
import type { Tx } from '@redress/prisma/connect'
import type { Prisma } from '@redress/prisma/generated/client'
import type { QueueName } from '@redress/prisma/queues'
import { type Actor, actorKey } from './actor.ts'
import type { JobData } from './jobs.ts'
import { problem } from './problem.ts'
import type { Services } from './services.ts'
import { appendTrail, type TrailRecord } from './trail.ts'

/** What a command works with. There is no other database handle in its scope. */
export type WriteContext = {
  tx: Tx
  actor: Actor
  now: Date
  services: Services
  /** Says what was done; a write that records nothing is not committed. */
  record(entry: TrailRecord): void
  /** A job that runs only if this transaction commits. */
  enqueue<Q extends QueueName>(queue: Q, data: JobData[Q]): Promise<void>
}

export type Writer = {
  actor: Actor
  requestId: string
  /** With a key, the same request twice does its work once (AL-3). */
  idempotency?: { key: string; body: unknown }
}

/** The answer of `write`: what the command returned, now or when the request came the first time. */
type Result = Prisma.InputJsonValue | null

function hashOf(body: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(body) ?? '')
    .digest('hex')
}

/**
 * Claims the key, or returns what its first use did. A second request with the same key waits here on the
 * first one's uncommitted row, so that two at once are as safe as two in a row.
 */
async function claimKey(tx: Tx, writer: Writer, now: Date): Promise<{ earlier: unknown } | null> {
  if (!writer.idempotency) return null
  const actor = actorKey(writer.actor)
  const { key, body } = writer.idempotency
  const requestHash = hashOf(body)
  const claimed = await tx.$executeRaw`
    INSERT INTO "IdempotentResult" ("actor", "key", "requestHash", "createdAt")
    VALUES (${actor}, ${key}, ${requestHash}, ${now}) ON CONFLICT DO NOTHING`
  if (claimed === 1) return null
  const first = await tx.idempotentResult.findUnique({ where: { actor_key: { actor, key } } })
  if (!first) throw problem('in-progress')
  if (first.requestHash !== requestHash) throw problem('key-reused')
  return { earlier: first.result }
}

/** Whether a request with this key has done its work already: what must not be asked twice need not be judged twice. */
export async function isDone({ prisma }: Services, actor: Actor, key: string): Promise<boolean> {
  return (await prisma.idempotentResult.count({ where: { actor: actorKey(actor), key } })) > 0
}

/**
 * The one way to change data: transaction, command, trail and jobs commit together or not at all.
 * @returns what the command returned; for a repeated Idempotency-Key what it returned the first time.
 */
export async function write<T extends Result>(
  services: Services,
  writer: Writer,
  work: (context: WriteContext) => Promise<T>,
): Promise<T> {
  return services.prisma.$transaction(async (tx) => {
    const now = services.clock()
    const seen = await claimKey(tx, writer, now)
    if (seen) return seen.earlier as T
    const records: TrailRecord[] = []
    const result = await work({
      tx,
      actor: writer.actor,
      now,
      services,
      record: (entry) => records.push(entry),
      enqueue: (queue, data) => services.jobs.enqueue(tx, queue, data),
    })
    if (records.length === 0) throw new Error('A write leaves a trail: the command recorded nothing')
    await appendTrail(tx, records, { actor: writer.actor, requestId: writer.requestId, at: now })
    if (writer.idempotency && result !== null) {
      const key = { actor: actorKey(writer.actor), key: writer.idempotency.key }
      await tx.idempotentResult.update({ where: { actor_key: key }, data: { result } })
    }
    return result
  })
}
