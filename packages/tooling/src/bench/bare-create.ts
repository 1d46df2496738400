import { randomBytes, randomUUID } from 'node:crypto'
import type pg from 'pg'

type Form = Record<string, string | number>

/** Registers a complaint with the rows the program writes for one: no rule looked at, nothing recognised or folded. */
export async function bareCreate(
  client: pg.PoolClient,
  form: Form,
): Promise<{ number: string; token: string }> {
  const [thread, complaint, link, mail] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()]
  const now = new Date()
  const run = (name: string, text: string, values: unknown[]) => client.query({ name, text, values })
  await client.query('BEGIN')
  try {
    await run('thread', `INSERT INTO "Thread" ("id") VALUES ($1)`, [thread])
    await run(
      'clock',
      `INSERT INTO "Clock" ("id", "threadId", "kind", "calendarId", "target", "startedAt", "atRiskAt", "dueAt")
       SELECT $1, $2, 'first_reply', "id", '{"workingDays":2}', $3, $3, $3 FROM "Calendar" LIMIT 1`,
      [randomUUID(), thread, now],
    )
    await run(
      'message',
      `INSERT INTO "Message" ("id", "threadId", "kind", "channel", "body", "authorName", "at") VALUES ($1, $2, 'from_customer', 'web_form', $3, $4, $5)`,
      [randomUUID(), thread, form.wording, form.contactName, now],
    )
    const counted = await run(
      'counter',
      `INSERT INTO "Counter" ("kind", "year", "value") VALUES ('bare', 2026, 1)
       ON CONFLICT ("kind", "year") DO UPDATE SET "value" = "Counter"."value" + 1 RETURNING "value"`,
      [],
    )
    const number = `B-2026-${counted.rows[0].value}`
    await run(
      'complaint',
      `INSERT INTO "Complaint" ("id", "number", "kind", "step", "isOpen", "channel", "language", "subject", "wording", "companyName", "contactName",
         "contactEmail", "threadId", "receivedAt", "registeredAt", "lastWordAt", "lastWordBy", "actBy", "searchWords")
       VALUES ($1, $2, 'complaint', 'registered', true, 'web_form', $3, $4, $4, $5, $6, $7, $8, $9, $9, $9, 'customer', $9, $10)`,
      [
        complaint,
        number,
        form.language,
        form.wording,
        form.company,
        form.contactName,
        form.email,
        thread,
        now,
        `${number} ${form.company} ${form.contactName} ${form.product} ${form.batch} ${form.wording}`.toLowerCase(),
      ],
    )
    await run(
      'line',
      `INSERT INTO "ComplaintLine" ("id", "complaintId", "position", "productText", "batchText", "quantityAffected", "quantitySupplied")
       VALUES ($1, $2, 1, $3, $4, $5, $6)`,
      [randomUUID(), complaint, form.product, form.batch, form.quantityAffected, form.quantitySupplied],
    )
    const token = randomBytes(32).toString('base64url')
    await run(
      'link',
      `INSERT INTO "TrackingLink" ("id", "hash", "complaintId", "createdAt", "expiresAt") VALUES ($1, $2, $3, $4, $4)`,
      [link, token, complaint, now],
    )
    await run(
      'mail',
      `INSERT INTO "OutgoingMail" ("id", "threadId", "kind", "toAddress", "toName", "language", "subject", "body", "link", "linkId", "createdAt")
       VALUES ($1, $2, 'receipt', $3, $4, $5, $6, $7, 'tracking', $8, $9)`,
      [
        mail,
        thread,
        form.email,
        form.contactName,
        form.language,
        number,
        'We have received your complaint.',
        link,
        now,
      ],
    )
    await run(
      'job',
      `INSERT INTO pgboss.job ("name", "data", "start_after") VALUES ('documents', $1, now() + interval '1 day')`,
      [{ complaintId: complaint, mailId: mail }],
    )
    await run(
      'trail',
      `INSERT INTO "TrailEntry" ("subject", "subjectId", "seq", "type", "actorName", "requestId", "at", "data", "previousHash", "hash")
       VALUES ('bare', $1, 1, 'complaint.registered', 'public form', $2, $3, $4, '', encode(sha256($5), 'hex'))`,
      [complaint, randomUUID(), now, { number }, Buffer.from(`${complaint}${number}`)],
    )
    await client.query('COMMIT')
    return { number, token }
  } catch (error) {
    await client.query('ROLLBACK')
    throw error
  }
}
