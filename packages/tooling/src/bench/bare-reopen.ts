import { randomUUID } from 'node:crypto'
import type pg from 'pg'

type Step = { version: number; reason: string }

/** Opens a closed complaint again with the rows the program writes for it: the record, a mail with its job, the trail. */
export async function bareReopen(client: pg.PoolClient, number: string, { version, reason }: Step) {
  const now = new Date()
  const mail = randomUUID()
  const run = (name: string, text: string, values: unknown[]) => client.query({ name, text, values })
  await client.query('BEGIN')
  try {
    const { rows } = await run(
      'reopen',
      `UPDATE "Complaint" SET "step" = 'analysis', "isOpen" = true, "closedAt" = NULL, "version" = "version" + 1
       WHERE "number" = $1 AND "version" = $2 AND "step" = 'closed'
       RETURNING "id", "threadId", "language", "contactName", "contactEmail"`,
      [number, version],
    )
    const [complaint] = rows
    if (!complaint) throw new Error(`${number} is not closed`)
    await run(
      'progress',
      `INSERT INTO "OutgoingMail" ("id", "threadId", "kind", "toAddress", "toName", "language", "subject", "body", "createdAt")
       VALUES ($1, $2, 'progress', $3, $4, $5, $6, $7, $8)`,
      [
        mail,
        complaint.threadId,
        complaint.contactEmail,
        complaint.contactName,
        complaint.language,
        number,
        'We look into your complaint.',
        now,
      ],
    )
    await run(
      'progress-job',
      `INSERT INTO pgboss.job ("name", "data", "start_after") VALUES ('mail', $1, now() + interval '1 day')`,
      [{ id: mail }],
    )
    await run(
      'reopened',
      `INSERT INTO "TrailEntry" ("subject", "subjectId", "seq", "type", "actorName", "requestId", "at", "data", "previousHash", "hash")
       VALUES ('bare', $1, $2, 'complaint.reopened', 'bench', $3, $4, $5, '', encode(sha256($6), 'hex'))`,
      [
        complaint.id,
        version,
        randomUUID(),
        now,
        { from: 'closed', to: 'analysis', reason },
        Buffer.from(`${complaint.id}${version}`),
      ],
    )
    await client.query('COMMIT')
    return { number, step: 'analysis' }
  } catch (error) {
    await client.query('ROLLBACK')
    throw error
  }
}
